package planlake.commands.editions;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.BridgePart;
import planlake.bridge.BridgePopulation;
import planlake.bridge.Cause;
import planlake.bridge.Snapshot;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.table.Named;

/**
 * Bridges as printed: one by its causes, several side by side.
 *
 * @param bridges between the same editions, of one measure; not empty
 */
record BridgeTable(List<Bridge> bridges) {

    /** What programs read first of each bridge. */
    private static final String ABOUT = "list by key measure unit";

    void print(Format format, PrintWriter out) {
        switch (format) {
            case TABLE -> table(out);
            case CSV -> lines().print(Format.CSV, out);
            case JSON -> objects().print(Format.JSON, out);
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
        BridgeMeasure measure = bridge.measure();
        return Grid.of(
                bridge.steps(),
                List.of(
                        Column.text("cause", "原因").of(BridgeTable::name),
                        Column.number("amount", "变动(%s)".formatted(change(measure)), places(measure))
                                .of(step -> shown(step.change(), measure)),
                        Column.number("share_pct", "占变动%", 1).of(step -> bridge.share(step.part())),
                        Column.number("projects", "项目").of(Bridge.Step::projects),
                        Column.number("level", "数值(%s)".formatted(unit(measure)), places(measure))
                                .of(step -> shown(step.level(), measure))));
    }

    private static String name(Bridge.Step step) {
        return step.part() == null
                ? step.name()
                : step.name() + " " + step.part().cause().id();
    }

    private Grid sideBySide() {
        BridgeMeasure measure = first().measure();
        List<Cause> causes = Arrays.stream(Cause.values())
                .filter(cause ->
                        bridges.stream().anyMatch(bridge -> bridge.part(cause).isPresent()))
                .toList();
        List<Column.Filled<Bridge>> columns = new ArrayList<>();
        columns.add(Column.text("key", "分组").atMost(40).of(bridge -> bridge.population()
                .key()));
        columns.add(figure("before", "前", unit(measure), Bridge::before));
        causes.forEach(cause -> columns.add(Column.number(cause.id(), cause.label(), places(measure))
                .of(bridge -> shown(bridge.part(cause).map(BridgePart::amount).orElse(null), measure))));
        columns.add(figure("difference", "变动", change(measure), Bridge::difference));
        columns.add(figure("after", "后", unit(measure), Bridge::after));
        return Grid.of(bridges, columns);
    }

    private Column.Filled<Bridge> figure(
            String key, String label, String unit, Function<Bridge, @Nullable BigDecimal> of) {
        BridgeMeasure measure = first().measure();
        return Column.number(key, "%s(%s)".formatted(label, unit), places(measure))
                .of(bridge -> shown(of.apply(bridge), measure));
    }

    /** A line a cause, for spreadsheets; the figures before and after stand as {@code from} and {@code to}. */
    private Grid lines() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Bridge bridge : bridges) {
            rows.add(line(bridge, "from", bridge.from().label(), bridge.before(), null));
            for (BridgePart part : bridge.parts()) {
                Cause cause = part.cause();
                rows.add(line(
                        bridge,
                        cause.id(),
                        cause.label(),
                        part.amount(),
                        part.projects().size()));
            }
            rows.add(line(bridge, "to", bridge.to().label(), bridge.after(), null));
        }
        return Grid.of(rows, Column.forPrograms(ABOUT + " cause label amount projects"), Map::get);
    }

    private static Map<String, @Nullable Object> line(
            Bridge bridge, String cause, String label, @Nullable BigDecimal amount, @Nullable Integer projects) {
        Map<String, @Nullable Object> line = about(bridge);
        line.putAll(Named.of("cause", cause, "label", label, "amount", amount, "projects", projects));
        return line;
    }

    /** An object a bridge, unrounded, with every project. */
    private Grid objects() {
        return Grid.of(
                bridges.stream().map(BridgeTable::object).toList(),
                Column.forPrograms(ABOUT + " from to difference no_bridge_reason causes"),
                Map::get);
    }

    private static Map<String, @Nullable Object> object(Bridge bridge) {
        Map<String, @Nullable Object> object = about(bridge);
        object.put("from", end(bridge.from(), bridge.before()));
        object.put("to", end(bridge.to(), bridge.after()));
        object.put("difference", bridge.difference());
        object.put("no_bridge_reason", bridge.gap());
        object.put(
                "causes",
                bridge.parts().stream().map(part -> cause(part, bridge)).toList());
        return object;
    }

    private static Map<String, @Nullable Object> end(Snapshot.Head head, @Nullable BigDecimal value) {
        return Named.of("edition", head.edition(), "month", head.month().toString(), "value", value);
    }

    private static Map<String, @Nullable Object> cause(BridgePart part, Bridge bridge) {
        Stream<Map<String, @Nullable Object>> projects =
                part.projects().stream().map(share -> BridgeProjects.object(share, bridge.measure()));
        return Named.of(
                "cause", part.cause().id(),
                "label", part.cause().label(),
                "amount", part.amount(),
                "share_pct", bridge.share(part),
                "projects", projects.toList());
    }

    /** The population and the measure, as {@link #ABOUT} names them. */
    private static Map<String, @Nullable Object> about(Bridge bridge) {
        BridgePopulation of = bridge.population();
        BridgeMeasure measure = bridge.measure();
        return Named.of(
                "list", of.list(),
                "by", of.cut().id(),
                "key", of.key(),
                "measure", measure.id(),
                "unit", measure.unit());
    }

    /** Money in 亿元, as reports print it. */
    static @Nullable BigDecimal shown(@Nullable BigDecimal value, BridgeMeasure measure) {
        return value == null || !measure.isMoney() ? value : value.movePointLeft(4);
    }

    static String unit(BridgeMeasure measure) {
        return measure.isMoney() ? "亿元" : measure.unit();
    }

    /** The unit of a difference. */
    static String change(BridgeMeasure measure) {
        return measure == BridgeMeasure.COMPLETION ? "百分点" : unit(measure);
    }

    static int places(BridgeMeasure measure) {
        return switch (measure) {
            case DONE, PLAN, COMPLETION -> 4;
            case PROJECTS -> 0;
        };
    }
}
