package planlake.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** The charts' data and looks as ECharts options; figures rounded as printed. */
final class Charts {

    private static final String KEY_COLOUR = "#1f4e79";
    private static final String BIG_COLOUR = "#9a6420";
    private static final String BEHIND_COLOUR = "#b0533f";
    private static final String QUIET = "#8792a0";
    private static final String PALE = "#cfd7e0";
    private static final List<String> SOURCES =
            List.of("#1f4e79", "#4f7ea8", "#8fb0cc", "#9a6420", "#d9a766", "#5f8f7b", "#a9b4bf", "#7a6a8a");
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
            series.add(line(list, rates(view, list, year), list.equals(MonthView.KEY_LIST) ? KEY_COLOUR : BIG_COLOUR));
        }
        Map<String, Object> time = line(
                "序时进度",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> (Object) rounded(
                                new BigDecimal(100 * month).divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP)))
                        .toList(),
                QUIET);
        time.put("lineStyle", Map.of("type", "dashed", "width", 1.5, "color", QUIET));
        time.put("symbol", "none");
        series.add(time);
        Map<String, Object> option = base(series);
        option.put("grid", Map.of("left", 8, "right", 24, "top", 40, "bottom", 8, "containLabel", true));
        option.put("legend", Map.of("top", 0, "left", 0, "icon", "roundRect", "itemHeight", 4, "itemWidth", 18));
        option.put(
                "xAxis",
                category(year.stream().map(each -> each.getMonthValue() + "月").toList(), false));
        option.put("yAxis", values("{value}%"));
        option.put("tooltip", Map.of("trigger", "axis"));
        return new Figure.Chart(id, "投资完成率与序时进度", monthsAlt(view), "%", 320, option);
    }

    private static String monthsAlt(MonthView view) {
        return MonthView.LISTS.stream()
                .map(list -> list + "："
                        + view.monthsOfYear().stream()
                                .map(month -> month.getMonthValue() + "月 "
                                        + view.total(Rates.TABLE, list, month)
                                                .map(row -> Kind.PERCENT.print(row.decimal("complete_pct")))
                                                .orElse("—"))
                                .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
    }

    private static List<@Nullable Object> rates(MonthView view, String list, List<YearMonth> year) {
        List<YearMonth> released = view.monthsOfYear();
        List<@Nullable Object> rates = new ArrayList<>();
        for (YearMonth month : year) {
            rates.add(
                    released.contains(month)
                            ? view.total(Rates.TABLE, list, month)
                                    .map(row -> rounded(row.decimal("complete_pct")))
                                    .orElse(null)
                            : null);
        }
        return rates;
    }

    /** Regions by completion, with a line at the time progress. */
    static Figure ranking(String id, MonthView view, String list) {
        List<TableRow> rows = view.cut(Rates.TABLE, list, "region").stream()
                .filter(row -> row.decimal("complete_pct") != null)
                .sorted(Rates.BY_RANK)
                .toList();
        String ahead = list.equals(MonthView.KEY_LIST) ? KEY_COLOUR : BIG_COLOUR;
        Map<String, Object> bars =
                bars("投资完成率", rows.stream().map(row -> bar(row, ahead)).toList(), ahead);
        rows.stream()
                .map(row -> row.decimal("time_progress_pct"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(time -> bars.put("markLine", timeLine(time)));
        Map<String, Object> option = horizontal(rows, List.of(bars));
        option.put("xAxis", rateAxis(rows));
        return new Figure.Chart(
                id,
                list + "：各地区投资完成率",
                rows.stream()
                        .map(row -> Kind.TEXT.print(Rates.label(row)) + " "
                                + Kind.PERCENT.print(row.decimal("complete_pct")))
                        .collect(Collectors.joining("，")),
                "%",
                AXIS_PX + BAR_PX * Math.max(rows.size(), 1),
                option);
    }

    private static Map<String, Object> bar(TableRow row, String ahead) {
        BigDecimal points = row.decimal("points_ahead");
        String colour = points != null && points.signum() < 0 ? BEHIND_COLOUR : ahead;
        return Map.of(
                "value", Objects.requireNonNull(rounded(row.decimal("complete_pct"))),
                "itemStyle", Map.of("color", colour),
                "label", inside(Kind.PERCENT.print(row.decimal("complete_pct")), colour));
    }

    /** A figure at the foot of its bar, where no line crosses it. */
    private static Map<String, Object> inside(String figure, String colour) {
        return Map.of(
                "show",
                true,
                "position",
                "insideLeft",
                "color",
                "#ffffff",
                "textBorderColor",
                colour,
                "textBorderWidth",
                3,
                "formatter",
                figure);
    }

    /** A rate axis that reaches the time progress too. */
    private static Map<String, Object> rateAxis(List<TableRow> rows) {
        double most = rows.stream()
                .flatMap(row -> Stream.of(row.decimal("complete_pct"), row.decimal("time_progress_pct")))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(100);
        Map<String, Object> axis = values("{value}%");
        axis.put("max", 20 * (int) Math.ceil((most + 4) / 20));
        axis.put("splitNumber", 4);
        return axis;
    }

    private static Map<String, Object> timeLine(BigDecimal time) {
        return Map.of(
                "silent", true,
                "symbol", "none",
                "lineStyle", Map.of("type", "dashed", "color", "#1c2733", "width", 1),
                "label", Map.of("formatter", "序时 " + Kind.PERCENT.print(time), "position", "start", "color", "#1c2733"),
                "data", List.of(Map.of("xAxis", Objects.requireNonNull(rounded(time)))));
    }

    /** Plan and done of the largest industries of the big list. */
    static Figure industries(String id, MonthView view) {
        List<TableRow> rows = view.cut(Rates.TABLE, MonthView.BIG_LIST, "industry").stream()
                .filter(row -> row.decimal("annual_plan_wan") != null)
                .sorted(Comparator.comparing(
                        (TableRow row) -> Objects.requireNonNull(row.decimal("annual_plan_wan")),
                        Comparator.reverseOrder()))
                .limit(MOST_INDUSTRIES)
                .toList();
        Map<String, Object> plan = bars("年度计划投资", yi(rows, "annual_plan_wan"), PALE);
        plan.put("barGap", "-100%");
        Map<String, Object> done = bars("本年累计完成", done(rows), KEY_COLOUR);
        Map<String, Object> option = horizontal(rows, List.of(plan, done));
        option.put("legend", Map.of("top", 0, "left", 0, "itemHeight", 10, "itemWidth", 14));
        option.put("xAxis", values("{value}"));
        return new Figure.Chart(
                id,
                "亿元以上：计划投资最多的 %d 个行业，计划与完成（亿元，条内为完成率）".formatted(rows.size()),
                rows.stream()
                        .map(row -> "%s 计划 %s 亿元，完成 %s 亿元，完成率 %s"
                                .formatted(
                                        Kind.TEXT.print(Rates.label(row)),
                                        Kind.YI.print(row.decimal("annual_plan_wan")),
                                        Kind.YI.print(row.decimal("done_ytd_wan")),
                                        Kind.PERCENT.print(row.decimal("complete_pct"))))
                        .collect(Collectors.joining("；")),
                "亿元",
                AXIS_PX + 34 * Math.max(rows.size(), 1),
                option);
    }

    private static List<Object> done(List<TableRow> rows) {
        List<Object> data = new ArrayList<>();
        for (TableRow row : rows) {
            data.add(Map.of(
                    "value", Kind.YI.cell(row.decimal("done_ytd_wan")),
                    "label", inside(Kind.PERCENT.print(row.decimal("complete_pct")), KEY_COLOUR)));
        }
        return data;
    }

    /** Where a list's money came from. */
    static Figure sources(String id, MonthView view, String list) {
        List<TableRow> rows = Funds.bySource(view, list);
        List<Object> slices = new ArrayList<>();
        for (TableRow row : rows) {
            slices.add(ordered(
                    "name", Kind.TEXT.print(row.text("source")), "value", Kind.YI.cell(row.decimal("arrived_wan"))));
        }
        Map<String, Object> pie = new LinkedHashMap<>();
        pie.put("type", "pie");
        pie.put("name", "到位资金");
        pie.put("radius", List.of("46%", "68%"));
        pie.put("center", List.of("50%", "50%"));
        pie.put("data", slices);
        pie.put("label", Map.of("formatter", "{b}\n{d}%", "color", "#1c2733", "lineHeight", 16));
        pie.put("itemStyle", Map.of("borderColor", "#ffffff", "borderWidth", 2));
        Map<String, Object> option = base(List.of(pie));
        option.put("color", SOURCES);
        option.put("tooltip", Map.of("trigger", "item"));
        return new Figure.Chart(
                id,
                list + "：到位资金来源",
                rows.stream()
                        .map(row -> Kind.TEXT.print(row.text("source")) + " "
                                + Kind.YI.print(row.decimal("arrived_wan")) + " 亿元，占 "
                                + Kind.PERCENT.print(row.decimal("share_pct")))
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
                rates.keySet().forEach(field -> data.add(labelled(row.decimal(field))));
                Map<String, Object> bars = bars(list, data, list.equals(MonthView.KEY_LIST) ? KEY_COLOUR : BIG_COLOUR);
                bars.put("label", Map.of("show", true, "position", "top", "fontSize", 11));
                bars.put("barMaxWidth", 30);
                series.add(bars);
                rates.forEach((field, name) -> words.add(list + name.replace('\n', '（')
                        + (name.contains("\n") ? "）" : "") + " " + Kind.PERCENT.print(row.decimal(field))));
            });
        }
        Map<String, Object> option = base(series);
        option.put("grid", Map.of("left", 8, "right", 8, "top", 48, "bottom", 8, "containLabel", true));
        option.put("legend", Map.of("top", 0, "left", 0, "itemHeight", 10, "itemWidth", 14));
        option.put("tooltip", Map.of("trigger", "axis"));
        Map<String, Object> names = category(List.copyOf(rates.values()), false);
        names.put("axisLabel", Map.of("color", "#3b4754", "lineHeight", 17, "interval", 0, "fontSize", 11));
        option.put("xAxis", names);
        option.put("yAxis", values("{value}%"));
        return new Figure.Chart(id, "开工、开复工、竣工与纳统（%）", String.join("，", words), "%", 300, option);
    }

    private static @Nullable Object labelled(@Nullable BigDecimal percent) {
        BigDecimal rounded = rounded(percent);
        return rounded == null ? null : Map.of("value", rounded, "label", Map.of("formatter", rounded.toPlainString()));
    }

    private static Map<String, Object> line(String name, List<@Nullable Object> data, String colour) {
        return ordered(
                "type",
                "line",
                "name",
                name,
                "data",
                data,
                "symbolSize",
                7,
                "symbol",
                "circle",
                "connectNulls",
                false,
                "lineStyle",
                Map.of("width", 2.5),
                "itemStyle",
                Map.of("color", colour));
    }

    private static Map<String, Object> bars(String name, List<?> data, String colour) {
        return ordered(
                "type", "bar", "name", name, "data", data, "barMaxWidth", 14, "itemStyle", Map.of("color", colour));
    }

    private static List<@Nullable Object> yi(List<TableRow> rows, String field) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(Kind.YI.cell(row.decimal(field))));
        return values;
    }

    private static Map<String, Object> horizontal(List<TableRow> rows, List<Map<String, Object>> series) {
        Map<String, Object> option = base(series);
        option.put("grid", Map.of("left", 8, "right", 52, "top", 28, "bottom", 4, "containLabel", true));
        option.put("xAxis", values("{value}%"));
        Map<String, Object> names = category(
                rows.stream().map(row -> Kind.TEXT.print(Rates.label(row))).toList(), true);
        names.put("axisLabel", Map.of("color", "#1c2733", "width", 168, "overflow", "truncate"));
        option.put("yAxis", names);
        option.put("tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")));
        return option;
    }

    private static Map<String, Object> base(List<?> series) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put("textStyle", Map.of("fontFamily", "inherit", "color", "#3b4754"));
        option.put("series", series);
        return option;
    }

    private static Map<String, Object> category(List<String> names, boolean inverse) {
        return ordered(
                "type",
                "category",
                "data",
                names,
                "inverse",
                inverse,
                "axisTick",
                Map.of("show", false),
                "axisLine",
                Map.of("lineStyle", Map.of("color", "#b9c2cc")),
                "axisLabel",
                Map.of("color", "#3b4754"));
    }

    private static Map<String, Object> values(String format) {
        return ordered(
                "type",
                "value",
                "axisLabel",
                Map.of("formatter", format, "color", "#5b6673", "hideOverlap", true),
                "splitLine",
                Map.of("lineStyle", Map.of("color", "#e8ecf0")));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(1, RoundingMode.HALF_UP);
    }
}
