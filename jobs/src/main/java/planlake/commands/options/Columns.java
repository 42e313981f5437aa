package planlake.commands.options;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.table.Field;
import planlake.table.Table;

/**
 * Columns headed as the fields of a table are declared. Each is named by its field; behind the name may stand
 * {@code =HEADING} for what the table does not hold or what is called otherwise here ({@code #HEADING} for a number
 * that it does not hold), and {@code /40} where tables cut it; a minus before the name keeps it out of tables.
 */
public final class Columns {

    private static final Pattern NAMED = Pattern.compile("(-?)(\\w+)(?:([=#])([^/]+))?(?:/(\\d+))?");

    private Columns() {}

    /**
     * The columns that {@code names}, parted by blanks, name; figures are printed in the units that they are kept in.
     */
    public static List<Column> of(String table, String names) {
        return all(table, names, "(万元)", 0);
    }

    /** As {@link #of}, money in 亿元. */
    public static List<Column> inYi(String table, String names) {
        return all(table, names, "(亿元)", 2);
    }

    /** As {@link #of}, money with two decimals, for a table whose title says that it is in 万元. */
    public static List<Column> inWan(String table, String names) {
        return all(table, names, "", 2);
    }

    /** As {@link #of}, and after these columns for programs alone. */
    public static List<Column> of(String table, String names, String forPrograms) {
        return Stream.concat(of(table, names).stream(), Column.forPrograms(forPrograms).stream())
                .toList();
    }

    private static List<Column> all(String table, String names, String moneyUnit, int moneyDecimals) {
        return Stream.of(names.strip().split("\\s+"))
                .map(name -> column(Table.named(table), name, moneyUnit, moneyDecimals))
                .toList();
    }

    private static Column column(Table table, String name, String moneyUnit, int moneyDecimals) {
        Matcher named = NAMED.matcher(name);
        if (!named.matches()) throw new IllegalArgumentException("No column: " + name);
        Column column = named.group(4) == null || table.has(named.group(2))
                ? declared(table.field(named.group(2)), named.group(4), moneyUnit, moneyDecimals)
                : named.group(3).equals("#")
                        ? Column.number(named.group(2), named.group(4))
                        : Column.text(named.group(2), named.group(4));
        if (named.group(5) != null) column = column.atMost(Integer.parseInt(named.group(5)));
        return named.group(1).isEmpty() ? column : column.notInTables();
    }

    private static Column declared(Field field, @Nullable String heading, String moneyUnit, int moneyDecimals) {
        String name = field.name();
        String unit = field.isMoney() ? moneyUnit : field.isPercent() ? "%" : "";
        String label = heading == null ? field.shortest() + unit : heading;
        if (field.isMoney()) return Column.number(name, label, moneyDecimals);
        if (field.isPercent() || field.isPoints()) return Column.number(name, label, 1);
        if (field.type().startsWith("decimal")) return Column.number(name, label, 2);
        return field.isNumber() ? Column.number(name, label) : Column.text(name, label);
    }
}
