package planlake.commands;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.bridge.Bridge;
import planlake.bridge.Part;
import planlake.bridge.Snapshot;
import planlake.console.Column;
import planlake.console.Grid;

/** Bridges for programs: an object each, unrounded, with every project. */
record BridgeObjects(List<Bridge> bridges) {

    Grid grid() {
        return Grid.of(
                bridges,
                List.of(
                        Column.text("list", "清单")
                                .of(bridge -> bridge.population().list()),
                        Column.text("by", "分组")
                                .of(bridge -> bridge.population().cut().id()),
                        Column.text("key", "分组值")
                                .of(bridge -> bridge.population().key()),
                        Column.text("measure", "指标")
                                .of(bridge -> bridge.measure().id()),
                        Column.text("unit", "单位").of(bridge -> bridge.measure().unit()),
                        Column.text("from", "前").of(bridge -> end(bridge.from(), bridge.before())),
                        Column.text("to", "后").of(bridge -> end(bridge.to(), bridge.after())),
                        Column.number("difference", "变动").of(Bridge::difference),
                        Column.text("no_bridge_reason", "不作分解原因").of(Bridge::gap),
                        Column.text("causes", "原因").of(bridge -> bridge.parts().stream()
                                .map(part -> cause(part, bridge))
                                .toList())));
    }

    private static Map<String, @Nullable Object> end(Snapshot.Head head, @Nullable BigDecimal value) {
        Map<String, @Nullable Object> end = new LinkedHashMap<>();
        end.put("edition", head.edition());
        end.put("month", head.month().toString());
        end.put("value", value);
        return end;
    }

    private static Map<String, @Nullable Object> cause(Part part, Bridge bridge) {
        Map<String, @Nullable Object> cause = new LinkedHashMap<>();
        cause.put("cause", part.cause().id());
        cause.put("label", part.cause().label());
        cause.put("amount", part.amount());
        cause.put("share_pct", BridgeTable.share(part.amount(), bridge.difference()));
        cause.put(
                "projects",
                part.projects().stream()
                        .map(share -> BridgeProjects.object(share, bridge.measure()))
                        .toList());
        return cause;
    }
}
