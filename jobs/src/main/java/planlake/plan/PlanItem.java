package planlake.plan;

import java.util.List;
import planlake.document.Span;

/**
 * A numbered task of the plan.
 *
 * @param ordinal as printed: 二十八
 * @param text the task as printed, between its ordinal and its last clause; {@code span} is where it stands
 * @param line the line that it starts on, counted from 1
 */
public record PlanItem(
        String ordinal,
        int number,
        String text,
        Span span,
        int line,
        List<WorkItem> workItems,
        List<Clause> clauses,
        List<NamedProject> projects,
        List<Target> targets,
        List<ListMention> lists) {

    /** All bodies of all clauses, in order. */
    public List<TaskBody> bodies() {
        return clauses.stream().flatMap(clause -> clause.bodies().stream()).toList();
    }
}
