package planlake.commands;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Bridge bridge : bridges) {
            rows.add(Arrays.asList(
                    bridge.population().list(),
                    bridge.population().cut().id(),
                    bridge.population().key(),
                    bridge.measure().id(),
                    bridge.measure().unit(),
                    end(bridge.from(), bridge.before()),
                    end(bridge.to(), bridge.after()),
                    bridge.difference(),
                    bridge.gap(),
                    bridge.parts().stream().map(part -> cause(part, bridge)).toList()));
        }
        return new Grid(
                List.of(
                        Column.text("list", "清单"),
                        Column.text("by", "分组"),
                        Column.text("key", "分组值"),
                        Column.text("measure", "指标"),
                        Column.text("unit", "单位"),
                        Column.text("from", "前"),
                        Column.text("to", "后"),
                        Column.number("difference", "变动"),
                        Column.text("no_bridge_reason", "不作分解原因"),
                        Column.text("causes", "原因")),
                rows);
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
                "projects", part.projects().stream().map(BridgeProjects::object).toList());
        return cause;
    }
}
