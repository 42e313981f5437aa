package planlake.landing;

import java.util.Map;
import java.util.TreeMap;
import planlake.table.Table;
import planlake.table.Table.Statement;

/** The sources that may be delivered: where each states its months, and who may deliver it. */
public final class Sources {

    private final Map<String, String> months = new TreeMap<>();
    private final Units units;

    private Sources(Units units) {
        this.units = units;
    }

    /**
     * By what the sources' tables declare.
     *
     * @param tables source to the table that reads it
     */
    public static Sources of(Map<String, Table> tables) {
        var sources = new Sources(Units.of(tables.values()));
        tables.forEach((source, table) -> {
            Statement statement = table.statement();
            String month = statement == null ? null : statement.month();
            sources.months.put(source, month == null ? Statement.BY_FOLDER : month);
        });
        return sources;
    }

    boolean has(String source) {
        return months.containsKey(source);
    }

    Units units() {
        return units;
    }

    /** Whether a month stands in the names of the source's files. */
    boolean isByFile(String source) {
        return Statement.BY_FILE.equals(months.get(source));
    }

    /** Whether a delivery need not lie in a folder of its month, since its files' names or rows have theirs. */
    boolean mayLackMonth(String source) {
        return has(source) && !Statement.BY_FOLDER.equals(months.get(source));
    }

    /** The known sources as a text of choices. */
    String listed() {
        return String.join("、", months.keySet());
    }
}
