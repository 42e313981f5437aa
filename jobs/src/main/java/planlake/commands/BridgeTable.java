package planlake.commands;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planlake.bridge.Bridge;
import planlake.bridge.Cause;
import planlake.bridge.Measure;
import planlake.bridge.Part;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;

/**
 * Bridges as printed: one by its causes, several side by side.
 *
 * @param bridges between the same editions, of one measure; not empty
 */
record BridgeTable(List<Bridge> bridges) {

    void print(Format format, PrintWriter out) {
        switch (format) {
            case TABLE -> table(out);
            case CSV -> lines().print(Format.CSV, out);
            case JSON -> new BridgeObjects(bridges).grid().print(Format.JSON, out);
        }
    }

    private Bridge first() {
        return bridges.get(0);
    }

    private void table(PrintWriter out) {
        Bridge any = first();
        out.printf(
                "%s%s，%s：%s → %s%n",
                any.population().list(),
                bridges.size() == 1 ? " · " + any.population().key() : "",
                any.measure().label(),
                any.from().label(),
                any.to().label());
        (bridges.size() == 1 ? steps(any) : sideBySide()).print(Format.TABLE, out);
        bridges.stream()
                .filter(bridge -> bridge.gap() != null)
                .forEach(bridge ->
                        out.printf("%s：%s，不作变动分解。%n", bridge.population().key(), bridge.gap()));
        out.println("各项原因逐项目顺序替换，相加恰等于变动；--projects 看项目，--format json 不舍入。");
        out.flush();
    }

    private static Grid steps(Bridge bridge) {
        Measure measure = bridge.measure();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(bridge.from().label(), null, null, null, shown(bridge.before(), measure)));
        BigDecimal level = bridge.before();
        for (Part part : bridge.parts()) {
            level = level == null ? null : level.add(part.amount());
            rows.add(Arrays.asList(
                    part.cause().label() + " " + part.cause().id(),
                    shown(part.amount(), measure),
                    share(part.amount(), bridge.difference()),
                    (long) part.projects().size(),
                    shown(level, measure)));
        }
        rows.add(Arrays.asList(
                bridge.to().label(), shown(bridge.difference(), measure), null, null, shown(bridge.after(), measure)));
        String unit = unit(measure);
        return new Grid(
                List.of(
                        Column.text("cause", "原因"),
                        Column.number("amount", "变动(%s)".formatted(change(measure)), places(measure)),
                        Column.number("share_pct", "占变动%", 1),
                        Column.number("projects", "项目"),
                        Column.number("level", "数值(%s)".formatted(unit), places(measure))),
                rows);
    }

    private Grid sideBySide() {
        Measure measure = first().measure();
        List<Cause> causes = Arrays.stream(Cause.values())
                .filter(cause ->
                        bridges.stream().anyMatch(bridge -> bridge.part(cause).isPresent()))
                .toList();
        List<Column.Filled<Bridge>> columns = new ArrayList<>();
        columns.add(Column.text("key", "分组").atMost(40).of(bridge -> bridge.population()
                .key()));
        columns.add(figure("before", "前", unit(measure), Bridge::before));
        causes.forEach(cause -> columns.add(Column.number(cause.id(), cause.label(), places(measure))
                .of(bridge -> shown(bridge.part(cause).map(Part::amount).orElse(null), measure))));
        columns.add(figure("difference", "变动", change(measure), Bridge::difference));
        columns.add(figure("after", "后", unit(measure), Bridge::after));
        return Grid.of(bridges, columns);
    }

    private Column.Filled<Bridge> figure(
            String key, String label, String unit, Function<Bridge, @Nullable BigDecimal> of) {
        Measure measure = first().measure();
        return Column.number(key, "%s(%s)".formatted(label, unit), places(measure))
                .of(bridge -> shown(of.apply(bridge), measure));
    }

    /** A line a cause, for spreadsheets; the figures before and after stand as {@code from} and {@code to}. */
    private Grid lines() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Bridge bridge : bridges) {
            rows.add(line(bridge, "from", bridge.from().label(), bridge.before(), null));
            bridge.parts()
                    .forEach(part -> rows.add(
                            line(bridge, part.cause().id(), part.cause().label(), part.amount(), (long)
                                    part.projects().size())));
            rows.add(line(bridge, "to", bridge.to().label(), bridge.after(), null));
        }
        return new Grid(Column.forPrograms("list by key measure unit cause label amount projects"), rows);
    }

    private static List<@Nullable Object> line(
            Bridge bridge, String cause, String label, @Nullable BigDecimal amount, @Nullable Long projects) {
        return Arrays.asList(
                bridge.population().list(),
                bridge.population().cut().id(),
                bridge.population().key(),
                bridge.measure().id(),
                bridge.measure().unit(),
                cause,
                label,
                amount,
                projects);
    }

    /** In percent of the whole difference; null where causes cancel each other. */
    static @Nullable BigDecimal share(BigDecimal amount, @Nullable BigDecimal difference) {
        return difference == null || difference.signum() == 0
                ? null
                : amount.movePointRight(2).divide(difference, 4, RoundingMode.HALF_UP);
    }

    /** Money in 亿元, as reports print it. */
    static @Nullable BigDecimal shown(@Nullable BigDecimal value, Measure measure) {
        return value == null || !measure.isMoney() ? value : value.movePointLeft(4);
    }

    static String unit(Measure measure) {
        return measure.isMoney() ? "亿元" : measure.unit();
    }

    /** The unit of a difference. */
    static String change(Measure measure) {
        return measure == Measure.COMPLETION ? "百分点" : unit(measure);
    }

    static int places(Measure measure) {
        return switch (measure) {
            case DONE, PLAN, COMPLETION -> 4;
            case PROJECTS -> 0;
        };
    }
}
