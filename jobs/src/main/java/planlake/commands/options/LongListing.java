package planlake.commands.options;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import planlake.console.Column;
import planlake.console.Grid;

/** A command that prints more rows than people read at once. */
public abstract class LongListing extends Listing {

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Rows in a table (${DEFAULT-VALUE}); csv and json give all.")
    protected int limit;

    /** Prints rows, in a table no more than are asked for; gives how many those are. */
    public <T> int print(
            List<T> rows, List<Column> columns, BiFunction<T, String, @Nullable Object> cell, PrintWriter out) {
        List<T> shown = format.shown(rows, limit);
        format.print(Grid.of(shown, columns, cell), out);
        return shown.size();
    }
}
