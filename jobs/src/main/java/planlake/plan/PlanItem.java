package planlake.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * A task of the plan: a numbered section that holds no others, a row of a table, or a paragraph with a clause of its
 * own.
 *
 * @param path the numbers from the outermost section down to it, as printed without what stands around them: 四, 一, 3
 * @param ordinal its own number as printed: 二十八; empty if it has none
 * @param number the task's number: as printed where all tasks stand on one level in rising order, else its place from 1
 * @param text the task as printed, between its number and its last clause; {@code span} is where it stands
 * @param line the line that it starts on, counted from 1
 * @param sections the headings around it, outermost first
 * @param title its first sentence where that is only a heading, and then no work item; else null
 * @param past figures that have been reached, as a review of the last year states them: read, and no targets
 * @param deadline by when, as its table or its clause says; null where nothing is said
 */
public record PlanItem(
        List<String> path,
        String ordinal,
        int number,
        String text,
        TextSpan span,
        int line,
        List<String> sections,
        @Nullable String title,
        @Nullable String deadline,
        List<WorkItem> workItems,
        List<Clause> clauses,
        List<NamedProject> projects,
        List<Target> targets,
        List<Target> past,
        List<ListMention> lists) {

    /** All bodies of all clauses, in order. */
    public List<TaskBody> bodies() {
        return clauses.stream().flatMap(clause -> clause.bodies().stream()).toList();
    }
}
