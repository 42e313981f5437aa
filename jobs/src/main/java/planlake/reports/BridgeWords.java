package planlake.reports;

import java.util.stream.Collectors;
import planlake.bridge.Bridge;
import planlake.bridge.Cut;
import planlake.bridge.Measure;
import planlake.bridge.Population;

/** A bridge in words. */
final class BridgeWords {

    private BridgeWords() {}

    /** {@code 亿元以上 · 沈阳市：本年累计完成}. */
    static String title(Bridge bridge) {
        Population of = bridge.population();
        return (of.cut() == Cut.TOTAL ? of.list() : of.list() + " · " + of.key()) + "："
                + bridge.measure().label();
    }

    /** From which figure to which, and by which causes. */
    static String sentence(Bridge bridge) {
        Kind level = level(bridge.measure());
        String unit = bridge.measure() == Measure.COMPLETION ? "" : level.unit();
        String figures = "%s，%s %s%s，%s %s%s"
                .formatted(
                        title(bridge),
                        bridge.from().label(),
                        level.print(bridge.before()),
                        unit,
                        bridge.to().label(),
                        level.print(bridge.after()),
                        unit);
        if (bridge.gap() != null) return figures + "；" + bridge.gap() + "，不作完成率变动分解。";
        if (bridge.parts().isEmpty()) return figures + "，没有变动。";
        Kind change = change(bridge.measure());
        return "%s，变动 %s%s：%s。"
                .formatted(
                        figures,
                        change.print(bridge.difference()),
                        change.unit(),
                        bridge.parts().stream()
                                .map(part -> part.cause().label() + " " + change.print(part.amount()))
                                .collect(Collectors.joining("，")));
    }

    /** How a figure of the measure is printed. */
    static Kind level(Measure measure) {
        return switch (measure) {
            case DONE, PLAN -> Kind.YI;
            case COMPLETION -> Kind.FINE_PERCENT;
            case PROJECTS -> Kind.COUNT;
        };
    }

    /** How a difference of two is printed. */
    static Kind change(Measure measure) {
        return switch (measure) {
            case DONE, PLAN -> Kind.YI_CHANGE;
            case COMPLETION -> Kind.FINE_POINTS;
            case PROJECTS -> Kind.COUNT_CHANGE;
        };
    }
}
