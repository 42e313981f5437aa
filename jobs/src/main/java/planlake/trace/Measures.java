package planlake.trace;

import java.util.List;
import planlake.errors.Errors;
import planlake.table.Metrics;
import planlake.table.Metrics.Measured;

/** The measures that can be traced: all that the marts declare. */
public final class Measures {

    public static final List<Measure> ALL =
            Metrics.all().stream().map(Measures::of).toList();

    private Measures() {}

    /**
     * The measure of that name, or of that Chinese label.
     *
     * @throws planlake.errors.Refused if there is none
     */
    public static Measure named(String name) {
        return ALL.stream()
                .filter(measure -> measure.name().equals(name) || measure.isCalled(name))
                .findFirst()
                .orElseThrow(() -> Errors.unknown(
                        "measure", name, ALL.stream().map(Measure::name).toList()));
    }

    private static Measure of(Measured measured) {
        List<Part> parts = Part.of(measured);
        String label = measured.field().label();
        return new Measure(
                measured.metric().id(),
                label,
                measured.field().shortest(),
                measured.table().name(),
                measured.field().name(),
                measured.metric().kind(),
                label + " = " + formula(measured, parts),
                parts);
    }

    private static String formula(Measured measured, List<Part> parts) {
        return switch (measured.metric().kind()) {
            case TIME -> measured.formula();
            case COUNT -> parts.get(0).which().words() + "的个数";
            case SUM ->
                "%s（%s）".formatted(measured.formula(), parts.get(0).which().words());
            case RATE -> "%s（%s）".formatted(measured.formula(), over(parts));
            case POINTS -> "%s（%s；完成率不先取整）".formatted(measured.formula(), over(parts));
        };
    }

    private static String over(List<Part> parts) {
        String one = parts.get(0).which().words();
        String other = parts.get(1).which().words();
        return one.equals(other) ? one + "合计之比" : one + "与" + other + "之比";
    }
}
