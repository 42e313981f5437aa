package planlake.commands.night;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planlake.Pipeline;
import planlake.commands.options.HomeOption;
import planlake.commands.options.ReleasedData;
import planlake.console.ProgressLine;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.night.Night;
import planlake.reports.MonthReport;
import planlake.returns.Returns;
import planlake.table.TableRow;

/** Runs a night with what a person wants to see of it: progress, what became of the deliveries, the reports. */
public final class Nights {

    private Nights() {}

    /** Runs a night and writes the reports of the months that changed. */
    static Night.Result run(Home home, PrintWriter out) {
        HomeOption.logTo(home);
        Night.Result result;
        try (ProgressLine progress = ProgressLine.onStandardError()) {
            result = new Night(home, Pipeline.steps(home), (step, done, of) -> progress.at("nightly", done, of)).run();
        }
        Released release = result.release();
        if (release != null) {
            List<Path> written = reports(release, result.released() ? result.months() : Set.of());
            tell(result, release, written, out);
            if (result.released()) tell(returns(release, withOwnMonths(release, result.months()), null), release, out);
        } else {
            out.println("Nothing has been delivered yet: the landing folder is empty.");
        }
        result.growing().forEach(file -> out.printf("Still growing, waits for the next run: %s%n", file));
        return result;
    }

    /** Writes the reports of some months, a folder each; gives the files. */
    static List<Path> reports(Released release, Set<LocalDate> months) {
        // The sources of a home's own have months too, but no bulletin.
        return release.months().parallelStream()
                .filter(months::contains)
                .map(YearMonth::from)
                .flatMap(month ->
                        report(
                                new ReleasedData(release),
                                month,
                                release.home().reports().resolve(month.toString()))
                                .stream())
                .toList();
    }

    public static List<Path> report(ReleasedData data, YearMonth month, Path dir) {
        try {
            return MonthReport.write(data, month, dir);
        } catch (IOException e) {
            throw Errors.unreadable(dir, e);
        }
    }

    /**
     * Writes what units have to mend of some months.
     *
     * @param unit the only one to write for; null for all
     */
    public static Returns.Written returns(Released release, Set<LocalDate> months, @Nullable String unit) {
        Path dir = release.home().returns();
        try {
            return Returns.write(new ReleasedData(release), months, unit, dir);
        } catch (IOException e) {
            throw Errors.unreadable(dir, e);
        }
    }

    /** Rows of a home's own sources may lie in months that no row of them could be read of. */
    private static Set<LocalDate> withOwnMonths(Released release, Set<LocalDate> changed) {
        var months = new TreeSet<>(changed);
        if (release.sources().isEmpty()) return months;
        for (TableRow row : release.rows("marts.quarantine")) {
            LocalDate month = row.date("report_month");
            if (month != null && release.sources().containsKey(row.text("source"))) months.add(month);
        }
        return months;
    }

    static void tell(Returns.Written returned, Released release, PrintWriter out) {
        if (returned.units().isEmpty()) return;
        out.printf(
                "%d units have something to mend: %s%n",
                returned.units().size(), release.home().returns());
    }

    private static void tell(Night.Result result, Released release, List<Path> written, PrintWriter out) {
        if (!result.released()) {
            out.printf("Nothing new. Release %d holds.%n", release.id());
            return;
        }
        out.printf(
                "Release %d: %d deliveries accepted, %d refused, %d rows quarantined, %d months changed.%n",
                release.id(),
                result.accepted(),
                result.refused(),
                result.quarantined(),
                result.months().size());
        if (result.refused() + result.quarantined() > 0) {
            out.println("'planlake status' names refused files, 'planlake quarantine' rows, and why.");
        }
        if (!written.isEmpty()) out.printf("Report: %s%n", written.get(written.size() - 1));
    }
}
