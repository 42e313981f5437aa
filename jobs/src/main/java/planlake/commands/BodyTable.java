package planlake.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;

/** The bodies of a plan, a line each. */
final class BodyTable {

    private static final List<Column> COLUMNS = List.of(
            Column.text("body", "责任单位"),
            Column.text("kind", "性质"),
            Column.text("level", "层级"),
            Column.number("tasks_led", "牵头任务"),
            Column.number("tasks_joined", "参与任务"),
            Column.number("work_items_led", "牵头事项"),
            Column.number("work_items_joined", "参与事项"),
            Column.text("aliases", "其他名称").atMost(50),
            Column.text("predecessors", "前身").atMost(50));

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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String body : bodies.names()) {
            long[] items = shares.get(body);
            List<TableRow> duties = bodies.duties(body);
            long led = duties.stream()
                    .filter(row -> "lead".equals(row.text("role")))
                    .count();
            List<@Nullable Object> row = new ArrayList<>(List.of(body));
            row.add(kind(bodies.reference(body), isForReading));
            row.add(level(bodies.reference(body), isForReading));
            row.addAll(List.of(led, duties.size() - led));
            row.add(ledger.isEmpty() ? null : items == null ? Long.valueOf(0) : Long.valueOf(items[0]));
            row.add(ledger.isEmpty() ? null : items == null ? Long.valueOf(0) : Long.valueOf(items[1]));
            row.add(bodies.otherNames(body, false));
            row.add(bodies.otherNames(body, true));
            rows.add(row);
        }
        return new Grid(COLUMNS, rows);
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
