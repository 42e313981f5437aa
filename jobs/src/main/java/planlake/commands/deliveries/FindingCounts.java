package planlake.commands.deliveries;

import java.util.Comparator;
import java.util.List;
import planlake.commands.options.Columns;
import planlake.commands.options.Group;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;

/** Findings as they are printed: counted, or one by one. */
final class FindingCounts {

    static final List<String> CUTS = List.of("rule", "unit", "month");

    /** Later months first, then as a clerk goes through a table. */
    static final Comparator<TableRow> ORDER = TableRow.by("report_month")
            .reversed()
            .thenComparing(TableRow.by("unit", "source", "file", "sheet", "row_number", "rule_id"));

    private static final String TABLE = "marts.finding";
    private static final String RULE = "severity rule_id sentence=说明/80";
    private static final List<Column> LISTED = Columns.of(TABLE, """
            report_month source unit severity rule_id item_name/30 row_key cell message file sheet row_number
            """);

    private FindingCounts() {}

    static Grid list(List<TableRow> found) {
        return Grid.of(found, LISTED, TableRow::printed);
    }

    /** A line for each rule, for each unit and rule, or for each month and rule; the most frequent rule first. */
    static Grid counts(List<TableRow> found, String by) {
        String first = by.equals("unit") ? "unit " : by.equals("month") ? "report_month " : "";
        List<Column> key = Columns.of(TABLE, first + RULE);
        Comparator<Group> most = Comparator.comparing(group -> -group.size());
        Comparator<Group> inOrder = Comparator.comparing(group -> group.key().get(0));
        return Group.grid(
                Group.by(found, key).stream()
                        .sorted(by.equals("rule") ? most : inOrder.thenComparing(most))
                        .toList(),
                key,
                List.of(
                        Column.number("findings", "发现数").of(Group::size),
                        Column.number("items", "涉及项目").of(group -> group.distinct("row_key")),
                        Column.number("units", "单位数").of(group -> group.distinct("unit")),
                        Column.number("months", "月份数").of(group -> group.distinct("report_month"))));
    }
}
