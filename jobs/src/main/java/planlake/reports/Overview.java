package planlake.reports;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** 总览: both lists at a glance, what stands out, and the year month by month. */
final class Overview {

    private static final List<String> POPULATIONS = List.of(MonthView.KEY_LIST, MonthView.BIG_LIST, "总投资亿元以上", "全部");

    private Overview() {}

    static Section of(MonthView view) {
        return new Section(
                "overview",
                "总览",
                Highlights.of(view),
                cards(view),
                List.of(Charts.months("chart-months", view)),
                List.of(populations(view), months(view)));
    }

    private static ReportTable populations(MonthView view) {
        List<TableRow> rows = POPULATIONS.stream()
                .map(list -> view.total(Rates.TABLE, list))
                .flatMap(Optional::stream)
                .toList();
        return ReportTable.<TableRow>draft("t-populations", "总体情况")
                .note("各行范围相互嵌套，不得相加；投资完成率＝本年累计完成÷年度计划投资，只计已报项目；上报率为已报占应报的比重。")
                .name("范围", row -> row.text("list"))
                .rate("投资完成率", Rates::rate)
                .column(Kind.POINTS, "超(+)滞后(-)序时", row -> row.decimal("points_ahead"))
                .column(Kind.YI, "年度计划投资", row -> row.decimal("annual_plan_wan"))
                .column(Kind.YI, "本年累计完成", row -> row.decimal("done_ytd_wan"))
                .column(Kind.YI, "本月完成", row -> row.decimal("done_month_wan"))
                .column(Kind.YI, "总投资", row -> row.decimal("total_investment_wan"))
                .column(Kind.PERCENT, "序时进度", row -> row.decimal("time_progress_pct"))
                .column(Kind.PERCENT, "计划进度完成率", row -> Missing.or(row.decimal("plan_to_date_pct"), "无计划"))
                .column(Kind.TEXT, "进度口径", Rates::basis)
                .column(Kind.COUNT, "已报项目", row -> row.number("projects"))
                .column(Kind.COUNT, "应报项目", row -> row.number("due_projects"))
                .column(Kind.COUNT, "滞后项目", row -> row.number("laggards"))
                .column(Kind.PERCENT, "项目上报率", row -> Missing.or(row.decimal("project_coverage_pct"), "无应报项目"))
                .column(Kind.PERCENT, "投资上报率", row -> Missing.or(row.decimal("plan_coverage_pct"), "无应报项目"))
                .of(List.of(), rows);
    }

    private static ReportTable months(MonthView view) {
        var draft = ReportTable.<YearMonth>draft("t-months", "逐月完成情况")
                .note("各月均为当月已报项目的本年累计数；1月没有上月可比。")
                .name("月份", month -> month.getMonthValue() + "月")
                .column(Kind.PERCENT, "序时进度", month -> value(view, month, "time_progress_pct"));
        for (String list : MonthView.LISTS) {
            draft.group(list)
                    .column(Kind.YI, "年度计划投资", month -> value(view, list, month, "annual_plan_wan"))
                    .column(Kind.YI, "本月完成", month -> value(view, list, month, "done_month_wan"))
                    .column(Kind.YI, "本年累计完成", month -> value(view, list, month, "done_ytd_wan"))
                    .share("投资完成率", month -> value(view, list, month, "complete_pct"))
                    .column(Kind.POINTS, "超(+)滞后(-)序时", month -> value(view, list, month, "points_ahead"));
        }
        return draft.of(List.of(), view.monthsOfYear());
    }

    private static @Nullable Object value(MonthView view, YearMonth month, String field) {
        return POPULATIONS.stream()
                .flatMap(list -> view.total(Rates.TABLE, list, month).stream())
                .findFirst()
                .map(row -> row.decimal(field))
                .orElse(null);
    }

    private static @Nullable Object value(MonthView view, String list, YearMonth month, String field) {
        return view.total(Rates.TABLE, list, month)
                .map(row -> row.decimal(field))
                .orElse(null);
    }

    private static List<Card> cards(MonthView view) {
        List<Card> cards = new ArrayList<>();
        for (String list : MonthView.LISTS) {
            view.total(Rates.TABLE, list).ifPresent(row -> cards.add(card(list, row)));
        }
        return cards;
    }

    private static Card card(String list, TableRow row) {
        BigDecimal complete = row.decimal("complete_pct");
        BigDecimal points = row.decimal("points_ahead");
        String tone = points == null ? "none" : points.signum() < 0 ? "behind" : "ahead";
        return new Card(
                list,
                "已报 %s 个 · 应报 %s 个"
                        .formatted(
                                Kind.COUNT.print(row.number("projects")), Kind.COUNT.print(row.number("due_projects"))),
                new Card.Headline(
                        Kind.PERCENT.print(complete),
                        Kind.length(complete),
                        Kind.PERCENT.print(row.decimal("time_progress_pct")),
                        Kind.length(row.decimal("time_progress_pct")),
                        points == null ? "不计完成率" : Kind.POINTS.print(points) + " 个百分点",
                        tone),
                List.of(
                        new Card.Fact("年度计划投资", Kind.YI.print(row.decimal("annual_plan_wan")), "亿元"),
                        new Card.Fact("本年累计完成", Kind.YI.print(row.decimal("done_ytd_wan")), "亿元"),
                        new Card.Fact("计划进度完成率", Kind.PERCENT.print(row.decimal("plan_to_date_pct")), ""),
                        new Card.Fact("较上月提高", Kind.POINTS.print(row.decimal("change_points")), "百分点"),
                        new Card.Fact("滞后项目", Kind.COUNT.print(row.number("laggards")), "个"),
                        new Card.Fact("投资上报率", Kind.PERCENT.print(row.decimal("plan_coverage_pct")), "")));
    }
}
