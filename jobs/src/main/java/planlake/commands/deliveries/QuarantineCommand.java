package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.Columns;
import planlake.commands.options.HomeOption;
import planlake.commands.options.LongListing;
import planlake.console.Column;
import planlake.delta.Released;
import planlake.table.TableRow;

/** {@code planlake quarantine}. */
@Command(
        name = "quarantine",
        header = "Lists the rows that were not taken in, why, and what became of them.",
        description = {
            "open rows wait to be mended; mended ones were corrected since, superseded ones were followed by a later",
            "statement of their unit and month. None is ever removed."
        },
        footer = {
            "",
            "Examples:",
            "  planlake quarantine --unit 沈阳市 --month 2025-03",
            "  planlake quarantine --by reason",
            "  planlake quarantine --state all --format csv"
        })
public final class QuarantineCommand extends LongListing {

    private static final List<Column> COLUMNS =
            Columns.of("marts.quarantine", """
            unit report_month source file/40 sheet/12 row_number row_key item_name/30
            reasons/80 state attempts=更正未通过
            """, "received_at closed_at closed_by delivery_id");

    /** Which rows are listed. */
    enum State {
        OPEN,
        MENDED,
        SUPERSEDED,
        ALL;

        boolean holds(TableRow row) {
            return this == ALL || name().toLowerCase(Locale.ROOT).equals(row.text("state"));
        }
    }

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--unit", paramLabel = "UNIT", description = "Delivered by this unit, 沈阳市.")
    private @Nullable String unit;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Of this month (default: all).")
    private @Nullable YearMonth month;

    @Option(names = "--source", paramLabel = "SOURCE", description = "Of this source, dispatch.")
    private @Nullable String source;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "open",
            description = "open, mended, superseded or all (${DEFAULT-VALUE}).")
    private State state = State.OPEN;

    @Option(names = "--by", paramLabel = "WHAT", description = "Counts instead of rows: by unit or reason.")
    private QuarantineCounts.@Nullable By by;

    @Override
    protected int run(PrintWriter out) {
        List<TableRow> rows = rows(home.released());
        if (by != null) format.print(QuarantineCounts.grid(by, rows), out);
        else print(rows, out);
        return 0;
    }

    private List<TableRow> rows(Released released) {
        List<TableRow> all = released.rows("marts.quarantine");
        LocalDate of = month == null ? null : month.atDay(1);
        return all.stream()
                .filter(row -> state.holds(row))
                .filter(with("unit with quarantined rows", unit, all, "unit"))
                .filter(with("source with quarantined rows", source, all, "source"))
                .filter(row -> of == null || of.equals(row.date("report_month")))
                .sorted(TableRow.by("report_month", "unit", "file", "sheet", "row_number"))
                .toList();
    }

    private void print(List<TableRow> rows, PrintWriter out) {
        int shown = print(rows, COLUMNS, this::cell, out);
        if (format.isTable())
            out.printf("%d of %d rows. 'planlake returns' writes them back to their units.%n", shown, rows.size());
    }

    private @Nullable Object cell(TableRow row, String field) {
        return switch (field) {
            case "reasons" -> String.join("；", row.texts(field));
            case "file" -> format.isTable() ? name(String.valueOf(row.text(field))) : row.text(field);
            default -> row.printed(field);
        };
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
