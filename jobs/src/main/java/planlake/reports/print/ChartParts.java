package planlake.reports.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.Named;
import planlake.table.TableRow;

/** The looks that all charts share: colours, axes, lines and bars as parts of ECharts options. */
public final class ChartParts {

    public static final String KEY_COLOUR = "#1f4e79";
    public static final String BIG_COLOUR = "#9a6420";
    public static final String BEHIND_COLOUR = "#b0533f";
    public static final String QUIET = "#8792a0";
    public static final String PALE = "#cfd7e0";
    public static final List<String> SOURCES =
            List.of("#1f4e79", "#4f7ea8", "#8fb0cc", "#9a6420", "#d9a766", "#5f8f7b", "#a9b4bf", "#7a6a8a");

    private ChartParts() {}

    /** The colour of a list of the plan. */
    public static String colour(String list) {
        return list.equals(MonthView.KEY_LIST) ? KEY_COLOUR : BIG_COLOUR;
    }

    /** A figure at the foot of its bar, where no line crosses it. */
    public static Map<String, Object> inside(String figure, String colour) {
        Map<String, Object> label = Named.of("show", true, "position", "insideLeft", "formatter", figure);
        label.putAll(Map.of("color", "#ffffff", "textBorderColor", colour, "textBorderWidth", 3));
        return label;
    }

    public static @Nullable Object labelled(@Nullable BigDecimal percent) {
        BigDecimal rounded = rounded(percent);
        return rounded == null ? null : Map.of("value", rounded, "label", Map.of("formatter", rounded.toPlainString()));
    }

    public static Map<String, Object> line(String name, List<@Nullable Object> data, String colour) {
        Map<String, Object> line = Named.of("type", "line", "name", name, "data", data, "connectNulls", false);
        line.putAll(Map.of("symbol", "circle", "symbolSize", 7, "lineStyle", Map.of("width", 2.5)));
        line.put("itemStyle", Map.of("color", colour));
        return line;
    }

    public static Map<String, Object> bars(String name, List<?> data, String colour) {
        Map<String, Object> bars = Named.of("type", "bar", "name", name, "data", data, "barMaxWidth", 14);
        bars.put("itemStyle", Map.of("color", colour));
        return bars;
    }

    public static List<@Nullable Object> yi(List<TableRow> rows, String field) {
        return rows.stream().map(row -> ColumnKind.YI.cell(row.decimal(field))).toList();
    }

    public static Map<String, Object> horizontal(List<TableRow> rows, List<?> series) {
        List<String> names = rows.stream()
                .map(row -> ColumnKind.TEXT.print(Rates.label(row)))
                .toList();
        return horizontal(names, 168, 28, 52, series);
    }

    /** Bars to the right of names that take so many pixels, with so many left free above and to the right. */
    public static Map<String, Object> horizontal(
            List<String> names, int namesPx, int topPx, int rightPx, List<?> series) {
        Map<String, Object> option = base(series);
        option.put("grid", Map.of("left", 8, "right", rightPx, "top", topPx, "bottom", 4, "containLabel", true));
        option.put("tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")));
        Map<String, Object> axis = category(names, true);
        axis.put("axisLabel", Map.of("color", "#1c2733", "width", namesPx, "overflow", "truncate"));
        option.put("yAxis", axis);
        return option;
    }

    public static Map<String, Object> base(List<?> series) {
        var text = Map.of("fontFamily", "inherit", "color", "#3b4754");
        return Named.of("animation", false, "textStyle", text, "series", series);
    }

    public static Map<String, Object> category(List<String> names, boolean inverse) {
        Map<String, Object> axis = Named.of("type", "category", "data", names, "inverse", inverse);
        axis.put("axisTick", Map.of("show", false));
        axis.put("axisLine", Map.of("lineStyle", Map.of("color", "#b9c2cc")));
        axis.put("axisLabel", Map.of("color", "#3b4754"));
        return axis;
    }

    public static Map<String, Object> values(String format) {
        return Named.of(
                "type", "value",
                "axisLabel", Map.of("formatter", format, "color", "#5b6673", "hideOverlap", true),
                "splitLine", Map.of("lineStyle", Map.of("color", "#e8ecf0")));
    }

    public static @Nullable BigDecimal rounded(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.setScale(1, RoundingMode.HALF_UP);
    }
}
