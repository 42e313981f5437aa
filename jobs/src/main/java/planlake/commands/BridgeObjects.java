package planlake.commands;

import java.math.BigDecimal;
import java.util.ArrayList;
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
            List<@Nullable Object> row = BridgeTable.about(bridge);
            row.add(end(bridge.from(), bridge.before()));
            row.add(end(bridge.to(), bridge.after()));
            row.add(bridge.difference());
            row.add(bridge.gap());
            row.add(bridge.parts().stream().map(part -> cause(part, bridge)).toList());
            rows.add(row);
        }
        String keys = BridgeTable.ABOUT + " from to difference no_bridge_reason causes";
        return new Grid(Column.forPrograms(keys), rows);
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
        cause.put("share_pct", bridge.share(part));
        cause.put(
                "projects",
                part.projects().stream()
                        .map(share -> BridgeProjects.object(share, bridge.measure()))
                        .toList());
        return cause;
    }
}
