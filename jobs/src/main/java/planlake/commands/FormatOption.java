package planlake.commands;

import picocli.CommandLine.Option;
import planlake.console.Format;

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

    boolean isTable() {
        return format == Format.TABLE;
    }
}
