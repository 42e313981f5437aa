package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.night.Nights;
import planlake.commands.options.HomeOption;
import planlake.commands.options.Subcommand;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.returns.Returns;
import planlake.table.TableRow;

/** {@code planlake returns}. */
@Command(
        name = "returns",
        header = "Writes the workbooks in which units find the rows that they have to mend.",
        description = {
            "One for each unit and month with open rows, in <home>/returns/<YYYY-MM>/<unit>/; every night writes those of",
            "the months that it changed. Filled in and put into the landing folder, they are read as corrections of",
            "single rows."
        },
        footer = {"", "Examples:", "  planlake returns", "  planlake returns --month 2025-03 --unit 沈阳市"})
public final class ReturnsCommand extends Subcommand {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Of this month alone (default: all).")
    private @Nullable YearMonth month;

    @Option(names = "--unit", paramLabel = "UNIT", description = "For this unit alone, 沈阳市 (default: all).")
    private @Nullable String unit;

    @Override
    protected int run(PrintWriter out) {
        Released released = home.released();
        var months = new TreeSet<LocalDate>();
        var units = new TreeSet<String>();
        for (TableRow row : released.rows("marts.quarantine")) {
            LocalDate of = row.date("report_month");
            if (of != null && (month == null || month.equals(YearMonth.from(of)))) months.add(of);
            units.add(String.valueOf(row.text("unit")));
        }
        Errors.refuseUnknown("unit with quarantined rows", unit, units.stream());
        Returns.Written written = Nights.returns(released, Set.copyOf(months), unit);
        written.files().forEach(out::println);
        if (written.files().isEmpty()) out.println("Nothing waits to be mended.");
        return 0;
    }
}
