package planlake.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

/** A plan document as rows of the tables that its deliveries are staged in. */
public final class PlanRows {

    /**
     * A row without the columns that say where it was delivered, but with {@code row_number}, its line in the text.
     *
     * @param table staging.plan_item, plan_work_item, plan_body, plan_project or plan_target
     * @param values column to String, Integer, BigDecimal or Boolean as the table declares; a null has no entry
     */
    public record PlanRow(String table, Map<String, Object> values) {

        private static PlanRow of(String table, @Nullable Object... namesAndValues) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                Object value = namesAndValues[i + 1];
                if (value != null) {
                    values.put((String) Objects.requireNonNull(namesAndValues[i]), value);
                }
            }
            return new PlanRow(table, values);
        }
    }

    private final String text;
    private final List<PlanRow> rows = new ArrayList<>();

    private PlanRows(String text) {
        this.text = text;
    }

    /** All rows of a document, task by task. */
    public static List<PlanRow> of(PlanDocument plan) {
        var rows = new PlanRows(plan.text());
        for (PlanItem item : plan.items()) {
            rows.addItem(item, plan.isDigest());
            rows.addWorkItems(item);
            rows.addBodies(item, plan.implied());
            rows.addProjects(item);
            rows.addTargets(item);
        }
        return List.copyOf(rows.rows);
    }

    private void addItem(PlanItem item, boolean isDigest) {
        rows.add(PlanRow.of(
                "staging.plan_item",
                "row_number",
                item.line(),
                "task_no",
                item.number(),
                "ordinal",
                item.ordinal().isEmpty() ? null : item.ordinal(),
                "path",
                item.path().isEmpty() ? "—" : String.join("/", item.path()),
                "section",
                item.sections().isEmpty() ? null : String.join(" / ", item.sections()),
                "text",
                item.text(),
                "work_items",
                item.workItems().size(),
                "start_offset",
                item.span().start(),
                "end_offset",
                item.span().end(),
                "deadline",
                item.deadline(),
                "is_digest",
                isDigest));
    }

    private void addWorkItems(PlanItem item) {
        for (WorkItem workItem : item.workItems()) {
            rows.add(PlanRow.of(
                    "staging.plan_work_item",
                    "row_number",
                    line(workItem.span()),
                    "task_no",
                    item.number(),
                    "work_item_no",
                    workItem.position(),
                    "text",
                    workItem.text(),
                    "clause_no",
                    workItem.clauseNo(),
                    "start_offset",
                    workItem.span().start(),
                    "end_offset",
                    workItem.span().end()));
        }
    }

    /** Each body of each clause; one that the document names once for all tasks stands behind those of every task. */
    private void addBodies(PlanItem item, List<TaskBody> implied) {
        int position = 0;
        for (Clause clause : item.clauses()) {
            for (TaskBody body : clause.bodies()) {
                if (body.role() != Role.IMPLIED) {
                    rows.add(body(item, ++position, body, clause.no()));
                }
            }
        }
        for (TaskBody body : implied) {
            rows.add(body(item, ++position, body, null));
        }
    }

    private PlanRow body(PlanItem item, int position, TaskBody body, @Nullable Integer clauseNo) {
        return PlanRow.of(
                "staging.plan_body",
                "row_number",
                line(body.span()),
                "task_no",
                item.number(),
                "position",
                position,
                "body",
                body.body(),
                "body_as_printed",
                body.span().in(text),
                "alias",
                body.alias(),
                "role",
                body.role().id(),
                "clause_no",
                clauseNo);
    }

    private void addProjects(PlanItem item) {
        int position = 0;
        for (NamedProject project : item.projects()) {
            rows.add(PlanRow.of(
                    "staging.plan_project",
                    "row_number",
                    line(project.span()),
                    "task_no",
                    item.number(),
                    "position",
                    ++position,
                    "work_item_no",
                    project.workItemNo(),
                    "short_name",
                    project.shortName(),
                    "verb",
                    project.verb().id(),
                    "qualifier",
                    project.qualifier(),
                    "stated_count",
                    project.statedCount()));
        }
    }

    private void addTargets(PlanItem item) {
        int position = 0;
        for (Target target : item.targets()) {
            rows.add(PlanRow.of(
                    "staging.plan_target",
                    "row_number",
                    line(target.span()),
                    "task_no",
                    item.number(),
                    "position",
                    ++position,
                    "work_item_no",
                    target.workItemNo(),
                    "target_text",
                    target.text(),
                    "indicator",
                    target.indicator(),
                    "comparator",
                    target.comparison().id(),
                    "quantity",
                    scaled(target.quantity()),
                    "measure_unit",
                    target.unit().isEmpty() ? null : target.unit(),
                    "deadline",
                    target.deadline()));
        }
    }

    /** The figure with the decimals that the table keeps. */
    private static @Nullable BigDecimal scaled(@Nullable BigDecimal quantity) {
        return quantity == null ? null : quantity.setScale(4, RoundingMode.HALF_UP);
    }

    private int line(Span span) {
        return 1
                + (int) text.substring(0, span.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
