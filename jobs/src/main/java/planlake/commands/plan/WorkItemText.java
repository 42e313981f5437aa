package planlake.commands.plan;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.commands.plan.WorkItems.Spell;
import planlake.console.Column;
import planlake.console.Column.Filled;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.reports.print.PlanWords;
import planlake.reports.sections.TaskState;
import planlake.table.Named;
import planlake.table.TableRow;

/** Everything about a work item, as people read it. */
record WorkItemText(WorkItems ledger, PrintWriter out) {

    private static final List<Filled<Map.Entry<String, @Nullable Object>>> FACTS = List.of(
            Column.text("what", "项").of(Map.Entry::getKey),
            Column.text("said", "内容").of(Map.Entry::getValue));

    private static final List<Filled<TableRow>> TARGETS = List.of(
            Column.text("target_text", "目标").atMost(40).of(row -> row.get("target_text")),
            Column.text("state", "状态").of(row -> TaskState.label(row, "state")),
            amount("quantity", "目标值"),
            amount("actual", "实际值"),
            amount("gap", "差距"),
            Column.text("projection", "年末推算").of(PlanWords::projection),
            Column.text("projection_basis", "推算依据").of(row -> row.get("projection_basis")),
            Column.text("reason", "理由").of(row -> row.get("reason")),
            Column.text("source", "来源").of(PlanWords::source));

    private static final List<Filled<TableRow>> NAMED = List.of(
            Column.text("short_name", "点名项目").of(row -> row.get("short_name")),
            Column.text("demand", "计划要求").of(PlanWords::demand),
            Column.text("state", "状态").of(row -> TaskState.label(row, "state")),
            Column.text("project_name", "登记名称").atMost(40).of(WorkItemText::registered),
            Column.text("planned", "计划开工/竣工").of(row -> span(row, "planned_start", "original_planned_finish")),
            Column.text("actual", "实际开工/竣工").of(row -> span(row, "actual_start", "actual_finish")),
            Column.text("start_kind", "开工类型").of(row -> row.get("start_kind")),
            Column.text("reason", "理由").of(row -> row.get("reason")),
            Column.text("source", "来源").of(PlanWords::source));

    private static Filled<TableRow> amount(String field, String label) {
        return Column.text(field, label).of(row -> PlanWords.amount(row, field));
    }

    void print(TableRow item) {
        out.printf("任务%s 第 %s 项%n", ordinal(item), item.text("work_item_no"));
        facts(item);
        grid(TARGETS, ledger.targets(item));
        grid(NAMED, ledger.named(item));
        out.println();
    }

    private static String ordinal(TableRow item) {
        String ordinal = Objects.toString(item.text("ordinal"), "");
        return ordinal.isEmpty() ? String.valueOf(item.text("task_no")) : ordinal;
    }

    private void facts(TableRow item) {
        String by = item.text("stated_by");
        String stated = TaskState.label(item, "stated_state");
        String who = stated == null || by == null ? stated : stated + "（" + by + "）";
        Map<String, @Nullable Object> facts = Named.of(
                "任务名称", item.text("title"),
                "原文", item.text("text"),
                "牵头单位", String.join("、", item.texts("lead_bodies")),
                "参与单位", String.join("、", item.texts("other_bodies")),
                "状态", "%s（依据：%s）".formatted(TaskState.label(item, "state"), WorkItemTable.basis(item)),
                "理由", item.text("reason"),
                "滞后", ledger.behind(item).map(WorkItemText::spell).orElse(null),
                "计算", said(TaskState.label(item, "computed_state"), item.text("computed_reason")),
                "报送", said(who, item.text("stated_progress")),
                "是否一致", item.is("disagrees") ? "报送状态与计算状态不一致" : null);
        facts.values().removeIf(fact -> fact == null || fact.equals(""));
        Grid.of(facts.entrySet(), FACTS).print(Format.TABLE, out);
    }

    private static @Nullable String said(@Nullable String state, @Nullable String words) {
        if (state == null) return words;
        return words == null ? state : state + "：" + words;
    }

    private static String spell(Spell spell) {
        return "自 %d 年 %d 月起连续 %d 个月"
                .formatted(spell.since().getYear(), spell.since().getMonthValue(), spell.months());
    }

    private void grid(List<Filled<TableRow>> cells, List<TableRow> rows) {
        if (rows.isEmpty()) return;
        out.println();
        Grid.of(rows, cells).print(Format.TABLE, out);
    }

    private static @Nullable String registered(TableRow row) {
        String name = row.text("project_name");
        return name == null ? "无名称相符的项目" : name + (row.is("needs_review") ? "（待复核）" : "");
    }

    private static @Nullable String span(TableRow row, String start, String finish) {
        boolean isEmpty = row.get(start) == null && row.get(finish) == null;
        return isEmpty
                ? null
                : "%s / %s".formatted(Objects.toString(row.text(start), "—"), Objects.toString(row.text(finish), "—"));
    }
}
