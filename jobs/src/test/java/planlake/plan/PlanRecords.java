package planlake.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import planlake.document.Span;

/** The records of a plan as the JSON that the program is to print; it goes once the program prints it. */
final class PlanRecords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlanRecords() {}

    static ObjectNode asJson(PlanDocument plan) {
        ObjectNode json = JSON.objectNode();
        json.putObject("document").put("title", plan.title()).put("part", plan.part());
        json.putArray("items");
        for (PlanItem item : plan.items()) {
            json.withArray("items").add(item(plan.text(), item));
        }
        return json;
    }

    private static ObjectNode item(String text, PlanItem item) {
        ObjectNode json = at(text, item.span()).put("text", item.text());
        json.putArray("path").add(item.ordinal());
        for (Clause clause : item.clauses()) {
            json.withArray("clauses").add(clause(text, clause));
        }
        for (Target target : item.targets()) {
            json.withArray("targets")
                    .add(at(text, target.span())
                            .put("text", target.text())
                            .put("indicator", target.indicator())
                            .put("comparator", target.comparison().id())
                            .put("quantity", target.quantity())
                            .put("unit", target.unit()));
        }
        for (NamedProject project : item.projects()) {
            json.withArray("projects")
                    .add(at(text, project.span())
                            .put("name", project.shortName())
                            .put("verb", project.verb().id())
                            .put("qualifier", project.qualifier())
                            .put("stated_count", project.statedCount()));
        }
        return json;
    }

    private static ObjectNode clause(String text, Clause clause) {
        ObjectNode json = at(text, clause.span()).put("text", clause.text());
        for (TaskBody body : clause.bodies()) {
            json.withArray("bodies")
                    .addObject()
                    .put("name", body.printed())
                    .put("alias", body.alias())
                    .put("role", body.role().id());
        }
        return json;
    }

    private static ObjectNode at(String text, Span span) {
        return JSON.objectNode()
                .put("start", text.codePointCount(0, span.start()))
                .put("end", text.codePointCount(0, span.end()));
    }
}
