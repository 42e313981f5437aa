package planlake.sheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;

/**
 * The headings that a table declares for its columns, and how near another heading comes to them. Nearness is one minus
 * the edits by the longer length. A single character may turn a plan into a result, so a heading that nobody declared
 * is believed only when it has or lacks a few characters of no weight, is very near to one field and clearly farther
 * from all others; what is merely near is asked back.
 */
final class Spellings {

    private static final double BELIEVED = 0.86;
    private static final double MARGIN = 0.15;
    private static final double ASKED = 0.72;
    private static final int SHORTEST = 4;
    /** Characters that turn a heading into another: when, how much of it, whether at all. */
    private static final String WEIGHTY = "年月季旬周日本上下去前后当未非不无半总累计划实际开竣完新原旧率比增减0123456789%";

    private final Table table;
    private final Map<String, String> fields = new LinkedHashMap<>();

    Spellings(Table table) {
        this.table = table;
        for (Field field : table.fields()) {
            field.headers().forEach(header -> fields.put(Heading.of(header).name(), field.name()));
        }
    }

    /**
     * What an undeclared heading may mean.
     *
     * @param field the field that it is believed to mean; null if it has to be asked
     * @param near labels of the fields that it comes near to, nearest first
     */
    record Likeness(@Nullable String field, List<String> near) {}

    private record Near(String field, double likeness) {}

    /** The field that declares the reduced heading; null if none does. */
    @Nullable
    String field(String reduced) {
        return fields.get(reduced);
    }

    /** The first characters of all headings, by which most cells are known to be none. */
    String initials() {
        return fields.keySet().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** What {@code reduced} may mean among the fields that have no column yet; null if it is near to none. */
    @Nullable
    Likeness likeness(String reduced, Collection<String> taken) {
        if (reduced.length() < SHORTEST) return null;
        List<Near> near = nearest(reduced);
        if (near.isEmpty() || near.get(0).likeness < ASKED || taken.contains(near.get(0).field)) return null;
        double second = near.size() == 1 ? 0 : near.get(1).likeness;
        boolean isBelieved = near.get(0).likeness - second >= MARGIN
                && spelledBy(near.get(0).field)
                        .anyMatch(word -> likeness(reduced, word) >= BELIEVED && differsInNoWeight(reduced, word));
        List<String> labels = near.stream()
                .filter(each -> each.likeness >= ASKED)
                .map(each -> table.field(each.field).label())
                .limit(3)
                .toList();
        return new Likeness(isBelieved ? near.get(0).field : null, labels);
    }

    private List<Near> nearest(String reduced) {
        Map<String, Double> best = new LinkedHashMap<>();
        fields.forEach((word, field) -> best.merge(field, likeness(reduced, word), Math::max));
        return best.entrySet().stream()
                .map(entry -> new Near(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(4)
                .toList();
    }

    private Stream<String> spelledBy(String field) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey);
    }

    /** Whether the longer is the shorter with characters put in, none of which says when, which or not. */
    private static boolean differsInNoWeight(String one, String other) {
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        int at = 0;
        var added = new StringBuilder();
        for (int i = 0; i < longer.length(); i++) {
            char c = longer.charAt(i);
            if (at < shorter.length() && shorter.charAt(at) == c) at++;
            else added.append(c);
        }
        return at == shorter.length() && added.chars().noneMatch(c -> WEIGHTY.indexOf(c) >= 0);
    }

    private static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (Math.min(one.length(), other.length()) < SHORTEST) return 0;
        return 1.0 - (double) LevenshteinDistance.getDefaultInstance().apply(one, other) / longer;
    }
}
