package planlake.commands.figures;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Columns;
import planlake.commands.options.Listing;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.reports.print.Coverage;
import planlake.table.Table;
import planlake.table.Table.Printed;
import planlake.table.TableRow;
import planlake.table.Thresholds;

/**
 * Completion rates of a month: the groups of one cut of one population.
 *
 * @param groups in the customary order, or by rank
 * @param rules those that hold for the month
 * @param total the population as a whole; null where groups overlap or the cut is the total itself
 * @param coverage how much of what is due in the population stands behind the rates; empty if that is unknown
 */
public record CompletionTable(
        LocalDate month, List<TableRow> groups, @Nullable TableRow total, Thresholds rules, String coverage) {

    static final List<String> CUTS = List.of("region", "industry", "list", "body", "task", "unit", "total");

    /** Cuts whose groups share projects, so that their sums are no total of anything. */
    private static final Set<String> OVERLAPPING = Set.of("list", "task", "total");

    private static final String TABLE = "marts.completion";
    private static final Printed PRINTED =
            Objects.requireNonNull(Table.named(TABLE).printed());

    /**
     * The rates of {@code list} cut {@code by}.
     *
     * @throws planlake.errors.Refused if there is no such list or cut
     */
    public static CompletionTable of(Released released, LocalDate month, String list, String by) {
        if (!CUTS.contains(by)) throw Errors.unknown("cut (--by)", by, CUTS);
        List<TableRow> rows = released.rows(TABLE, Set.of(month));
        List<TableRow> ofList =
                rows.stream().filter(Listing.with("list", list, rows, "list")).toList();
        List<TableRow> groups = ofList.stream()
                .filter(TableRow.where("by", by))
                .sorted(order(by))
                .toList();
        TableRow total = ofList.stream()
                .filter(TableRow.where("by", "total"))
                .findFirst()
                .orElse(null);
        return new CompletionTable(
                month,
                groups,
                OVERLAPPING.contains(by) ? null : total,
                Thresholds.of(released.rows("conformed.threshold"), month),
                total == null ? "" : Coverage.of(total) + "。");
    }

    private static Comparator<TableRow> order(String by) {
        return by.equals("task") ? TableRow.by("sort_order", "key") : TableRow.byNullsLast("rank", "sort_order", "key");
    }

    public void print(Format format, PrintWriter out) {
        if (format == Format.TABLE) printTable(out);
        else
            Grid.of(groups, Column.forPrograms(PRINTED.programs()), TableRow::printed)
                    .print(format, out);
    }

    private void printTable(PrintWriter out) {
        List<TableRow> rows = new ArrayList<>(groups);
        if (total != null) rows.add(total);
        Grid.of(rows, Columns.inYi(TABLE, PRINTED.tables()), CompletionTable::shown)
                .print(Format.TABLE, out);
        if (!groups.isEmpty()) out.println(note(groups.get(0)));
        carried(out);
        out.flush();
    }

    private static @Nullable Object shown(TableRow row, String field) {
        Object value = row.get(field);
        if (value == null && field.equals("complete_pct")) return row.get("no_rate_reason");
        return value instanceof BigDecimal wan && field.endsWith("_wan") ? wan.movePointLeft(4) : value;
    }

    /** What is carried is never in the rates above; where anything is, it is said. */
    private void carried(PrintWriter out) {
        TableRow of = total != null ? total : groups.isEmpty() ? null : groups.get(0);
        Long projects = of == null ? null : of.number("carried_projects");
        if (of == null || projects == null || projects == 0) return;
        out.println("结转：%d 个未报项目按规定沿用本年最近一次的数，不计入以上各数；含结转的完成率 %s%%。"
                .formatted(projects, of.text("complete_with_carried_pct")));
    }

    private String note(TableRow any) {
        BigDecimal time = any.decimal("time_progress_pct");
        return "%s，%s。%s投资完成率 = 本年累计完成 ÷ 年度计划（已报项目之和之比）；序时进度 %s%%（按月线性）；滞后：落后序时 %s 个百分点以上且未竣工。"
                .formatted(
                        YearMonth.from(month),
                        any.text("list"),
                        coverage,
                        time == null
                                ? ""
                                : time.setScale(1, RoundingMode.HALF_UP).toPlainString(),
                        rules.shown(Thresholds.LAGGARD_POINTS));
    }
}
