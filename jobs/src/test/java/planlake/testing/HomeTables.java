package planlake.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planlake.delta.Released;
import planlake.landing.Home;
import planlake.table.TableRow;

/** All tables of a home's last release but the ledgers of its runs, row by row, as texts that can be compared. */
public final class HomeTables {

    private HomeTables() {}

    /** Table to its rows, sorted. */
    public static Map<String, List<String>> of(Path home) {
        return of(Released.last(Home.at(home)).orElseThrow());
    }

    public static Map<String, List<String>> of(Released released) {
        var tables = new TreeMap<String, List<String>>();
        for (String table : released.versions().keySet()) {
            if (table.startsWith("ops.")) continue;
            List<String> rows =
                    released.rows(table).stream().map(HomeTables::text).sorted().toList();
            // A table without rows may or may not be there.
            if (!rows.isEmpty()) tables.put(table, rows);
        }
        return tables;
    }

    private static String text(TableRow row) {
        return new TreeMap<>(row.values()).toString();
    }

    /** Asserts that two homes hold the same; says which table, and a few of its rows, where they don't. */
    public static void same(Map<String, List<String>> one, Map<String, List<String>> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((table, rows) -> assertThat(other.get(table)).as(table).isEqualTo(rows));
    }

    /** Compares homes, such as one that an earlier version of Planlake has loaded: {@code HomeTables ONE OTHER}. */
    public static void main(String[] homes) {
        Map<String, List<String>> one = of(Path.of(homes[0]));
        Map<String, List<String>> other = of(Path.of(homes[1]));
        one.forEach((table, rows) -> {
            List<String> there = other.getOrDefault(table, List.of());
            if (rows.equals(there)) return;
            System.out.printf(
                    "%s: %d and %d rows; only here %s, only there %s%n",
                    table, rows.size(), there.size(), only(rows, there), only(there, rows));
        });
        System.out.printf(
                "%d tables, %d rows%n",
                one.size(), one.values().stream().mapToLong(List::size).sum());
        if (!one.equals(other)) throw new AssertionError("They differ; tables there: " + other.keySet());
    }

    private static List<String> only(List<String> rows, List<String> others) {
        var known = new HashSet<>(others);
        return rows.stream().filter(row -> !known.contains(row)).limit(2).toList();
    }
}
