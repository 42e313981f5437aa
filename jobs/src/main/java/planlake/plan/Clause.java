package planlake.plan;

import java.util.List;
import planlake.document.Span;

/** A responsibility clause as printed, brackets included, and the bodies in it, in order. */
public record Clause(String text, Span span, List<TaskBody> bodies) {}
