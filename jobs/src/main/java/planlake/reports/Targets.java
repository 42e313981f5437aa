package planlake.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** 目标进度: every target of the plan against its actual, or why there is none. */
final class Targets {

    private static final Map<String, String> COMPARATORS = Map.of(
            "at_least", "不低于",
            "at_most", "不高于",
            "about", "左右",
            "equal", "达到",
            "exceed", "超过",
            "strive", "力争",
            "relative", "与参照同步",
            "assigned", "完成国家下达任务");

    private Targets() {}

    static Section of(MonthView view) {
        List<TableRow> rows = view.rows("marts.target_progress").stream()
                .sorted(TableRow.byNullsLast("task_no", "target_no"))
                .toList();
        long measured = rows.stream().filter(row -> row.get("actual") != null).count();
        return Section.of(
                "targets",
                "目标进度",
                List.of("计划共有 %d 个目标，%d 个有实际值，其余写明原因。年末推算只是按已有进度的简单推算，依据见后。".formatted(rows.size(), measured)),
                List.of(),
                List.of(table(rows)));
    }

    private static ReportTable table(List<TableRow> rows) {
        return ReportTable.<TableRow>draft("t-targets", "目标、实际与差距")
                .note("差距＝实际－目标，比率的差距为百分点；增速、比率不计完成程度。")
                .column(Kind.RANK, "任务", row -> row.number("task_no"))
                .column(Kind.RANK, "事项", row -> row.number("work_item_no"))
                .longName("目标", row -> row.text("target_text"))
                .column(Kind.TEXT, "口径", row -> row.text("population"))
                .column(Kind.TEXT, "要求", row -> COMPARATORS.get(row.text("comparator")))
                .column(Kind.TEXT, "目标值", row -> PlanWords.amount(row, "quantity"))
                .column(Kind.TEXT, "实际值", Targets::actual)
                .column(Kind.TEXT, "数据期", row -> month(row.date("as_of")))
                .column(Kind.TEXT, "差距", row -> PlanWords.amount(row, "gap"))
                .column(Kind.PERCENT, "完成程度", row -> row.decimal("achieved_pct"))
                .column(Kind.PERCENT, "序时进度", row -> row.decimal("time_progress_pct"))
                .column(Kind.TEXT, "状态", row -> TaskState.label(row, "state"))
                .column(Kind.LONG_TEXT, "理由", row -> row.text("reason"))
                .column(Kind.TEXT, "年末推算", PlanWords::projection)
                .column(Kind.LONG_TEXT, "推算依据", row -> row.text("projection_basis"))
                .column(Kind.SOURCE, "来源", PlanWords::source)
                .of(List.of(), rows);
    }

    private static Object actual(TableRow row) {
        String actual = PlanWords.amount(row, "actual");
        return actual == null ? new Missing("见理由") : actual;
    }

    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : "%d年%d月".formatted(day.getYear(), day.getMonthValue());
    }
}
