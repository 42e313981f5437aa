package planlake.trace;

import static planlake.trace.Which.ACTUAL_FINISHES;
import static planlake.trace.Which.ACTUAL_STARTS;
import static planlake.trace.Which.DUE;
import static planlake.trace.Which.DUE_REPORTED;
import static planlake.trace.Which.LAGGARDS;
import static planlake.trace.Which.NOT_PRELIMINARY;
import static planlake.trace.Which.PLANNED_FINISHES;
import static planlake.trace.Which.PLANNED_STARTS;
import static planlake.trace.Which.PLANNED_STARTS_TO_DATE;
import static planlake.trace.Which.REGISTERED;
import static planlake.trace.Which.REPORTED;
import static planlake.trace.Which.STARTED;
import static planlake.trace.Which.WORKING;

import java.util.List;
import planlake.errors.Errors;
import planlake.trace.Measure.Kind;

/**
 * The measures that can be traced; one more is one more line. The formulas are those of the domain guide, section 3, as
 * the marts compute them.
 */
public final class Measures {

    private static final String COMPLETION = "marts.completion";
    private static final String STARTS = "marts.starts";
    private static final String FUNDS = "marts.funds";

    private static final Part DONE = Part.sum("本年累计完成", "done_ytd_wan", REPORTED);
    private static final Part PLAN = Part.sum("年度计划投资", "annual_plan_wan", REPORTED);
    private static final Part PLAN_TO_DATE = Part.sum("截至本月计划", "plan_to_date_wan", REPORTED);
    private static final Part TOTAL = Part.sum("总投资", "total_investment_wan", REPORTED);
    private static final Part ARRIVED = Part.sum("到位资金", "arrived_wan", REPORTED);
    private static final Part PAID = Part.sum("支付资金", "paid_wan", REPORTED);
    private static final Part PROJECTS = Part.count("已报项目", "projects", REPORTED, "project_code");
    private static final Part DUE_PROJECTS = Part.count("应报项目", "due_projects", DUE, "project_code");
    private static final Part DUE_PLAN = Part.sum("应报项目年度计划", "due_plan_wan", DUE);
    private static final Part DUE_REPORTING = Part.count("应报且已报项目", null, DUE_REPORTED, "project_code");
    private static final Part DUE_REPORTED_PLAN =
            Part.sum("应报且已报项目年度计划", "due_plan_wan", DUE_REPORTED).printedAs(null);
    private static final Part STARTS_DONE = Part.count("本年实际开工", "actual_starts", ACTUAL_STARTS, "actual_start");
    private static final Part STARTS_OF_YEAR =
            Part.count("全年计划开工", "planned_starts_year", PLANNED_STARTS, "planned_start");
    private static final Part STARTS_TO_DATE =
            Part.count("截至本月计划开工", "planned_starts_to_date", PLANNED_STARTS_TO_DATE, "planned_start");
    private static final Part WORKING_PROJECTS =
            Part.count("开复工项目", "working_projects", WORKING, "started", "resumed", "actual_finish");
    private static final Part BEYOND_PRELIMINARY = Part.count("非前期项目", null, NOT_PRELIMINARY, "build_stage");
    private static final Part FINISHES_DONE = Part.count("本年实际竣工", "actual_finishes", ACTUAL_FINISHES, "actual_finish");
    private static final Part FINISHES_OF_YEAR =
            Part.count("全年计划竣工", "planned_finishes_year", PLANNED_FINISHES, "planned_finish");
    private static final Part REGISTERED_PROJECTS =
            Part.count("已纳统项目", "registered_projects", REGISTERED, "in_statistics");
    private static final Part STARTED_PROJECTS = Part.count("累计已开工", "started_projects", STARTED, "started");

    public static final List<Measure> ALL = List.of(
            rate("completion", "投资完成率", COMPLETION, "complete_pct", DONE, PLAN),
            points("points", "超(滞后)序时", COMPLETION, "points_ahead", DONE, PLAN),
            rate("plan_to_date_completion", "计划进度完成率", COMPLETION, "plan_to_date_pct", DONE, PLAN_TO_DATE),
            time("time", "序时进度", COMPLETION, "time_progress_pct"),
            sum("done", COMPLETION, DONE),
            sum("done_month", COMPLETION, Part.sum("本月完成", "done_month_wan", REPORTED)),
            sum("done_since_start", COMPLETION, Part.sum("开工至今累计完成", "done_since_start_wan", REPORTED)),
            sum("plan", COMPLETION, PLAN),
            sum("plan_to_date", COMPLETION, PLAN_TO_DATE),
            sum("total_investment", COMPLETION, TOTAL),
            sum("projects", COMPLETION, PROJECTS),
            sum("due_projects", COMPLETION, DUE_PROJECTS),
            sum("laggards", COMPLETION, Part.count("滞后项目", "laggards", LAGGARDS, "done_ytd_wan", "annual_plan_wan")),
            rate("project_coverage", "项目上报率", COMPLETION, "project_coverage_pct", DUE_REPORTING, DUE_PROJECTS),
            rate("plan_coverage", "投资上报率", COMPLETION, "plan_coverage_pct", DUE_REPORTED_PLAN, DUE_PLAN),
            rate("start_of_year", "开工率(占全年计划)", STARTS, "start_of_year_pct", STARTS_DONE, STARTS_OF_YEAR),
            rate("start_to_date", "开工率(占序时计划)", STARTS, "start_to_date_pct", STARTS_DONE, STARTS_TO_DATE),
            rate("start_of_all", "开工率(占全部项目)", STARTS, "start_of_all_pct", STARTED_PROJECTS, PROJECTS),
            rate("start_resume", "开复工率", STARTS, "start_resume_pct", WORKING_PROJECTS, BEYOND_PRELIMINARY),
            rate("finish", "竣工率", STARTS, "finish_pct", FINISHES_DONE, FINISHES_OF_YEAR),
            rate("registration", "纳统率", STARTS, "registration_pct", REGISTERED_PROJECTS, STARTED_PROJECTS),
            sum("arrived", FUNDS, ARRIVED),
            sum("paid", FUNDS, PAID),
            rate("funds_in_place", "资金到位率(占年度计划)", FUNDS, "in_place_pct", ARRIVED, PLAN),
            rate("funds_in_place_of_total", "资金到位率(占总投资)", FUNDS, "in_place_of_total_pct", ARRIVED, TOTAL),
            rate("payment", "资金支付率", FUNDS, "payment_pct", PAID, ARRIVED));

    private Measures() {}

    /**
     * The measure of that name, or of that Chinese label.
     *
     * @throws planlake.errors.Refused if there is none
     */
    public static Measure named(String name) {
        return ALL.stream()
                .filter(measure ->
                        measure.name().equals(name) || measure.label().equals(name))
                .findFirst()
                .orElseThrow(() -> Errors.unknown(
                        "measure", name, ALL.stream().map(Measure::name).toList()));
    }

    private static Measure rate(String name, String label, String table, String field, Part above, Part below) {
        String formula = "%s = 100 × Σ%s ÷ Σ%s（%s）".formatted(label, above.label(), below.label(), over(above, below));
        return new Measure(name, label, table, field, Kind.RATE, formula, List.of(above, below));
    }

    private static Measure points(String name, String label, String table, String field, Part above, Part below) {
        String formula = "%s = 100 × Σ%s ÷ Σ%s − 100 × 月数 ÷ 12（%s；完成率不先取整）"
                .formatted(label, above.label(), below.label(), over(above, below));
        return new Measure(name, label, table, field, Kind.POINTS, formula, List.of(above, below));
    }

    private static Measure time(String name, String label, String table, String field) {
        return new Measure(name, label, table, field, Kind.TIME, label + " = 100 × 月数 ÷ 12", List.of());
    }

    private static Measure sum(String name, String table, Part part) {
        String formula = part.isAmount()
                ? "%s = Σ%s（%s）"
                        .formatted(part.label(), part.label(), part.which().words())
                : "%s = %s的个数".formatted(part.label(), part.which().words());
        return new Measure(name, part.label(), table, String.valueOf(part.printed()), Kind.SUM, formula, List.of(part));
    }

    private static String over(Part above, Part below) {
        String one = above.which().words();
        String other = below.which().words();
        return one.equals(other) ? one + "合计之比" : one + "与" + other + "之比";
    }
}
