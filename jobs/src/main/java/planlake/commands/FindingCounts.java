package planlake.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private static final List<Column> RULE = List.of(
            Column.text("severity", "级别"),
            Column.text("rule_id", "规则"),
            Column.text("sentence", "说明").atMost(80));
    private static final List<Column> LISTED = List.of(
            Column.text("report_month", "报告期"),
            Column.text("source", "来源"),
            Column.text("unit", "报送单位"),
            Column.text("severity", "级别"),
            Column.text("rule_id", "规则"),
            Column.text("item_name", "项目名称").atMost(30),
            Column.text("row_key", "行标识"),
            Column.text("cell", "单元格"),
            Column.text("message", "说明"),
            Column.text("file", "文件"),
            Column.text("sheet", "工作表"),
            Column.number("row_number", "行"));

    private FindingCounts() {}

    static Grid list(List<TableRow> found) {
        return Grid.of(found, LISTED, TableRow::printed);
    }

    /** A line for each rule, for each unit and rule, or for each month and rule; the most frequent rule first. */
    static Grid counts(List<TableRow> found, String by) {
        List<Column> key = new ArrayList<>(RULE);
        if (by.equals("unit")) key.add(0, Column.text("unit", "报送单位"));
        if (by.equals("month")) key.add(0, Column.text("report_month", "报告期"));
        Comparator<Group> most = Comparator.comparing(group -> -group.size());
        Comparator<Group> first = Comparator.comparing(group -> group.key().get(0));
        return Group.grid(
                Group.by(found, key).stream()
                        .sorted(by.equals("rule") ? most : first.thenComparing(most))
                        .toList(),
                key,
                List.of(
                        Column.number("findings", "发现数").of(Group::size),
                        Column.number("items", "涉及项目").of(group -> group.distinct("row_key")),
                        Column.number("units", "单位数").of(group -> group.distinct("unit")),
                        Column.number("months", "月份数").of(group -> group.distinct("report_month"))));
    }
}
