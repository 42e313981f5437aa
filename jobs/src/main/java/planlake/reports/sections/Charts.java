package planlake.reports.sections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ChartParts;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Figure;
import planlake.reports.print.MonthView;
import planlake.reports.print.Rates;
import planlake.table.Named;
import planlake.table.TableRow;

/** The charts' data and looks as ECharts options; figures rounded as printed. */
final class Charts {

    private static final int BAR_PX = 24;
    private static final int AXIS_PX = 56;
    private static final int MOST_INDUSTRIES = 12;

    private Charts() {}

    /** Completion of both lists month by month against the time progress. */
    static Figure months(String id, MonthView view) {
        List<YearMonth> year = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(view.month().getYear(), month))
                .toList();
        List<Object> series = new ArrayList<>();
        for (String list : MonthView.LISTS) {
            series.add(ChartParts.line(list, rates(view, list, year), ChartParts.colour(list)));
        }
        Map<String, Object> time = ChartParts.line(
                "序时进度",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> (Object) ChartParts.rounded(
                                new BigDecimal(100 * month).divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP)))
                        .toList(),
                ChartParts.QUIET);
        time.put("lineStyle", Map.of("type", "dashed", "width", 1.5, "color", ChartParts.QUIET));
        time.put("symbol", "none");
        series.add(time);
        Map<String, Object> option = ChartParts.base(series);
        option.put("grid", Map.of("left", 8, "right", 24, "top", 40, "bottom", 8, "containLabel", true));
        option.put("legend", Map.of("top", 0, "left", 0, "icon", "roundRect", "itemHeight", 4, "itemWidth", 18));
        option.put(
                "xAxis",
                ChartParts.category(
                        year.stream().map(each -> each.getMonthValue() + "月").toList(), false));
        option.put("yAxis", ChartParts.values("{value}%"));
        option.put("tooltip", Map.of("trigger", "axis"));
        return new Figure.Chart(id, "投资完成率与序时进度", monthsAlt(view), "%", 320, option);
    }

    private static String monthsAlt(MonthView view) {
        return MonthView.LISTS.stream()
                .map(list -> list + "："
                        + view.monthsOfYear().stream()
                                .map(month -> month.getMonthValue() + "月 "
                                        + view.total(Rates.TABLE, list, month)
                                                .map(row -> ColumnKind.PERCENT.print(row.decimal("complete_pct")))
                                                .orElse("—"))
                                .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
    }

    private static List<@Nullable Object> rates(MonthView view, String list, List<YearMonth> year) {
        List<YearMonth> released = view.monthsOfYear();
        return year.stream()
                .map(month ->
                        released.contains(month) ? view.total(Rates.TABLE, list, month) : Optional.<TableRow>empty())
                .map(row -> (Object) row.map(of -> ChartParts.rounded(of.decimal("complete_pct")))
                        .orElse(null))
                .toList();
    }

    /** Regions by completion, with a line at the time progress. */
    static Figure ranking(String id, MonthView view, String list) {
        List<TableRow> rows = view.cut(Rates.TABLE, list, "region").stream()
                .filter(row -> row.decimal("complete_pct") != null)
                .sorted(Rates.BY_RANK)
                .toList();
        String ahead = ChartParts.colour(list);
        Map<String, Object> bars = ChartParts.bars(
                "投资完成率", rows.stream().map(row -> bar(row, ahead)).toList(), ahead);
        rows.stream()
                .map(row -> row.decimal("time_progress_pct"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(time -> bars.put("markLine", timeLine(time)));
        Map<String, Object> option = ChartParts.horizontal(rows, List.of(bars));
        option.put("xAxis", rateAxis(rows));
        return new Figure.Chart(
                id,
                list + "：各地区投资完成率",
                rows.stream()
                        .map(row -> ColumnKind.TEXT.print(Rates.label(row)) + " "
                                + ColumnKind.PERCENT.print(row.decimal("complete_pct")))
                        .collect(Collectors.joining("，")),
                "%",
                AXIS_PX + BAR_PX * Math.max(rows.size(), 1),
                option);
    }

    private static Map<String, Object> bar(TableRow row, String ahead) {
        BigDecimal points = row.decimal("points_ahead");
        String colour = points != null && points.signum() < 0 ? ChartParts.BEHIND_COLOUR : ahead;
        return Map.of(
                "value", Objects.requireNonNull(ChartParts.rounded(row.decimal("complete_pct"))),
                "itemStyle", Map.of("color", colour),
                "label", ChartParts.inside(ColumnKind.PERCENT.print(row.decimal("complete_pct")), colour));
    }

    /** A rate axis that reaches the time progress too. */
    private static Map<String, Object> rateAxis(List<TableRow> rows) {
        double most = rows.stream()
                .flatMap(row -> Stream.of(row.decimal("complete_pct"), row.decimal("time_progress_pct")))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(100);
        Map<String, Object> axis = ChartParts.values("{value}%");
        axis.put("max", 20 * (int) Math.ceil((most + 4) / 20));
        axis.put("interval", most > 116 ? 40 : 20);
        return axis;
    }

    private static Map<String, Object> timeLine(BigDecimal time) {
        return Map.of(
                "silent", true,
                "symbol", "none",
                "lineStyle", Map.of("type", "dashed", "color", "#1c2733", "width", 1),
                "label",
                        Map.of(
                                "formatter",
                                "序时 " + ColumnKind.PERCENT.print(time),
                                "position",
                                "start",
                                "color",
                                "#1c2733"),
                "data", List.of(Map.of("xAxis", Objects.requireNonNull(ChartParts.rounded(time)))));
    }

    /** Plan and done of the largest industries of the big list. */
    static Figure industries(String id, MonthView view) {
        List<TableRow> rows = view.cut(Rates.TABLE, MonthView.BIG_LIST, "industry").stream()
                .filter(row -> row.decimal("annual_plan_wan") != null)
                .sorted(TableRow.by("annual_plan_wan").reversed())
                .limit(MOST_INDUSTRIES)
                .toList();
        Map<String, Object> plan = ChartParts.bars("年度计划投资", ChartParts.yi(rows, "annual_plan_wan"), ChartParts.PALE);
        plan.put("barGap", "-100%");
        Map<String, Object> done =
                ChartParts.bars("本年累计完成", rows.stream().map(Charts::done).toList(), ChartParts.KEY_COLOUR);
        Map<String, Object> option = ChartParts.horizontal(rows, List.of(plan, done));
        option.put("legend", Map.of("top", 0, "left", 0, "itemHeight", 10, "itemWidth", 14));
        option.put("xAxis", ChartParts.values("{value}"));
        return new Figure.Chart(
                id,
                "亿元以上：计划投资最多的 %d 个行业，计划与完成（亿元，条内为完成率）".formatted(rows.size()),
                rows.stream()
                        .map(row -> "%s 计划 %s 亿元，完成 %s 亿元，完成率 %s"
                                .formatted(
                                        ColumnKind.TEXT.print(Rates.label(row)),
                                        ColumnKind.YI.print(row.decimal("annual_plan_wan")),
                                        ColumnKind.YI.print(row.decimal("done_ytd_wan")),
                                        ColumnKind.PERCENT.print(row.decimal("complete_pct"))))
                        .collect(Collectors.joining("；")),
                "亿元",
                AXIS_PX + 34 * Math.max(rows.size(), 1),
                option);
    }

    private static Map<String, Object> done(TableRow row) {
        return Map.of(
                "value", ColumnKind.YI.cell(row.decimal("done_ytd_wan")),
                "label",
                        ChartParts.inside(
                                ColumnKind.PERCENT.print(row.decimal("complete_pct")), ChartParts.KEY_COLOUR));
    }

    /** Where a list's money came from. */
    static Figure sources(String id, MonthView view, String list) {
        List<TableRow> rows = FundsSection.bySource(view, list);
        List<Map<String, Object>> slices = rows.stream()
                .map(row -> Map.of(
                        "name",
                        ColumnKind.TEXT.print(row.text("source")),
                        "value",
                        ColumnKind.YI.cell(row.decimal("arrived_wan"))))
                .toList();
        Map<String, Object> pie = Named.of(
                "type", "pie",
                "name", "到位资金",
                "radius", List.of("46%", "68%"),
                "center", List.of("50%", "50%"),
                "data", slices,
                "label", Map.of("formatter", "{b}\n{d}%", "color", "#1c2733", "lineHeight", 16),
                "itemStyle", Map.of("borderColor", "#ffffff", "borderWidth", 2));
        Map<String, Object> option = ChartParts.base(List.of(pie));
        option.put("color", ChartParts.SOURCES);
        option.put("tooltip", Map.of("trigger", "item"));
        return new Figure.Chart(
                id,
                list + "：到位资金来源",
                rows.stream()
                        .map(row -> ColumnKind.TEXT.print(row.text("source")) + " "
                                + ColumnKind.YI.print(row.decimal("arrived_wan")) + " 亿元，占 "
                                + ColumnKind.PERCENT.print(row.decimal("share_pct")))
                        .collect(Collectors.joining("；")),
                "亿元",
                300,
                option);
    }

    /** The three start rates and their companions, both lists side by side. */
    static Figure starts(String id, MonthView view) {
        Map<String, String> rates = new LinkedHashMap<>();
        rates.put("start_of_year_pct", "开工率\n占全年计划");
        rates.put("start_to_date_pct", "开工率\n占序时计划");
        rates.put("start_of_all_pct", "开工率\n占全部项目");
        rates.put("start_resume_pct", "开复工率");
        rates.put("finish_pct", "竣工率");
        rates.put("registration_pct", "纳统率");
        List<Object> series = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String list : MonthView.LISTS) {
            view.total("marts.starts", list).ifPresent(row -> {
                List<@Nullable Object> data = new ArrayList<>();
                rates.keySet().forEach(field -> data.add(ChartParts.labelled(row.decimal(field))));
                Map<String, Object> bars = ChartParts.bars(list, data, ChartParts.colour(list));
                bars.put("label", Map.of("show", true, "position", "top", "fontSize", 11));
                bars.put("barMaxWidth", 30);
                series.add(bars);
                rates.forEach((field, name) -> words.add(list + name.replace('\n', '（')
                        + (name.contains("\n") ? "）" : "") + " " + ColumnKind.PERCENT.print(row.decimal(field))));
            });
        }
        Map<String, Object> option = ChartParts.base(series);
        option.put("grid", Map.of("left", 8, "right", 8, "top", 48, "bottom", 8, "containLabel", true));
        option.put("legend", Map.of("top", 0, "left", 0, "itemHeight", 10, "itemWidth", 14));
        option.put("tooltip", Map.of("trigger", "axis"));
        Map<String, Object> names = ChartParts.category(List.copyOf(rates.values()), false);
        names.put("axisLabel", Map.of("color", "#3b4754", "lineHeight", 17, "interval", 0, "fontSize", 11));
        option.put("xAxis", names);
        option.put("yAxis", ChartParts.values("{value}%"));
        return new Figure.Chart(id, "开工、开复工、竣工与纳统（%）", String.join("，", words), "%", 300, option);
    }
}
