package planlake.reports.sections;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ChartParts;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Figure;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 任务台账: every work item of the plan in one of five states, in total and by task, and why those behind are. */
public final class TaskLedger {

    private static final int SHOWN_ON_PAGE = 50;
    private static final int AXIS_PX = 64;
    private static final int BAR_PX = 22;

    /** By task, then sentence. */
    static final Comparator<TableRow> ORDER = TableRow.byNullsLast("task_no", "work_item_no");

    private TaskLedger() {}

    public static Section of(MonthView view) {
        List<TableRow> tasks = summary(view, "task");
        Optional<TableRow> total = total(view);
        return Section.of(
                "ledger",
                "任务台账",
                List.of(total.map(TaskLedger::sentence).orElse("本期没有任务台账：尚未收到计划文件。")),
                tasks.isEmpty() ? List.of() : List.of(chart(view, tasks)),
                List.of(byTask(view, total, tasks), behind(view)));
    }

    /** The rows of a cut of the ledger; tasks in their order, bodies as they are named. */
    static List<TableRow> summary(MonthView view, String by) {
        return view.rows("marts.task_ledger_summary").stream()
                .filter(TableRow.where("by", by))
                .sorted(Comparator.comparing((TableRow row) -> taskNo(row)).thenComparing(TableRow.by("key")))
                .toList();
    }

    private static long taskNo(TableRow row) {
        String key = String.valueOf(row.text("key"));
        return "task".equals(row.text("by")) ? Long.parseLong(key) : 0;
    }

    /** The plan as a whole; empty if there is none. */
    static Optional<TableRow> total(MonthView view) {
        return summary(view, "plan").stream().findFirst();
    }

    /** How many work items stand how. */
    static String sentence(TableRow summary) {
        Long disagreements = summary.number("disagreements");
        return "计划任务共 %s 项工作事项：%s%s。"
                .formatted(
                        ColumnKind.COUNT.print(summary.number("work_items")),
                        Arrays.stream(TaskState.values())
                                .map(state ->
                                        state.label() + " " + ColumnKind.COUNT.print(summary.number(state.id())) + " 项")
                                .collect(Collectors.joining("，")),
                        disagreements == null || disagreements == 0 ? "" : "；其中 " + disagreements + " 项报送状态与计算状态不一致");
    }

    private static ReportTable byTask(MonthView view, Optional<TableRow> total, List<TableRow> tasks) {
        Map<String, List<TableRow>> items = view.rows("marts.task_ledger").stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(row -> String.valueOf(row.text("task_no"))));
        var draft = ReportTable.<TableRow>draft("t-ledger", "各项任务的工作事项")
                .note("一句话为一个工作事项，取其目标和点名项目中最差的状态；五种状态相加等于事项数，各任务相加等于合计。")
                .name("任务", row -> name(row, items));
        states(draft).column(ColumnKind.COUNT, "报送与计算不一致", row -> row.number("disagreements"));
        draft.column(ColumnKind.LONG_TEXT, "牵头单位", row -> leads(items.get(row.text("key"))));
        return draft.of(total.stream().toList(), tasks);
    }

    /** A column for the number of work items, and one for each state. */
    static ReportTable.Draft<TableRow> states(ReportTable.Draft<TableRow> draft) {
        draft.column(ColumnKind.COUNT, "工作事项", row -> row.number("work_items"));
        for (TaskState state : TaskState.values())
            draft.column(ColumnKind.COUNT, state.label(), row -> row.number(state.id()));
        return draft;
    }

    private static String name(TableRow summary, Map<String, List<TableRow>> items) {
        List<TableRow> own = items.get(String.valueOf(summary.text("key")));
        return ColumnKind.clean(own == null ? String.valueOf(summary.text("key")) : task(own.get(0)));
    }

    /** 二、扩大有效投资. */
    static String task(TableRow item) {
        String ordinal = item.text("ordinal");
        String number = ordinal == null || ordinal.isEmpty() ? String.valueOf(item.text("task_no")) : ordinal;
        String title = item.text("title");
        return title == null ? number : number + "、" + title;
    }

    private static @Nullable String leads(@Nullable List<TableRow> items) {
        if (items == null) return null;
        List<String> leads = items.stream()
                .flatMap(item -> item.texts("lead_bodies").stream())
                .distinct()
                .toList();
        return leads.isEmpty() ? "共同负责" : String.join("、", leads);
    }

    private static ReportTable behind(MonthView view) {
        List<TableRow> rows = view.rows("marts.task_ledger").stream()
                .filter(row -> TaskState.BEHIND.id().equals(row.text("state")))
                .sorted(ORDER)
                .toList();
        return ReportTable.<TableRow>draft("t-behind", "滞后的工作事项", "marts.task_ledger")
                .note("状态以计算为准，无法计算的采用牵头单位报送的状态。")
                .longName("任务", TaskLedger::task)
                .column(ColumnKind.RANK, "事项", row -> row.number("work_item_no"))
                .column(ColumnKind.LONG_TEXT, "内容", row -> row.text("text"))
                .fields(ColumnKind.LONG_TEXT, "reason", TableRow::get)
                .fields(ColumnKind.TEXT, "lead_bodies other_bodies", (row, field) -> joined(row.texts(field)))
                .fields(ColumnKind.TEXT, "stated_state", TaskState::label)
                .fields(ColumnKind.LONG_TEXT, "stated_progress", TableRow::get)
                .of(List.of(), rows)
                .filteredAfter(SHOWN_ON_PAGE);
    }

    static @Nullable String joined(List<String> bodies) {
        return bodies.isEmpty() ? null : String.join("、", bodies);
    }

    private static Figure chart(MonthView view, List<TableRow> tasks) {
        Map<String, List<TableRow>> items = view.rows("marts.task_ledger").stream()
                .collect(Collectors.groupingBy(row -> String.valueOf(row.text("task_no"))));
        Map<String, Object> option = ChartParts.horizontal(
                tasks.stream().map(row -> name(row, items)).toList(),
                220,
                34,
                16,
                Stream.of(TaskState.values()).map(state -> bars(state, tasks)).toList());
        option.put("legend", Map.of("top", 0, "left", 0, "itemHeight", 10, "itemWidth", 14));
        Map<String, Object> values = ChartParts.values("{value}");
        values.put("minInterval", 1);
        option.put("xAxis", values);
        return new Figure.Chart(
                "chart-ledger", "各项任务的工作事项，按状态", alt(tasks, items), "项", AXIS_PX + BAR_PX * tasks.size(), option);
    }

    private static Map<String, Object> bars(TaskState state, List<TableRow> tasks) {
        List<Number> counts = tasks.stream()
                .map(row -> Objects.<Number>requireNonNullElse(row.number(state.id()), BigDecimal.ZERO))
                .toList();
        Map<String, Object> bars = ChartParts.bars(state.label(), counts, state.colour());
        bars.put("stack", "states");
        return bars;
    }

    private static String alt(List<TableRow> tasks, Map<String, List<TableRow>> items) {
        return tasks.stream()
                .map(row -> name(row, items) + "："
                        + Arrays.stream(TaskState.values())
                                .map(state -> state.label() + " " + ColumnKind.COUNT.print(row.number(state.id())))
                                .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
    }
}
