package planlake.commands.plan;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.plan.Clause;
import planlake.plan.NamedProject;
import planlake.plan.PlanDocument;
import planlake.plan.PlanItem;
import planlake.plan.PlanProblem;
import planlake.plan.Role;
import planlake.plan.Target;
import planlake.plan.TaskBody;
import planlake.plan.WorkItem;
import planlake.table.Named;

/** A plan document as people read it. */
record PlanText(PlanDocument plan, PrintWriter out) {

    private static final int WORDS = 60;

    void print() {
        head();
        List<String> around = List.of();
        for (PlanItem item : plan.items()) {
            if (!item.sections().equals(around)) {
                out.printf("%n%s%n", String.join(" / ", item.sections()));
                around = item.sections();
            }
            item(item);
        }
        if (plan.closing() != null)
            out.printf("%n结语（不属于任何事项）：%s%n", cut(plan.closing().in(plan.text())));
        problems();
    }

    private void head() {
        out.println(plan.title().isEmpty() ? "（没有标题）" : plan.title());
        String known =
                Named.of("文号", plan.number(), "成文日期", plan.date(), "年度", plan.year(), "部分", plan.part())
                        .entrySet()
                        .stream()
                        .filter(each -> each.getValue() != null)
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining("，"));
        if (!known.isEmpty()) out.println(known + (plan.isDigest() ? "（摘编）" : ""));
        long bodies = plan.items().stream()
                .flatMap(item -> item.bodies().stream())
                .map(TaskBody::body)
                .distinct()
                .count();
        out.printf(
                "事项 %d，工作事项 %d，责任条款 %d，单位 %d，目标 %d，点名项目 %d%n",
                plan.items().size(),
                sum(PlanItem::workItems),
                sum(PlanItem::clauses),
                bodies,
                sum(PlanItem::targets),
                sum(PlanItem::projects));
        if (!plan.implied().isEmpty()) out.printf("对全部事项负责：%s%n", names(plan.implied()));
    }

    private int sum(Function<PlanItem, List<?>> parts) {
        return plan.items().stream().mapToInt(item -> parts.apply(item).size()).sum();
    }

    private void item(PlanItem item) {
        String number = item.path().isEmpty() ? "·" : String.join("/", item.path());
        String title = item.title();
        out.printf("%n%s  %s%n", number, title == null ? cut(item.text()) : title);
        for (WorkItem workItem : item.workItems()) {
            if (item.workItems().size() > 1 || title != null)
                out.printf("    %d. %s%n", workItem.position(), cut(workItem.text()));
        }
        item.clauses().forEach(clause -> out.printf("    %s%s%n", roles(clause), by(clause.deadline())));
        item.targets().forEach(target -> out.printf("    目标 %s%n", shown(target)));
        item.projects().forEach(project -> out.printf("    项目 %s%n", shown(project)));
    }

    /** 牵头 甲厅；负责 乙厅、丙厅. */
    private static String roles(Clause clause) {
        Map<Role, List<TaskBody>> byRole = clause.bodies().stream()
                .collect(Collectors.groupingBy(TaskBody::role, LinkedHashMap::new, Collectors.toList()));
        return byRole.entrySet().stream()
                .map(each -> each.getKey().label() + " " + names(each.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static String names(List<TaskBody> bodies) {
        return bodies.stream()
                .map(body -> body.printed()
                        + (body.alias() == null ? "" : "（" + body.alias() + "）")
                        + (body.isKnown() || body.role() == Role.COLLECTIVE ? "" : "？"))
                .collect(Collectors.joining("、"));
    }

    private static String shown(Target target) {
        return target.indicator()
                + "："
                + target.comparison().shown(target.printed() + target.unit())
                + by(target.deadline());
    }

    private static String shown(NamedProject project) {
        String how = "early".equals(project.qualifier()) ? "提前" : project.qualifier() == null ? "" : "按期";
        String count = project.statedCount() == null ? "" : "（原文共 " + project.statedCount() + " 个）";
        return project.shortName() + "：" + how + project.verb().label() + count;
    }

    private static String by(@Nullable String deadline) {
        return deadline == null ? "" : "，时限 " + deadline;
    }

    private void problems() {
        if (plan.problems().isEmpty()) return;
        out.printf("%n需要核对 %d 处：%n", plan.problems().size());
        Grid.of(
                        plan.problems(),
                        List.of(
                                Column.number("line", "行").of(PlanProblem::line),
                                Column.number("item", "事项").of(PlanProblem::taskNo),
                                Column.text("problem", "问题").of(PlanProblem::what),
                                Column.text("text", "原文").atMost(WORDS).of(problem -> cut(problem.text()))))
                .print(Format.TABLE, out);
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", "");
        return line.length() <= WORDS ? line : line.substring(0, WORDS) + "…";
    }

    /** A line per body of each clause, for programs. */
    static Grid clauses(List<PlanDocument> plans) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PlanDocument plan : plans) {
            for (PlanItem item : plan.items()) {
                for (Clause clause : item.clauses()) {
                    clause.bodies().forEach(body -> rows.add(clause(plan, item, clause, body)));
                }
            }
        }
        return new Grid(Column.forPrograms("title path item clause body printed alias role deadline"), rows);
    }

    private static List<@Nullable Object> clause(PlanDocument plan, PlanItem item, Clause clause, TaskBody body) {
        return Arrays.asList(
                plan.title(),
                String.join("/", item.path()),
                item.number(),
                clause.no(),
                body.isKnown() ? body.body() : null,
                body.printed(),
                body.alias(),
                body.role().id(),
                clause.deadline());
    }
}
