package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.Listing;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.table.TableRow;

/** {@code planlake reporting}. */
@Command(
        name = "reporting",
        header = "Who owed which month, when it came, how late, and how often it was corrected.",
        description = {
            "A year as a table of units and months; with --month or --unit one line for each of them, with coverage,",
            "deadline and what is still open. Deliveries that were taken back don't count."
        },
        footer = {
            "",
            "Examples:",
            "  planlake reporting                                 the year of the last month",
            "  planlake reporting --from 2025-04 --to 2025-09",
            "  planlake reporting --month 2025-09",
            "  planlake reporting --unit 朝阳市 --format json",
            "  planlake reporting --month 2025-09 --known-at 2025-10-10"
        })
public final class ReportingCommand extends Listing {

    private static final String TABLE = "marts.reporting";

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "This report month alone.")
    private @Nullable YearMonth month;

    @Option(names = "--from", paramLabel = "YYYY-MM", description = "First month (default: January of the last one).")
    private @Nullable YearMonth from;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month (default: the last one).")
    private @Nullable YearMonth to;

    @Option(
            names = {"--unit", "--region"},
            paramLabel = "UNIT",
            description = "This reporting unit alone, 沈阳市.")
    private @Nullable String unit;

    @Override
    protected int run(PrintWriter out) {
        if (month != null && (from != null || to != null)) throw Errors.notTogether("--month", "--from or --to");
        Released released = month == null
                ? known.released(to)
                : known.released(month, TABLE, ReportingTable.COVERAGE, "conformed.region");
        List<LocalDate> months = months(released);
        HomeOption.refuseUnknownUnit(released, unit);
        List<TableRow> rows = released.rows(TABLE, months).stream()
                .filter(TableRow.where("unit", unit))
                .sorted(ReportingTable.ORDER)
                .toList();
        if (!format.isTable()) ReportingTable.whole(rows).print(format.format(), out);
        else print(rows, months, released, out);
        return 0;
    }

    private void print(List<TableRow> rows, List<LocalDate> months, Released released, PrintWriter out) {
        boolean isYear = month == null && unit == null;
        List<TableRow> coverage = released.rows(ReportingTable.COVERAGE, months);
        if (isYear) ReportingTable.year(rows, months, coverage).print(format.format(), out);
        else ReportingTable.lines(rows).print(format.format(), out);
        out.println(ReportingTable.note(rows));
    }

    private List<LocalDate> months(Released released) {
        LocalDate last = HomeOption.month(released, month != null ? month : to);
        if (month != null) return List.of(last);
        LocalDate first = from == null ? last.withDayOfYear(1) : from.atDay(1);
        List<LocalDate> months = released.months().stream()
                .filter(each -> !each.isBefore(first) && !each.isAfter(last))
                .toList();
        if (months.isEmpty()) throw Errors.notTogether("--from " + from, "--to " + YearMonth.from(last));
        return months;
    }
}
