package planlake.reports.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 责任单位: what each body leads and joins in, and how it stands. */
public final class TaskBodies {

    private static final int SHOWN_ON_PAGE = 60;

    private TaskBodies() {}

    public static Section of(MonthView view) {
        Map<String, Long> order = view.all("conformed.body").stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.text("name")),
                        row -> Objects.requireNonNullElse(row.number("sort_order"), Long.MAX_VALUE),
                        Math::min));
        return Section.of(
                "duties",
                "责任单位",
                List.of("一个工作事项可由多个单位负责：各单位的事项数不得相加。牵头为牵头单位，参与为其余责任单位。"),
                List.of(),
                List.of(counts(view, order), items(view, order).filteredAfter(SHOWN_ON_PAGE)));
    }

    private static ReportTable counts(MonthView view, Map<String, Long> order) {
        Map<String, TableRow> led = TaskLedger.summary(view, "lead_body").stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.text("key")), Function.identity()));
        var draft = ReportTable.<TableRow>draft("t-duties", "各单位的工作事项")
                .name("责任单位", row -> row.text("key"))
                .group("牵头和参与");
        TaskLedger.states(draft).group("其中牵头").column(ColumnKind.COUNT, "工作事项", row -> led(led, row, "work_items"));
        for (TaskState state : TaskState.values()) {
            draft.column(ColumnKind.COUNT, state.label(), row -> led(led, row, state.id()));
        }
        return draft.of(
                List.of(),
                TaskLedger.summary(view, "body").stream()
                        .sorted(Comparator.comparing(row -> order.getOrDefault(row.text("key"), Long.MAX_VALUE)))
                        .toList());
    }

    private static Long led(Map<String, TableRow> led, TableRow row, String field) {
        TableRow own = led.get(String.valueOf(row.text("key")));
        Long count = own == null ? null : own.number(field);
        return count == null ? Long.valueOf(0) : count;
    }

    private record Duty(String body, boolean leads, TableRow item) {}

    private static ReportTable items(MonthView view, Map<String, Long> order) {
        List<Duty> duties = new ArrayList<>();
        view.rows("marts.task_ledger").stream().sorted(TaskLedger.ORDER).forEach(item -> duties(item)
                .forEach(duties::add));
        duties.sort(Comparator.comparing((Duty duty) -> order.getOrDefault(duty.body(), Long.MAX_VALUE))
                .thenComparing(Duty::body)
                .thenComparing(duty -> !duty.leads()));
        return ReportTable.<Duty>draft("t-duty-items", "各单位的工作事项逐项")
                .name("责任单位", Duty::body)
                .column(ColumnKind.TEXT, "角色", duty -> duty.leads() ? "牵头" : "参与")
                .column(ColumnKind.TEXT, "状态", duty -> TaskState.label(duty.item(), "state"))
                .column(ColumnKind.LONG_TEXT, "任务", duty -> TaskLedger.task(duty.item()))
                .column(ColumnKind.RANK, "事项", duty -> duty.item().number("work_item_no"))
                .column(ColumnKind.LONG_TEXT, "内容", duty -> duty.item().text("text"))
                .column(ColumnKind.LONG_TEXT, "理由", duty -> duty.item().text("reason"))
                .column(ColumnKind.TEXT, "报送状态", TaskBodies::stated)
                .of(List.of(), duties);
    }

    private static Stream<Duty> duties(TableRow item) {
        List<String> leads = item.texts("lead_bodies").stream().distinct().toList();
        return Stream.concat(
                leads.stream().map(body -> new Duty(body, true, item)),
                item.texts("other_bodies").stream()
                        .distinct()
                        .filter(body -> !leads.contains(body))
                        .map(body -> new Duty(body, false, item)));
    }

    private static @Nullable String stated(Duty duty) {
        String stated = TaskState.label(duty.item(), "stated_state");
        return stated == null ? null : stated + (duty.item().is("disagrees") ? "（与计算不一致）" : "");
    }
}
