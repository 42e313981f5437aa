package planlake.plan.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Clause;
import planlake.plan.NamedProject;
import planlake.plan.PlanDocument;
import planlake.plan.PlanItem;
import planlake.plan.Role;
import planlake.plan.Target;
import planlake.plan.TaskBody;
import planlake.plan.WorkItem;

/** A plan document as rows of the tables that its deliveries are staged in. */
public final class PlanRows {

    /**
     * A row without the columns that say where it was delivered, but with {@code row_number}, its line in the text.
     *
     * @param table staging.plan_item, plan_work_item, plan_body, plan_project or plan_target
     * @param values column to String, Integer, BigDecimal or Boolean as the table declares; a null has no entry
     */
    public record PlanRow(String table, Map<String, Object> values) {

        private PlanRow with(String column, @Nullable Object value) {
            if (value != null) values.put(column, value);
            return this;
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

    private PlanRow add(String table, PlanItem item, int line) {
        var row = new PlanRow(table, new LinkedHashMap<>());
        rows.add(row);
        return row.with("row_number", line).with("task_no", item.number());
    }

    private void addItem(PlanItem item, boolean isDigest) {
        add("staging.plan_item", item, item.line())
                .with("ordinal", item.ordinal().isEmpty() ? null : item.ordinal())
                .with("path", item.path().isEmpty() ? "—" : String.join("/", item.path()))
                .with("section", item.sections().isEmpty() ? null : String.join(" / ", item.sections()))
                .with("text", item.text())
                .with("work_items", item.workItems().size())
                .with("start_offset", item.span().start())
                .with("end_offset", item.span().end())
                .with("deadline", item.deadline())
                .with("is_digest", isDigest);
    }

    private void addWorkItems(PlanItem item) {
        for (WorkItem workItem : item.workItems()) {
            add("staging.plan_work_item", item, line(workItem.span()))
                    .with("work_item_no", workItem.position())
                    .with("text", workItem.text())
                    .with("clause_no", workItem.clauseNo())
                    .with("start_offset", workItem.span().start())
                    .with("end_offset", workItem.span().end());
        }
    }

    /** Each body of each clause; one that the document names once for all tasks stands behind those of every task. */
    private void addBodies(PlanItem item, List<TaskBody> implied) {
        int position = 0;
        for (Clause clause : item.clauses()) {
            for (TaskBody body : clause.bodies()) {
                if (body.role() != Role.IMPLIED) addBody(item, ++position, body, clause.no());
            }
        }
        for (TaskBody body : implied) addBody(item, ++position, body, null);
    }

    private void addBody(PlanItem item, int position, TaskBody body, @Nullable Integer clauseNo) {
        add("staging.plan_body", item, line(body.span()))
                .with("position", position)
                .with("body", body.body())
                .with("body_as_printed", body.span().in(text))
                .with("alias", body.alias())
                .with("role", body.role().id())
                .with("clause_no", clauseNo);
    }

    private void addProjects(PlanItem item) {
        int position = 0;
        for (NamedProject project : item.projects()) {
            add("staging.plan_project", item, line(project.span()))
                    .with("position", ++position)
                    .with("work_item_no", project.workItemNo())
                    .with("short_name", project.shortName())
                    .with("verb", project.verb().id())
                    .with("qualifier", project.qualifier())
                    .with("stated_count", project.statedCount());
        }
    }

    private void addTargets(PlanItem item) {
        int position = 0;
        for (Target target : item.targets()) {
            add("staging.plan_target", item, line(target.span()))
                    .with("position", ++position)
                    .with("work_item_no", target.workItemNo())
                    .with("target_text", target.text())
                    .with("indicator", target.indicator())
                    .with("comparator", target.comparison().id())
                    .with("quantity", scaled(target.quantity()))
                    .with("measure_unit", target.unit().isEmpty() ? null : target.unit())
                    .with("deadline", target.deadline());
        }
    }

    /** The figure with the decimals that the table keeps. */
    private static @Nullable BigDecimal scaled(@Nullable BigDecimal quantity) {
        return quantity == null ? null : quantity.setScale(4, RoundingMode.HALF_UP);
    }

    private int line(TextSpan span) {
        return ProblemLog.line(text, span.start());
    }
}
