package planlake.commands;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.commands.WorkItems.Spell;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.reports.TaskState;
import planlake.table.TableRow;

/** The ledger as it is printed: a line a task, or a line a work item. */
final class WorkItemTable {

    private static final Map<String, String> BASES = Map.of("computed", "计算", "stated", "报送", "none", "无");

    private static final List<Column> ITEMS = List.of(
            Column.number("task_no", "任务"),
            Column.number("work_item_no", "事项"),
            Column.text("role", "角色"),
            Column.text("state", "状态"),
            Column.text("text", "内容").atMost(60),
            Column.text("reason", "理由").atMost(90),
            Column.text("behind_since", "滞后自"),
            Column.number("months_behind", "连续月数"),
            Column.text("lead_bodies", "牵头单位").atMost(30),
            Column.text("report_month", "报告期"),
            Column.text("ordinal", "任务编号"),
            Column.text("title", "任务名称"),
            Column.text("other_bodies", "参与单位"),
            Column.number("targets", "目标数"),
            Column.number("named_projects", "点名项目数"),
            Column.text("state_basis", "状态依据"),
            Column.text("computed_state", "计算状态"),
            Column.text("computed_reason", "计算理由"),
            Column.text("stated_state", "报送状态"),
            Column.text("stated_by", "报送单位"),
            Column.text("stated_progress", "报送进展"),
            Column.text("disagrees", "不一致"));

    /** As many columns as a table on a terminal has room for. */
    private static final int FOR_PEOPLE = 9;

    private WorkItemTable() {}

    /** A line for each task, and the plan's total. */
    static Grid tasks(WorkItems ledger, List<TableRow> items) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("ordinal", "任务"),
                Column.text("title", "名称").atMost(50),
                Column.text("lead_bodies", "牵头单位").atMost(40),
                Column.number("work_items", "工作事项")));
        for (TaskState state : TaskState.values()) columns.add(Column.number(state.id(), state.label()));
        columns.add(Column.number("disagreements", "不一致"));
        Map<String, List<TableRow>> byTask =
                items.stream().collect(Collectors.groupingBy(row -> String.valueOf(row.text("task_no"))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        ledger.summary("task").forEach(row -> {
            List<TableRow> own = byTask.getOrDefault(String.valueOf(row.text("key")), List.of());
            rows.add(line(
                    row, ordinal(row, own), own.isEmpty() ? null : own.get(0).text("title"), leads(own)));
        });
        ledger.summary("plan").forEach(row -> rows.add(line(row, "全部", null, List.of())));
        return new Grid(columns, rows);
    }

    private static @Nullable String ordinal(TableRow summary, List<TableRow> items) {
        String ordinal = items.isEmpty() ? null : items.get(0).text("ordinal");
        return ordinal == null || ordinal.isEmpty() ? summary.text("key") : ordinal;
    }

    private static List<String> leads(List<TableRow> items) {
        Set<String> leads = new LinkedHashSet<>();
        items.forEach(item -> leads.addAll(item.texts("lead_bodies")));
        return List.copyOf(leads);
    }

    private static List<@Nullable Object> line(
            TableRow summary, @Nullable String ordinal, @Nullable String title, List<String> leads) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(ordinal);
        line.add(title);
        line.add(leads);
        line.add(summary.get("work_items"));
        for (TaskState state : TaskState.values()) line.add(summary.get(state.id()));
        line.add(summary.get("disagreements"));
        return line;
    }

    /**
     * A line for each work item.
     *
     * @param body whose part in it is said; null for nobody's
     */
    static Grid items(WorkItems ledger, List<TableRow> items, @Nullable String body, boolean isForReading) {
        List<Column> columns = (isForReading ? ITEMS.subList(0, FOR_PEOPLE) : ITEMS)
                .stream()
                        .filter(column -> body != null || !column.key().equals("role"))
                        .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableRow item : items) {
            @Nullable Spell spell = ledger.behind(item).orElse(null);
            List<@Nullable Object> row = new ArrayList<>();
            columns.forEach(column -> row.add(cell(item, column.key(), body, spell, isForReading)));
            rows.add(row);
        }
        return new Grid(columns, rows);
    }

    static @Nullable Object cell(
            TableRow item, String field, @Nullable String body, @Nullable Spell spell, boolean isForReading) {
        return switch (field) {
            case "role" -> body == null ? null : role(WorkItems.leads(item, body), isForReading);
            case "behind_since" ->
                spell == null ? null : YearMonth.from(spell.since()).toString();
            case "months_behind" -> spell == null ? null : Long.valueOf(spell.months());
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

    /** All columns of a work item, for programs. */
    static List<String> fields() {
        return ITEMS.stream().map(Column::key).toList();
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
