package planlake.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What separates the cells of a text table, found by its first lines. */
final class Separator {

    private static final int MOST_LINES = 100;
    private static final char[] USUAL = {',', '\t', ';', '|'};

    private Separator() {}

    /**
     * The character that stands outside of quotes in most lines, in the same number. Neither the most frequent will do,
     * as amounts have commas too, nor the most regular alone, as rows lose empty cells at their end.
     *
     * @param head the beginning of the text; its last line may be cut
     */
    static char of(String head) {
        List<String> lines = unquoted(head);
        List<Vote> votes = new ArrayList<>();
        for (char candidate : USUAL) votes.add(vote(candidate, lines));
        Vote best = votes.stream()
                .max(Comparator.comparingLong(Vote::lines)
                        .thenComparingLong(Vote::alike)
                        .thenComparingLong(Vote::all)
                        .thenComparingInt(vote -> -votes.indexOf(vote)))
                .orElseThrow();
        if (best.lines() > 0) return best.separator();
        return vote('，', lines).lines() > 0 ? '，' : ',';
    }

    /**
     * @param lines how many have it
     * @param alike how many have it in the most common number
     * @param all how often it is there
     */
    private record Vote(char separator, long lines, long alike, long all) {}

    private static Vote vote(char separator, List<String> lines) {
        Map<Long, Long> lengths = new HashMap<>();
        long all = 0;
        for (String line : lines) {
            long count = line.chars().filter(c -> c == separator).count();
            if (count > 0) lengths.merge(count, 1L, Long::sum);
            all += count;
        }
        long with = lengths.values().stream().mapToLong(Long::longValue).sum();
        long alike = lengths.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return new Vote(separator, with, alike, all);
    }

    /** The records of the text without what is quoted in them. */
    private static List<String> unquoted(String head) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < head.length() && lines.size() < MOST_LINES; i++) {
            char c = head.charAt(i);
            // A quotation mark within a word opens nothing.
            boolean opens = line.isEmpty() || !Character.isLetterOrDigit(line.charAt(line.length() - 1));
            if (c == '"' && (isQuoted || opens)) isQuoted = !isQuoted;
            else if (!isQuoted && (c == '\n' || c == '\r')) {
                if (!line.isEmpty()) lines.add(line.toString());
                line.setLength(0);
            } else if (!isQuoted) line.append(c);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }
}
