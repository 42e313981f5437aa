package planlake.commands.editions;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.commands.night.Nights;
import planlake.commands.options.HomeOption;
import planlake.commands.options.KnownOption;
import planlake.commands.options.ReleasedData;
import planlake.commands.options.Subcommand;
import planlake.delta.Released;
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.errors.EditionErrors;
import planlake.errors.Errors;

/** {@code planlake report}. */
@Command(
        name = "report",
        header = "Writes a month's workbook (xlsx) and page (html) from the last release.",
        description = "Both are in Chinese and hold the same tables; the page loads nothing from the net.",
        footer = {
            "",
            "Examples:",
            "  planlake report --month 2025-09 --out /tmp/bulletin",
            "  planlake report --edition 3 --out /tmp/bulletin               the very bytes that were published",
            "  planlake report --month 2025-05 --known-at 2025-06-20 --out /tmp/then"
        })
public final class ReportCommand extends Subcommand {

    @Mixin
    private KnownOption known = new KnownOption();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Report month (default: the last one).")
    private @Nullable YearMonth month;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: <home>/reports/<month>).")
    private @Nullable Path out;

    @Override
    protected int run(PrintWriter out) {
        files().forEach(file -> out.println(file));
        out.flush();
        return 0;
    }

    private List<Path> files() {
        Edition edition = known.edition();
        if (edition != null) {
            if (month != null && !month.equals(edition.month())) throw Errors.notTogether("--month", "--edition");
            return Editions.in(known.home()).printed(edition, out == null ? Path.of(edition.folder()) : out);
        }
        Released released = known.released(month);
        YearMonth of = YearMonth.from(HomeOption.month(released, month));
        // What was known then never takes the place of the report of what is known now.
        if (known.isOfThen() && out == null) throw EditionErrors.noFolder();
        return Nights.report(
                new ReleasedData(released).accepting(known.accepted()),
                of,
                out == null ? released.home().reports().resolve(of.toString()) : out);
    }
}
