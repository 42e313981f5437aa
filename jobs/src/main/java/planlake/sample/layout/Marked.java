package planlake.sample.layout;

import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.Mark;

/** A cell whose place is to be recorded. */
public record Marked(@Nullable Object cell, Mark mark) {}
