package planlake.reports.sections;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.BridgePart;
import planlake.reports.print.ChartParts;
import planlake.reports.print.Figure;
import planlake.table.Named;

/** A bridge as a waterfall: the figure before, a step for each cause, the figure after. */
final class Waterfall {

    private static final int HEIGHT_PX = 340;

    /** Room left below the lowest step, as a part of what the steps span. */
    private static final BigDecimal MARGIN = new BigDecimal("0.3");

    private final Bridge bridge;

    /** What holds a step up; not drawn. */
    private final List<Object> supports = new ArrayList<>();

    private final List<Object> steps = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<BigDecimal> levels = new ArrayList<>();

    private Waterfall(Bridge bridge) {
        this.bridge = bridge;
    }

    /** The chart of a bridge that has no gap. */
    static Figure of(String id, Bridge bridge) {
        return new Waterfall(bridge).chart(id);
    }

    private Figure chart(String id) {
        BigDecimal level = BigDecimal.ZERO;
        for (Bridge.Step step : bridge.steps()) {
            BigDecimal next = Objects.requireNonNull(step.level());
            if (step.part() == null) total(step.name(), next);
            else step(step.part(), level, next);
            level = next;
        }
        String unit = bridge.measure().isMoney() ? "亿元" : bridge.measure().unit();
        BigDecimal lowest = axisStart();
        return new Figure.Chart(
                id,
                BridgeWords.title(bridge) + "（" + unit + (lowest.signum() > 0 ? "，纵轴不从零起" : "") + "）",
                BridgeWords.sentence(bridge),
                unit,
                HEIGHT_PX,
                option(lowest));
    }

    private void total(String name, BigDecimal value) {
        levels.add(value);
        names.add(name.replace("（", "\n").replace("）", ""));
        supports.add(BigDecimal.ZERO);
        steps.add(bar(drawn(value), BridgeWords.level(bridge.measure()).print(value), ChartParts.KEY_COLOUR));
    }

    private void step(BridgePart part, BigDecimal from, BigDecimal to) {
        levels.add(to);
        names.add(part.cause().label());
        supports.add(drawn(from.min(to)));
        steps.add(bar(
                drawn(part.amount().abs()),
                BridgeWords.change(bridge.measure()).print(part.amount()),
                part.amount().signum() < 0 ? ChartParts.BEHIND_COLOUR : ChartParts.BIG_COLOUR));
    }

    private static Map<String, Object> bar(BigDecimal value, String label, String colour) {
        return Named.of(
                "value", value,
                "itemStyle", Map.of("color", colour),
                "label", Map.of("show", true, "position", "top", "formatter", label, "color", "#1c2733"));
    }

    /** In the unit of the axis; finer than printed, so that steps meet. */
    private BigDecimal drawn(BigDecimal value) {
        return (bridge.measure().isMoney() ? value.movePointLeft(4) : value).setScale(6, RoundingMode.HALF_UP);
    }

    /** Where the axis begins: at zero, or higher where steps would be too small to be seen. */
    private BigDecimal axisStart() {
        BigDecimal low = drawn(Collections.min(levels));
        BigDecimal span = drawn(Collections.max(levels)).subtract(low);
        if (span.signum() == 0) return BigDecimal.ZERO;
        BigDecimal start = low.subtract(span.multiply(MARGIN));
        BigDecimal round = BigDecimal.ONE.movePointRight(span.precision() - span.scale() - 1);
        return start.signum() <= 0
                ? BigDecimal.ZERO
                : start.divideToIntegralValue(round).multiply(round).stripTrailingZeros();
    }

    private Map<String, Object> option(BigDecimal lowest) {
        Map<String, Object> below = ChartParts.bars("", supports, "transparent");
        below.put("stack", "bridge");
        below.put("silent", true);
        below.put("barMaxWidth", 46);
        Map<String, Object> shown = ChartParts.bars(bridge.measure().label(), steps, ChartParts.KEY_COLOUR);
        shown.put("stack", "bridge");
        shown.put("barMaxWidth", 46);
        Map<String, Object> option = ChartParts.base(List.of(below, shown));
        option.put("grid", Map.of("left", 8, "right", 8, "top", 28, "bottom", 8, "containLabel", true));
        Map<String, Object> causes = ChartParts.category(names, false);
        causes.put("axisLabel", Map.of("color", "#3b4754", "lineHeight", 17, "interval", 0, "fontSize", 11));
        option.put("xAxis", causes);
        Map<String, Object> axis =
                ChartParts.values(bridge.measure() == BridgeMeasure.COMPLETION ? "{value}%" : "{value}");
        axis.put("min", lowest);
        option.put("yAxis", axis);
        return option;
    }
}
