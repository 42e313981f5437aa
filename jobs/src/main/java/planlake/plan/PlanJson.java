package planlake.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

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
        ArrayNode sections = all.putArray("sections");
        plan.sections().forEach(section -> section(section, sections.addObject()));
        ArrayNode items = all.putArray("items");
        plan.items().forEach(item -> item(item, items.addObject()));
        ArrayNode implied = all.putArray("implied");
        plan.implied().forEach(body -> body(body, implied.addObject()));
        Span closing = plan.closing();
        if (closing != null) {
            place(all.putObject("closing").put("text", closing.in(plan.text())), closing);
        }
        ArrayNode problems = all.putArray("problems");
        plan.problems().forEach(problem -> problem(problem, problems.addObject()));
        return all;
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
        ArrayNode clauses = into.putArray("clauses");
        item.clauses().forEach(clause -> clause(clause, clauses.addObject()));
        ArrayNode workItems = into.putArray("work_items");
        for (WorkItem workItem : item.workItems()) {
            ObjectNode node = workItems.addObject().put("number", workItem.position());
            place(node.put("text", workItem.text()).put("clause", workItem.clauseNo()), workItem.span());
        }
        ArrayNode targets = into.putArray("targets");
        item.targets().forEach(target -> target(target, targets.addObject()));
        ArrayNode projects = into.putArray("projects");
        item.projects().forEach(project -> project(project, projects.addObject()));
    }

    private void clause(Clause clause, ObjectNode into) {
        place(into.put("text", clause.text()), clause.span());
        into.put("number", clause.no()).put("deadline", clause.deadline());
        ArrayNode bodies = into.putArray("bodies");
        clause.bodies().forEach(body -> body(body, bodies.addObject()));
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

    private void problem(Problem problem, ObjectNode into) {
        into.put("problem", problem.what())
                .put("item", problem.taskNo())
                .put("line", problem.line())
                .put("lost", problem.isLost());
        place(into.put("text", problem.text()), problem.span());
    }

    private void place(ObjectNode into, @Nullable Span span) {
        if (span != null) {
            into.put("start", characters(span.start())).put("end", characters(span.end()));
        }
    }

    /** Java counts a rare character as two. */
    private int characters(int offset) {
        return plan.text().codePointCount(0, offset);
    }
}
