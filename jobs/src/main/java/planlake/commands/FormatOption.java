package planlake.commands;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Option;
import planlake.console.Format;
import planlake.console.Grid;

/** How rows are printed. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description =
                    "table (for reading, rounded), csv or json (for programs, unrounded); default ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    Format format() {
        return format;
    }

    void print(Grid grid, PrintWriter out) {
        grid.print(format, out);
    }

    /** The first {@code limit} in a table, else all. */
    <T> List<T> shown(List<T> rows, int limit) {
        return isTable() ? rows.stream().limit(limit).toList() : rows;
    }

    boolean isTable() {
        return format == Format.TABLE;
    }
}
