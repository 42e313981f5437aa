package planlake.commands.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;

/** The bodies of a plan, a line each. */
final class BodyTable {

    private static final Map<String, String> LEVELS =
            Map.of("central", "中央", "province", "省级", "city", "市级", "any", "不限");

    private BodyTable() {}

    /**
     * All bodies of the plan.
     *
     * @param ledger rows of {@code marts.task_ledger} of one month; none while it is empty
     */
    static Grid of(PlanBodies bodies, List<TableRow> ledger, boolean isForReading) {
        Map<String, long[]> shares = PlanBodies.shares(ledger);
        return Grid.of(
                bodies.names(),
                List.of(
                        Column.text("body", "责任单位").of(body -> body),
                        Column.text("kind", "性质").of(body -> kind(bodies.reference(body), isForReading)),
                        Column.text("level", "层级").of(body -> level(bodies.reference(body), isForReading)),
                        Column.number("tasks_led", "牵头任务").of(body -> tasks(bodies, body, true)),
                        Column.number("tasks_joined", "参与任务").of(body -> tasks(bodies, body, false)),
                        Column.number("work_items_led", "牵头事项")
                                .of(body -> ledger.isEmpty() ? null : share(shares.get(body), 0)),
                        Column.number("work_items_joined", "参与事项")
                                .of(body -> ledger.isEmpty() ? null : share(shares.get(body), 1)),
                        Column.text("aliases", "其他名称").atMost(50).of(body -> bodies.otherNames(body, false)),
                        Column.text("predecessors", "前身").atMost(50).of(body -> bodies.otherNames(body, true))));
    }

    private static long tasks(PlanBodies bodies, String body, boolean isLed) {
        return bodies.duties(body).stream()
                .filter(row -> isLed == "lead".equals(row.text("role")))
                .count();
    }

    private static long share(long @Nullable [] items, int place) {
        return items == null ? 0 : items[place];
    }

    private static @Nullable String kind(@Nullable TableRow known, boolean isForReading) {
        if (known == null) return isForReading ? "未登记" : null;
        return known.text(isForReading ? "kind_label" : "kind");
    }

    private static @Nullable String level(@Nullable TableRow known, boolean isForReading) {
        String level = known == null ? null : known.text("level");
        return level == null || !isForReading ? level : LEVELS.getOrDefault(level, level);
    }
}
