package planlake.commands;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.errors.Errors;
import planlake.table.TableRow;
import planlake.warehouse.Released;

/**
 * Completion rates of a source that the home declares for itself: the groups of one cut, and the total.
 *
 * @param rows the groups, the largest plan first, and last the total
 */
record PortfolioTable(String source, LocalDate month, List<TableRow> rows) {

    private static final List<Column> COLUMNS = List.of(
            Column.text("source", "来源").notInTables(),
            Column.text("by", "分组").notInTables(),
            Column.text("key", "分组值").atMost(44),
            Column.text("report_month", "报告期").notInTables(),
            Column.number("projects", "项目"),
            Column.number("plan", "计划数", 2),
            Column.number("done", "完成数", 2),
            // Told once, below a table.
            Column.text("measure_unit", "单位").notInTables(),
            Column.number("complete_pct", "完成率%", 1),
            Column.text("no_rate_reason", "无完成率原因"),
            Column.number("measured_projects", "计率项目").notInTables(),
            Column.number("project_coverage_pct", "项目覆盖率%", 1),
            Column.number("plan_coverage_pct", "计划覆盖率%", 1).notInTables(),
            Column.number("new_projects", "新增"),
            Column.number("returned_projects", "重新列入"),
            Column.number("reopened_projects", "重新启动"),
            Column.number("closed_projects", "已结束"),
            Column.number("vanished_projects", "消失"),
            Column.number("unread_projects", "未读"));

    private static final Comparator<TableRow> ORDER = Comparator.comparing(
                    (TableRow row) -> row.decimal("plan"), Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(TableRow.by("key"));

    /**
     * The rates of a month.
     *
     * @throws planlake.errors.Refused if there is no such source or cut
     */
    static PortfolioTable of(Released released, String source, LocalDate month, String by) {
        List<String> cuts = OwnPortfolio.of(released, source).cuts();
        if (!cuts.contains(by)) throw Errors.unknown("cut (--by)", by, cuts);
        List<TableRow> ofSource = released.rows("marts.portfolio_completion", Set.of(month)).stream()
                .filter(TableRow.where("source", source))
                .toList();
        Stream<TableRow> groups =
                ofSource.stream().filter(TableRow.where("by", by)).sorted(ORDER);
        // The groups of a cut share no project, so that the total is theirs.
        Stream<TableRow> total = ofSource.stream().filter(TableRow.where("by", "total"));
        return new PortfolioTable(source, month, (by.equals("total") ? groups : Stream.concat(groups, total)).toList());
    }

    void print(Format format, PrintWriter out) {
        Grid.of(rows, COLUMNS, TableRow::printed).print(format, out);
        if (format == Format.TABLE) out.println(note());
    }

    private String note() {
        Object unit = rows.isEmpty() ? null : rows.get(0).get("measure_unit");
        return "%s，%s%s。完成率 = 完成数之和 ÷ 计划数之和（两者都填报的项目）；消失、未读的项目不计入。"
                .formatted(YearMonth.from(month), source, unit == null ? "" : "，单位：" + unit);
    }
}
