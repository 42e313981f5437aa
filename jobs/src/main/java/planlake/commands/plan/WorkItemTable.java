package planlake.commands.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Columns;
import planlake.commands.plan.WorkItems.Spell;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.reports.sections.TaskState;
import planlake.table.Named;
import planlake.table.TableRow;

/** The ledger as it is printed: a line a task, a line a work item, or all about each. */
final class WorkItemTable {

    private static final Map<String, String> BASES = Map.of("computed", "计算", "stated", "报送", "none", "无");

    private static final List<Column> ITEMS = Columns.of("marts.task_ledger", """
            task_no work_item_no role=角色 state text/60 reason/90 behind_since=滞后自 months_behind#连续月数 lead_bodies/30
            """, """
            report_month ordinal title other_bodies targets named_projects state_basis computed_state computed_reason
            stated_state stated_by stated_progress disagrees
            """);

    private WorkItemTable() {}

    /** A line for each task, and the plan's total. */
    static Grid tasks(WorkItems ledger, List<TableRow> items) {
        Map<String, List<TableRow>> byTask =
                items.stream().collect(Collectors.groupingBy(row -> String.valueOf(row.text("task_no"))));
        Function<TableRow, List<TableRow>> own = row -> byTask.getOrDefault(String.valueOf(row.text("key")), List.of());
        List<Column.Filled<TableRow>> columns = new ArrayList<>(List.of(
                Column.text("ordinal", "任务").of(row -> isPlan(row) ? "全部" : ordinal(row, own.apply(row))),
                Column.text("title", "名称").atMost(50).of(row -> own.apply(row).stream()
                        .findFirst()
                        .map(item -> item.text("title"))
                        .orElse(null)),
                Column.text("lead_bodies", "牵头单位").atMost(40).of(row -> leads(own.apply(row))),
                Column.number("work_items", "工作事项").of(row -> row.get("work_items"))));
        for (TaskState state : TaskState.values()) {
            columns.add(Column.number(state.id(), state.label()).of(row -> row.get(state.id())));
        }
        columns.add(Column.number("disagreements", "不一致").of(row -> row.get("disagreements")));
        return Grid.of(
                Stream.concat(ledger.summary("task").stream(), ledger.summary("plan").stream())
                        .toList(),
                columns);
    }

    private static boolean isPlan(TableRow summary) {
        return "plan".equals(summary.text("by"));
    }

    private static @Nullable String ordinal(TableRow summary, List<TableRow> items) {
        String ordinal = items.isEmpty() ? null : items.get(0).text("ordinal");
        return ordinal == null || ordinal.isEmpty() ? summary.text("key") : ordinal;
    }

    private static List<String> leads(List<TableRow> items) {
        return items.stream()
                .flatMap(item -> item.texts("lead_bodies").stream())
                .distinct()
                .toList();
    }

    /**
     * A line for each work item.
     *
     * @param body whose part in it is said; null for nobody's
     */
    static Grid items(WorkItems ledger, List<TableRow> items, @Nullable String body, boolean isForReading) {
        return Grid.of(items, columns(body), (item, field) -> cell(ledger, item, field, body, isForReading));
    }

    private static List<Column> columns(@Nullable String body) {
        return ITEMS.stream()
                .filter(column -> body != null || !column.key().equals("role"))
                .toList();
    }

    private static @Nullable Object cell(
            WorkItems ledger, TableRow item, String field, @Nullable String body, boolean isForReading) {
        return switch (field) {
            case "role" -> body == null ? null : role(WorkItems.leads(item, body), isForReading);
            case "behind_since" ->
                ledger.behind(item)
                        .map(spell -> YearMonth.from(spell.since()).toString())
                        .orElse(null);
            case "months_behind" -> ledger.behind(item).map(Spell::months).orElse(null);
            case "report_month" -> String.valueOf(item.text(field)).substring(0, 7);
            case "state", "computed_state", "stated_state" ->
                isForReading ? TaskState.label(item, field) : item.text(field);
            default -> item.get(field);
        };
    }

    private static String role(boolean leads, boolean isForReading) {
        if (isForReading) return leads ? "牵头" : "参与";
        return leads ? "lead" : "join";
    }

    static String basis(TableRow item) {
        String basis = String.valueOf(item.text("state_basis"));
        return BASES.getOrDefault(basis, basis);
    }

    /** Everything about work items as named parts, for programs; keys are stable. */
    static Map<String, @Nullable Object> tree(WorkItems ledger, List<TableRow> items, @Nullable String body) {
        Stream<Map<String, @Nullable Object>> all = items.stream().map(item -> tree(ledger, item, body));
        return Named.of("report_month", YearMonth.from(ledger.month()).toString(), "work_items", all.toList());
    }

    private static Map<String, @Nullable Object> tree(WorkItems ledger, TableRow item, @Nullable String body) {
        Map<String, @Nullable Object> tree = Named.of();
        columns(body).forEach(column -> tree.put(column.key(), cell(ledger, item, column.key(), body, false)));
        // How many there are is in the lists themselves.
        tree.put("targets", ledger.targets(item).stream().map(TableRow::values).toList());
        tree.put(
                "named_projects",
                ledger.named(item).stream().map(TableRow::values).toList());
        return tree;
    }

    /** How many work items stand how: 共 3 项：滞后 1，序时 2，超前 0，完成 0，其他 0. */
    static String counts(TableRow summary) {
        return "共 %s 项：%s"
                .formatted(
                        summary.text("work_items"),
                        Arrays.stream(TaskState.values())
                                .map(state -> state.label() + " " + summary.text(state.id()))
                                .collect(Collectors.joining("，")));
    }
}
