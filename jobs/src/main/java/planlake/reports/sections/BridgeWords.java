package planlake.reports.sections;

import java.util.stream.Collectors;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.BridgePopulation;
import planlake.bridge.Cut;
import planlake.reports.print.ColumnKind;

/** A bridge in words. */
final class BridgeWords {

    private BridgeWords() {}

    /** {@code 亿元以上 · 沈阳市：本年累计完成}. */
    static String title(Bridge bridge) {
        BridgePopulation of = bridge.population();
        return (of.cut() == Cut.TOTAL ? of.list() : of.list() + " · " + of.key()) + "："
                + bridge.measure().label();
    }

    /** From which figure to which, and by which causes. */
    static String sentence(Bridge bridge) {
        ColumnKind level = level(bridge.measure());
        String unit = bridge.measure() == BridgeMeasure.COMPLETION ? "" : level.unit();
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
        ColumnKind change = change(bridge.measure());
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
    static ColumnKind level(BridgeMeasure measure) {
        return switch (measure) {
            case DONE, PLAN -> ColumnKind.YI;
            case COMPLETION -> ColumnKind.FINE_PERCENT;
            case PROJECTS -> ColumnKind.COUNT;
        };
    }

    /** How a difference of two is printed. */
    static ColumnKind change(BridgeMeasure measure) {
        return switch (measure) {
            case DONE, PLAN -> ColumnKind.YI_CHANGE;
            case COMPLETION -> ColumnKind.FINE_POINTS;
            case PROJECTS -> ColumnKind.COUNT_CHANGE;
        };
    }
}
