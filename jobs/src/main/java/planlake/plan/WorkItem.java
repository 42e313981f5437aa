package planlake.plan;

import planlake.document.Span;

/** A sentence of a task, the unit that a ledger counts; {@code position} counts from 1 within the task. */
public record WorkItem(int position, String text, Span span) {}
