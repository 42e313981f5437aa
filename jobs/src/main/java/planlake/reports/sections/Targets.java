package planlake.reports.sections;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Missing;
import planlake.reports.print.MonthView;
import planlake.reports.print.PlanWords;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 目标进度: every target of the plan against its actual, or why there is none. */
public final class Targets {

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

    public static Section of(MonthView view) {
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
        return ReportTable.<TableRow>draft("t-targets", "目标、实际与差距", "marts.target_progress")
                .note("差距＝实际－目标，比率的差距为百分点；增速、比率不计完成程度。")
                .column(ColumnKind.RANK, "任务", row -> row.number("task_no"))
                .column(ColumnKind.RANK, "事项", row -> row.number("work_item_no"))
                .longName("目标", row -> row.text("target_text"))
                .fields("population", TableRow::get)
                .column(ColumnKind.TEXT, "要求", row -> COMPARATORS.get(row.text("comparator")))
                .column(ColumnKind.TEXT, "目标值", row -> PlanWords.amount(row, "quantity"))
                .column(ColumnKind.TEXT, "实际值", Targets::actual)
                .column(ColumnKind.TEXT, "数据期", row -> month(row.date("as_of")))
                .column(ColumnKind.TEXT, "差距", row -> PlanWords.amount(row, "gap"))
                .fields("achieved_pct time_progress_pct", TableRow::get)
                .fields(ColumnKind.TEXT, "state", TaskState::label)
                .fields(ColumnKind.LONG_TEXT, "reason", TableRow::get)
                .column(ColumnKind.TEXT, "年末推算", PlanWords::projection)
                .fields(ColumnKind.LONG_TEXT, "projection_basis", TableRow::get)
                .column(ColumnKind.SOURCE, "来源", PlanWords::source)
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
