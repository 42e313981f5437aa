package planlake.commands.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.errors.Refused;
import planlake.landing.Home;
import planlake.table.OwnSources;
import planlake.table.TableRow;

/** Where the data are. */
public final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The data folder (default: the data folder of the installation).")
    private @Nullable Path dir;

    /**
     * The home, its own sources made known.
     *
     * @throws planlake.errors.Refused if a file in its folder {@code schemas} declares no source
     */
    public Home home() {
        return known(Home.at(dir == null ? standard() : dir));
    }

    private static Home known(Home home) {
        logTo(home);
        OwnSources.in(home.schemas());
        return home;
    }

    /** From here on the log is that of a home; none while it is not there, or for whoever may only read it. */
    public static void logTo(Home home) {
        if (Files.isWritable(home.path())) {
            System.setProperty(
                    "planlake.log", home.path().resolve("logs/planlake.log").toString());
        }
    }

    /** A home of its own below the standard one, unless one was named. */
    public Home home(String name) {
        return dir == null ? known(Home.at(standard().resolve(name))) : home();
    }

    private static Path standard() {
        return Path.of(System.getProperty("planlake.home", "data"));
    }

    /**
     * The last release of the home.
     *
     * @throws planlake.errors.Refused if nothing has been released
     */
    public Released released() {
        Home home = home();
        return Released.last(home).orElseThrow(() -> Errors.nothingReleased(home.path()));
    }

    /**
     * The month that is meant: {@code month}, else the last one.
     *
     * @throws planlake.errors.Refused if it is not released
     */
    public static LocalDate month(Released released, @Nullable YearMonth month) {
        List<LocalDate> months = released.months();
        if (months.isEmpty()) throw noDispatch(released);
        return among(months, month);
    }

    /** Refuses a unit that is not among those of the province. */
    public static void refuseUnknownUnit(Released released, @Nullable String unit) {
        if (unit != null) Errors.refuseUnknown("unit", unit, TableRow.texts(released.rows("conformed.region"), "name"));
    }

    private static Refused noDispatch(Released released) {
        return released.sources().isEmpty()
                ? Errors.nothingReleased(released.home().path())
                : Errors.noDispatch(new TreeSet<>(released.sources().keySet()));
    }

    /**
     * The month of a source's lists that is meant: {@code month}, else the last one.
     *
     * @throws planlake.errors.Refused if none is released
     */
    public static LocalDate month(Released released, String source, @Nullable YearMonth month) {
        List<LocalDate> months = released.months(source);
        if (months.isEmpty()) throw Errors.nothingReleased(released.home().path());
        return among(months, month);
    }

    private static LocalDate among(List<LocalDate> months, @Nullable YearMonth month) {
        if (month == null) return months.get(months.size() - 1);
        if (!months.contains(month.atDay(1))) {
            throw Errors.unknown(
                    "released month",
                    month.toString(),
                    months.stream().map(each -> YearMonth.from(each).toString()).toList());
        }
        return month.atDay(1);
    }
}
