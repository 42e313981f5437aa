package planlake.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Offers keywords, table names, and the columns of the tables that the statement names (of all, if it names none yet).
 */
final class SqlCompleter implements Completer {

    private static final List<String> KEYWORDS = List.of("""
            select, from, where, group by, order by, having, limit, join, left join, on, using, with,
            as, and, or, not, in, is null, is not null, between, like, case, when, then, else, end,
            distinct, union all, over, partition by, qualify, desc, sum, count, avg, min, max, round,
            coalesce, try_divide, lag, rank, row_number, lateral view explode
            """.strip().split(",\\s+"));

    private final Map<String, List<String>> tables;

    SqlCompleter(Map<String, List<String>> tables) {
        this.tables = tables;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        offers(line.line(), line.words().get(0), line.word()).forEach(offer -> candidates.add(new Candidate(offer)));
    }

    /** What may stand for {@code word}, the word under the cursor, in {@code statement}. */
    List<String> offers(String statement, String first, String word) {
        if (first.startsWith("\\")) {
            return first.equals(word) ? List.of("\\d", "\\q") : List.copyOf(tables.keySet());
        }
        // In a.b the part before the dot is an alias, unless the whole is the beginning of a table's name.
        String alias = word.substring(0, word.lastIndexOf('.') + 1);
        boolean upper = !word.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
        List<String> offers = new ArrayList<>(tables.keySet());
        columns(statement).forEach(column -> offers.add(alias + column));
        if (alias.isEmpty()) {
            KEYWORDS.forEach(keyword -> offers.add(upper ? keyword.toUpperCase(Locale.ROOT) : keyword));
        }
        return offers;
    }

    private List<String> columns(String statement) {
        String lower = statement.toLowerCase(Locale.ROOT);
        List<String> named = tables.keySet().stream()
                .filter(table -> lower.contains(table.toLowerCase(Locale.ROOT)))
                .toList();
        return (named.isEmpty() ? tables.keySet() : named)
                .stream()
                        .flatMap(table -> tables.getOrDefault(table, List.of()).stream())
                        .distinct()
                        .sorted()
                        .toList();
    }
}
