package planlake.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** The looks that all charts share: colours, axes, lines and bars as parts of ECharts options. */
final class ChartParts {

    static final String KEY_COLOUR = "#1f4e79";
    static final String BIG_COLOUR = "#9a6420";
    static final String BEHIND_COLOUR = "#b0533f";
    static final String QUIET = "#8792a0";
    static final String PALE = "#cfd7e0";
    static final List<String> SOURCES =
            List.of("#1f4e79", "#4f7ea8", "#8fb0cc", "#9a6420", "#d9a766", "#5f8f7b", "#a9b4bf", "#7a6a8a");

    private ChartParts() {}

    /** The colour of a list of the plan. */
    static String colour(String list) {
        return list.equals(MonthView.KEY_LIST) ? KEY_COLOUR : BIG_COLOUR;
    }

    /** A figure at the foot of its bar, where no line crosses it. */
    static Map<String, Object> inside(String figure, String colour) {
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

    static @Nullable Object labelled(@Nullable BigDecimal percent) {
        BigDecimal rounded = rounded(percent);
        return rounded == null ? null : Map.of("value", rounded, "label", Map.of("formatter", rounded.toPlainString()));
    }

    static Map<String, Object> line(String name, List<@Nullable Object> data, String colour) {
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

    static Map<String, Object> bars(String name, List<?> data, String colour) {
        return ordered(
                "type", "bar", "name", name, "data", data, "barMaxWidth", 14, "itemStyle", Map.of("color", colour));
    }

    static List<@Nullable Object> yi(List<TableRow> rows, String field) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.add(Kind.YI.cell(row.decimal(field))));
        return values;
    }

    static Map<String, Object> horizontal(List<TableRow> rows, List<Map<String, Object>> series) {
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

    static Map<String, Object> base(List<?> series) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("animation", false);
        option.put("textStyle", Map.of("fontFamily", "inherit", "color", "#3b4754"));
        option.put("series", series);
        return option;
    }

    static Map<String, Object> category(List<String> names, boolean inverse) {
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

    static Map<String, Object> values(String format) {
        return ordered(
                "type", "value",
                "axisLabel", Map.of("formatter", format, "color", "#5b6673", "hideOverlap", true),
                "splitLine", Map.of("lineStyle", Map.of("color", "#e8ecf0")));
    }

    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(1, RoundingMode.HALF_UP);
    }
}
