package planlake.reports.sections;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.Card;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.Rates;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.Field;
import planlake.table.Table;
import planlake.table.TableRow;

/** 总览: both lists at a glance, what stands out, and the year month by month. */
public final class Overview {

    private static final List<String> POPULATIONS = List.of(MonthView.KEY_LIST, MonthView.BIG_LIST, "总投资亿元以上", "全部");

    private static final String POPULATION_FIELDS = """
            complete_pct points_ahead annual_plan_wan done_ytd_wan done_month_wan total_investment_wan
            time_progress_pct plan_to_date_pct plan_to_date_basis projects due_projects laggards
            project_coverage_pct plan_coverage_pct
            """;

    private static final String FACTS =
            "annual_plan_wan done_ytd_wan plan_to_date_pct change_points laggards plan_coverage_pct";

    private Overview() {}

    public static Section of(MonthView view) {
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
        var draft = ReportTable.<TableRow>draft("t-populations", "总体情况", Rates.TABLE)
                .note("各行范围相互嵌套，不得相加；投资完成率＝本年累计完成÷年度计划投资，只计已报项目；上报率为已报占应报的比重。")
                .name("范围", row -> row.text("list"));
        return Rates.columns(draft, "", POPULATION_FIELDS).of(List.of(), rows);
    }

    private static ReportTable months(MonthView view) {
        var draft = ReportTable.<YearMonth>draft("t-months", "逐月完成情况", Rates.TABLE)
                .note("各月均为当月已报项目的本年累计数；1月没有上月可比。")
                .name("月份", month -> month.getMonthValue() + "月")
                .fields("time_progress_pct", (month, field) -> value(view, month, field));
        for (String list : MonthView.LISTS) {
            draft.group(list)
                    .fields(
                            "annual_plan_wan done_month_wan done_ytd_wan",
                            (month, field) -> value(view, list, month, field))
                    .shareOf("complete_pct", month -> value(view, list, month, "complete_pct"))
                    .fields("points_ahead", (month, field) -> value(view, list, month, field));
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
                                ColumnKind.COUNT.print(row.number("projects")),
                                ColumnKind.COUNT.print(row.number("due_projects"))),
                new Card.Headline(
                        ColumnKind.PERCENT.print(complete),
                        ColumnKind.length(complete),
                        ColumnKind.PERCENT.print(row.decimal("time_progress_pct")),
                        ColumnKind.length(row.decimal("time_progress_pct")),
                        points == null ? "不计完成率" : ColumnKind.POINTS.print(points) + " 个百分点",
                        tone),
                ReportTable.names(FACTS).stream().map(field -> fact(row, field)).toList());
    }

    private static Card.Fact fact(TableRow row, String name) {
        Field field = Table.named(Rates.TABLE).field(name);
        ColumnKind kind = ColumnKind.of(field);
        return new Card.Fact(field.label(), kind.print(row.get(name)), kind == ColumnKind.PERCENT ? "" : kind.unit());
    }
}
