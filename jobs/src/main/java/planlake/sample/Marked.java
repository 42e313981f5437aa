package planlake.sample;

import org.jspecify.annotations.Nullable;

/** A cell whose place is to be recorded. */
record Marked(@Nullable Object cell, Mark mark) {}
