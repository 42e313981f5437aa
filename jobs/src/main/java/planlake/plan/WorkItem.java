package planlake.plan;

import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * A sentence of a task, the unit that a ledger counts.
 *
 * @param position counts from 1 within the task
 * @param clauseNo which of the task's clauses covers it, from 1; null where none does
 */
public record WorkItem(
        int position, String text, TextSpan span, @Nullable Integer clauseNo) {}
