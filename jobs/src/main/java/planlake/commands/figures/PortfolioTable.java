package planlake.commands.figures;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import planlake.commands.options.Columns;
import planlake.commands.options.OwnPortfolio;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.table.TableRow;

/**
 * Completion rates of a source that the home declares for itself: the groups of one cut, and the total.
 *
 * @param rows the groups, the largest plan first, and last the total
 */
record PortfolioTable(String source, LocalDate month, List<TableRow> rows) {

    private static final List<Column> COLUMNS = Columns.of("marts.portfolio_completion", """
            -source -by key/44 -report_month projects plan done
            -measure_unit complete_pct no_rate_reason -measured_projects project_coverage_pct -plan_coverage_pct
            new_projects returned_projects reopened_projects closed_projects vanished_projects unread_projects
            """);

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
