package planlake.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import planlake.delta.Released;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.night.Frozen;
import planlake.night.Step;
import planlake.table.TableRow;
import planlake.table.Thresholds;

/**
 * Makes an edition: keeps the rows that it is printed from, prints from what was kept, and puts the whole in its place
 * at once.
 *
 * @param home whose
 * @param steps all steps
 * @param software the version of Planlake
 */
public record Publishing(Home home, List<Step> steps, String software) {

    /** Prints the files of an edition from its tables into a folder. */
    @FunctionalInterface
    public interface Printer {
        List<Path> print(Released tables, Edition edition, Path dir) throws IOException;
    }

    /**
     * What an edition is made of.
     *
     * @param release what is known now
     * @param of the tables as they are to be printed, all of the year's months up to {@code month}
     * @param month what it is about
     * @param knownAt what had been received by then is what it knows; null for all that the release holds
     * @param accepted what held the month and was accepted: hold to reason
     */
    public record Draft(
            Released release,
            Released of,
            YearMonth month,
            @Nullable Instant knownAt,
            Map<String, String> accepted) {}

    /**
     * Publishes.
     *
     * @throws planlake.errors.Refused if the folder can't be written
     */
    public Edition publish(Draft draft, Printer printer) {
        Editions editions = Editions.in(home);
        int number = editions.next();
        Path aside = home.editions().resolve(".unfinished");
        try {
            if (Files.exists(aside)) PathUtils.deleteDirectory(aside);
            Files.createDirectories(aside);
            List<LocalDate> months = months(draft.month());
            Map<String, Long> tables =
                    Frozen.copy(draft.of(), steps, months, home.withWarehouse("editions/.unfinished/tables"));
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Edition unprinted = edition(number, draft, now, tables, List.of());
            Path files = Files.createDirectories(aside.resolve("files"));
            Released kept = unprinted.released(home).in(home.withWarehouse("editions/.unfinished/tables"));
            Edition edition = edition(number, draft, now, tables, printer.print(kept, unprinted, files));
            editions.keep(edition, aside);
            Files.move(aside, home.editions().resolve(edition.folder()), StandardCopyOption.ATOMIC_MOVE);
            return edition;
        } catch (IOException e) {
            throw Errors.unreadable(home.editions(), e);
        }
    }

    /** The months of the year up to one. */
    static List<LocalDate> months(YearMonth until) {
        return Stream.iterate(until.withMonth(1), month -> month.plusMonths(1))
                .limit(until.getMonthValue())
                .map(month -> month.atDay(1))
                .toList();
    }

    private Edition edition(int number, Draft draft, Instant now, Map<String, Long> tables, List<Path> printed) {
        Released of = draft.of();
        return new Edition(
                number,
                draft.month(),
                now,
                Objects.requireNonNullElse(draft.knownAt(), now),
                draft.release().id(),
                software,
                of.logic(),
                of.layout(),
                thresholds(of, draft.month().atDay(1)),
                known(draft.release(), Objects.requireNonNullElse(draft.knownAt(), Instant.MAX)),
                new TreeMap<>(of.withdrawn()),
                draft.accepted(),
                Editions.hashes(printed),
                tables);
    }

    /** All accepted deliveries, whatever they are about: what is not among them was not known. */
    private static List<String> known(Released of, Instant at) {
        var known = new ArrayList<String>();
        for (TableRow row : of.rows("ops.delivery")) {
            Instant received = (Instant) Objects.requireNonNull(row.get("received_at"));
            boolean isKnown = "accepted".equals(row.text("state")) && !received.isAfter(at);
            if (isKnown) known.add(String.valueOf(row.text("delivery_id")));
        }
        return known.stream().sorted().toList();
    }

    private static Map<String, String> thresholds(Released of, LocalDate month) {
        var texts = new TreeMap<String, String>();
        Thresholds.of(of.rows("conformed.threshold"), month)
                .values()
                .forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }
}
