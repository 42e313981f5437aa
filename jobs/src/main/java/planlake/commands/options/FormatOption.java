package planlake.commands.options;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;
import planlake.console.Format;
import planlake.console.Grid;

/** How rows are printed. */
public final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description =
                    "table (for reading, rounded), csv or json (for programs, unrounded); default ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    public Format format() {
        return format;
    }

    public void print(Grid grid, PrintWriter out) {
        grid.print(format, out);
    }

    /** The first {@code limit} in a table, else all. */
    public <T> List<T> shown(List<T> rows, int limit) {
        return isTable() ? rows.stream().limit(limit).toList() : rows;
    }

    public boolean isTable() {
        return format == Format.TABLE;
    }
}
