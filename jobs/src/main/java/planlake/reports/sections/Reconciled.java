package planlake.reports.sections;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportTable;
import planlake.table.TableRow;

/** What the figures were held against from outside, and what was accepted although it differs. */
final class Reconciled {

    private static final Map<String, String> STATES = Map.of("agrees", "一致", "differs", "不一致", "no_own_figure", "无可比数");

    private Reconciled() {}

    /** A table for each of both that has something to say. */
    static Stream<ReportTable> tables(MonthView view) {
        List<TableRow> totals = view.rows("marts.reconciliation");
        List<TableRow> holds = view.rows("marts.hold");
        return Stream.concat(
                totals.isEmpty() ? Stream.of() : Stream.of(totals(totals)),
                holds.isEmpty() ? Stream.of() : Stream.of(holds(holds, view.accepted())));
    }

    private static ReportTable totals(List<TableRow> rows) {
        return ReportTable.<TableRow>draft("t-reconciliation", "对账", "marts.reconciliation")
                .note("控制数由来源单位提供，各来源口径不同，互不合并；差额＝汇总数－控制数。差额同时超过允许的绝对差和相对差为不一致，项目数应完全相同。")
                .name("报送单位", row -> row.text("unit"))
                .fields("origin list measure", TableRow::get)
                .group("金额")
                .column(ColumnKind.WAN, "控制数", row -> money(row, "control_value"))
                .column(ColumnKind.WAN, "汇总数", row -> money(row, "own_value"))
                .column(ColumnKind.WAN, "差额", row -> money(row, "difference"))
                .group("项目数")
                .column(ColumnKind.COUNT, "控制数", row -> count(row, "control_value"))
                .column(ColumnKind.COUNT, "汇总数", row -> count(row, "own_value"))
                .column(ColumnKind.COUNT_CHANGE, "差额", row -> count(row, "difference"))
                .group("")
                .column(ColumnKind.FINE_PERCENT, "差率", row -> row.decimal("difference_pct"))
                .column(ColumnKind.TEXT, "结果", row -> STATES.get(row.text("state")))
                .of(
                        List.of(),
                        rows.stream()
                                .sorted(Comparator.comparing((TableRow row) -> !"全省".equals(row.text("unit")))
                                        .thenComparing(TableRow.by("unit", "origin", "list", "measure")))
                                .toList());
    }

    private static ReportTable holds(List<TableRow> rows, Map<String, String> accepted) {
        return ReportTable.<TableRow>draft("t-holds", "保留意见")
                .note("以下情形须更正或说明理由后方可发布；已接受的，其数字照列，理由见后。")
                .name("报送单位", row -> row.text("unit"))
                .column(ColumnKind.TEXT, "类别", row -> row.text("kind"))
                .column(ColumnKind.LONG_TEXT, "情形", row -> row.text("sentence"))
                .column(ColumnKind.TEXT, "状态", row -> reason(row, accepted) == null ? "待处理" : "已接受")
                .column(ColumnKind.LONG_TEXT, "理由", row -> reason(row, accepted))
                .column(ColumnKind.TEXT, "标识", row -> row.text("hold_id"))
                .of(
                        List.of(),
                        rows.stream()
                                .sorted(TableRow.by("kind", "unit", "what", "hold_id"))
                                .toList());
    }

    private static @Nullable String reason(TableRow hold, Map<String, String> accepted) {
        return accepted.get(String.valueOf(hold.text("hold_id")));
    }

    private static @Nullable BigDecimal money(TableRow row, String field) {
        return "个".equals(row.text("measure_unit")) ? null : row.decimal(field);
    }

    private static @Nullable BigDecimal count(TableRow row, String field) {
        return "个".equals(row.text("measure_unit")) ? row.decimal(field) : null;
    }
}
