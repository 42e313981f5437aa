package planlake.plan;

import planlake.document.Span;

/**
 * A project list that a task speaks of, with how many projects it says are on it.
 *
 * @param list the list's name in the register
 */
public record ListMention(String list, int projects, Span span) {}
