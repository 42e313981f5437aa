package planlake.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.warehouse.Released;

/** Where the data are. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The data folder (default: the data folder of the installation).")
    private @Nullable Path dir;

    Home home() {
        return Home.at(dir == null ? standard() : dir);
    }

    /** A home of its own below the standard one, unless one was named. */
    Home home(String name) {
        return dir == null ? Home.at(standard().resolve(name)) : home();
    }

    private static Path standard() {
        return Path.of(System.getProperty("planlake.home", "data"));
    }

    /** @throws planlake.errors.Refused if nothing has been released */
    Released released() {
        Home home = home();
        return Released.last(home).orElseThrow(() -> Errors.nothingReleased(home.path()));
    }

    /**
     * The month that is meant: {@code month}, else the last one.
     *
     * @throws planlake.errors.Refused if it is not released
     */
    static LocalDate month(Released released, @Nullable YearMonth month) {
        List<LocalDate> months = released.months();
        if (months.isEmpty()) throw Errors.nothingReleased(released.home().path());
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
