package planlake.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a report's table, its cells in the order of the columns; a total is set apart from what it adds up. */
record Line(boolean isTotal, List<@Nullable Object> cells) {}
