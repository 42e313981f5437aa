package planlake.reports.sections;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Missing;
import planlake.reports.print.MonthView;
import planlake.reports.print.PlanWords;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 计划任务: the plan's named projects, and how far each task's linked projects have come. */
public final class Tasks {

    private Tasks() {}

    public static Section of(MonthView view) {
        List<NamedProjectLine> named = NamedProjectLine.of(view);
        return Section.of(
                "tasks",
                "计划任务",
                List.of(source(view)),
                named.isEmpty() ? List.of() : List.of(Timeline.of("chart-named", view, named)),
                List.of(named(named), tasks(view)));
    }

    private static String source(MonthView view) {
        boolean digest = view.all("marts.plan_task").stream().anyMatch(row -> row.is("is_digest"));
        return "任务来自 %d 年政府工作报告重点工作分工%s；同一项目可对应多项任务，任务之间不得相加。"
                .formatted(view.month().getYear(), digest ? "（摘编，非原文）" : "");
    }

    private static ReportTable named(List<NamedProjectLine> named) {
        return ReportTable.<NamedProjectLine>draft("t-named", "点名项目", "marts.project_month")
                .note("要求是否落实按截至月末的实际开工、竣工时间判断，提前以清单最初的计划竣工为准；“待复核”为与登记名称的关联尚待人工确认。")
                .name("计划简称", NamedProjectLine::shortName)
                .column(ColumnKind.TEXT, "计划要求", NamedProjectLine::demand)
                .column(ColumnKind.TEXT, "状态", each -> TaskState.label(each.progress(), "state"))
                .column(ColumnKind.TEXT, "项目状态", each -> each.stage().label())
                .column(ColumnKind.TEXT, "要求落实", NamedProjectLine::met)
                .column(ColumnKind.TEXT, "提前（按期）落实", NamedProjectLine::qualifierMet)
                .rateOf("complete_pct", Tasks::rate)
                .field(ColumnKind.POINTS, "points_ahead", each -> each.progress()
                        .decimal("points_ahead"))
                .fields("total_investment_wan annual_plan_wan done_ytd_wan", Tasks::decimal)
                .column(ColumnKind.DATE, "计划开工", each -> each.date("planned_start"))
                .column(ColumnKind.DATE, "实际开工", each -> each.date("actual_start"))
                .column(ColumnKind.TEXT, "开工类型", each -> each.progress().text("start_kind"))
                .column(ColumnKind.DATE, "原计划竣工", each -> each.date("original_planned_finish"))
                .column(ColumnKind.DATE, "现计划竣工", each -> each.date("planned_finish"))
                .column(ColumnKind.DATE, "实际竣工", each -> each.date("actual_finish"))
                .column(ColumnKind.LONG_TEXT, "理由", each -> each.progress().text("reason"))
                .column(ColumnKind.LONG_TEXT, "登记名称", Tasks::registered)
                .column(ColumnKind.TEXT, "报送单位", each -> each.progress().text("unit"))
                .column(ColumnKind.LONG_TEXT, "形象进度", Tasks::visible)
                .column(ColumnKind.SOURCE, "来源", each -> PlanWords.source(each.progress()))
                .of(List.of(), named);
    }

    private static ReportTable tasks(MonthView view) {
        List<TableRow> rows = view.rows("marts.task_progress").stream()
                .sorted(TableRow.byNullsLast("task_no"))
                .toList();
        return ReportTable.<TableRow>draft("t-tasks", "任务进展", "marts.task_progress")
                .note("口径：按点名或声明的规则关联到任务的已报项目；投资完成率＝关联项目本年累计完成÷年度计划投资。没有关联项目的任务不计完成率。")
                .column(ColumnKind.RANK, "序号", row -> row.number("task_no"))
                .name("任务", row -> row.text("title"))
                .rateOf("complete_pct", Tasks::rate)
                .fields("""
                        points_ahead linked_projects laggards named_projects named_started named_finished
                        annual_plan_wan done_ytd_wan lead_body
                        """, TableRow::get)
                .fields(ColumnKind.LONG_TEXT, "bodies", TableRow::get)
                .fields("work_items", TableRow::get)
                .of(List.of(), rows);
    }

    private static @Nullable Object rate(TableRow row) {
        BigDecimal rate = row.decimal("complete_pct");
        Long linked = row.number("linked_projects");
        return rate != null ? rate : new Missing(linked == null || linked == 0 ? "无关联项目" : "无年度计划");
    }

    private static @Nullable Object rate(NamedProjectLine each) {
        BigDecimal rate = each.progress().decimal("complete_pct");
        if (rate != null) return rate;
        if (!each.isLinked()) return new Missing("未关联");
        return new Missing(each.stage() == NamedProjectLine.Stage.UNKNOWN ? "本月未报" : "无年度计划");
    }

    private static String registered(NamedProjectLine each) {
        String review = each.progress().is("needs_review") ? "（待复核）" : "";
        String name = each.progress().text("project_name");
        return (name == null ? "清单中没有名称相符的项目" : name) + review;
    }

    private static @Nullable String visible(NamedProjectLine each) {
        return each.month().map(row -> row.text("visual_progress")).orElse(null);
    }

    private static @Nullable BigDecimal decimal(NamedProjectLine each, String field) {
        return each.month().map(row -> row.decimal(field)).orElse(null);
    }
}
