package planlake.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * A plan document as JSON for programs. Quantities and units are as printed; {@code start} and {@code end} are offsets
 * into the document's text, counted in Unicode characters, {@code end} exclusive.
 */
public final class PlanJson {

    private final PlanDocument plan;

    private PlanJson(PlanDocument plan) {
        this.plan = plan;
    }

    /** The whole document; what is not said is null. */
    public static ObjectNode of(PlanDocument plan) {
        return new PlanJson(plan).document();
    }

    private ObjectNode document() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putObject("document")
                .put("title", plan.title().isEmpty() ? null : plan.title())
                .put("number", plan.number())
                .put("date", plan.date())
                .put("year", plan.year())
                .put("part", plan.part())
                .put("is_digest", plan.isDigest())
                .put("characters", plan.text().codePointCount(0, plan.text().length()));
        each(all, "sections", plan.sections(), this::section);
        each(all, "items", plan.items(), this::item);
        each(all, "implied", plan.implied(), this::body);
        TextSpan closing = plan.closing();
        if (closing != null) place(all.putObject("closing").put("text", closing.in(plan.text())), closing);
        each(all, "problems", plan.problems(), this::problem);
        return all;
    }

    private static <T> void each(ObjectNode into, String name, List<T> all, BiConsumer<T, ObjectNode> write) {
        ArrayNode nodes = into.putArray(name);
        all.forEach(one -> write.accept(one, nodes.addObject()));
    }

    private void section(PlanSection section, ObjectNode into) {
        section.path().forEach(into.putArray("path")::add);
        place(into.put("title", section.title()), section.span());
    }

    private void item(PlanItem item, ObjectNode into) {
        item.path().forEach(into.putArray("path")::add);
        into.put("number", item.number()).put("title", item.title());
        item.sections().forEach(into.putArray("sections")::add);
        place(into.put("text", item.text()), item.span());
        into.put("line", item.line()).put("deadline", item.deadline());
        each(into, "clauses", item.clauses(), this::clause);
        each(into, "work_items", item.workItems(), this::workItem);
        each(into, "targets", item.targets(), this::target);
        each(into, "past", item.past(), this::target);
        each(into, "projects", item.projects(), this::project);
    }

    private void workItem(WorkItem workItem, ObjectNode into) {
        into.put("number", workItem.position()).put("text", workItem.text());
        place(into.put("clause", workItem.clauseNo()), workItem.span());
    }

    private void clause(Clause clause, ObjectNode into) {
        place(into.put("text", clause.text()), clause.span());
        into.put("number", clause.no()).put("deadline", clause.deadline());
        each(into, "bodies", clause.bodies(), this::body);
    }

    private void body(TaskBody body, ObjectNode into) {
        into.put("name", body.printed())
                .put("alias", body.alias())
                .put("role", body.role().id())
                .put("body", body.isKnown() ? body.body() : null);
        place(into, body.span());
    }

    private void target(Target target, ObjectNode into) {
        into.put("text", target.text())
                .put("indicator", target.indicator())
                .put("comparator", target.comparison().id())
                .put("quantity", target.printed().isEmpty() ? null : target.printed())
                .put("unit", target.unit().isEmpty() ? null : target.unit())
                .put("deadline", target.deadline())
                .put("work_item", target.workItemNo());
        place(into, target.span());
    }

    private void project(NamedProject project, ObjectNode into) {
        into.put("name", project.shortName())
                .put("printed", project.printed())
                .put("verb", project.verb().id())
                .put("qualifier", project.qualifier())
                .put("stated_count", project.statedCount())
                .put("work_item", project.workItemNo());
        place(into, project.span());
    }

    private void problem(PlanProblem problem, ObjectNode into) {
        into.put("problem", problem.what())
                .put("item", problem.taskNo())
                .put("line", problem.line())
                .put("lost", problem.isLost());
        place(into.put("text", problem.text()), problem.span());
    }

    private void place(ObjectNode into, @Nullable TextSpan span) {
        if (span != null) into.put("start", characters(span.start())).put("end", characters(span.end()));
    }

    /** Java counts a rare character as two. */
    private int characters(int offset) {
        return plan.text().codePointCount(0, offset);
    }
}
