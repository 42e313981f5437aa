package planlake.commands.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import planlake.Pipeline;
import planlake.delta.Released;
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.errors.Errors;
import planlake.landing.Acts;
import planlake.landing.Home;
import planlake.night.AsKnown;
import planlake.warm.Ending;

/** Whose figures are meant: what is known now, what was known at a moment, or what an edition printed. */
public final class KnownOption {

    @Mixin
    private HomeOption option = new HomeOption();

    @Option(
            names = "--known-at",
            paramLabel = "MOMENT",
            description = "As known then, by what had been received: 2025-06-03 (the end of that day) or"
                    + " 2025-06-03T18:30, in the province's time. Takes some seconds.")
    private @Nullable String knownAt;

    @Option(names = "--edition", paramLabel = "N", description = "As edition N printed it ('planlake editions').")
    private @Nullable Integer edition;

    public Home home() {
        return option.home();
    }

    /** Whether something else than what is known now is meant. */
    public boolean isOfThen() {
        return knownAt != null || edition != null;
    }

    /**
     * The tables that are meant.
     *
     * @param month the month that is asked about; null for the last that was known
     * @param tables the tables that are asked for; none for all
     * @throws planlake.errors.Refused if nothing was known then, or there is no such edition
     */
    public Released released(@Nullable YearMonth month, String... tables) {
        if (knownAt != null && edition != null) throw Errors.notTogether("--known-at", "--edition");
        if (edition != null) return Editions.in(home()).get(edition).released(home());
        return knownAt == null ? option.released() : asKnown(option.released(), knownAt, month, Set.of(tables));
    }

    /** As {@link #released}, by a moment as people write it. */
    public static Released asKnown(Released release, String moment, @Nullable YearMonth month, Set<String> tables) {
        var steps = Pipeline.steps(release.home());
        AsKnown known = AsKnown.at(Moment.of(moment), release, steps);
        Optional<Released> held = known.release();
        if (held.isPresent()) return held.get();
        YearMonth until = month != null
                ? month
                : known.lastMonth()
                        .orElseThrow(() -> Errors.nothingReleased(release.home().path()));
        boolean isWhole = tables.isEmpty();
        YearMonth january = YearMonth.of(until.getYear(), 1);
        // A single table compares a month with the one before; a report shows the year.
        YearMonth since = isWhole || until.equals(january) ? january : until.minusMonths(1);
        return known.fill(isWhole ? AsKnown.figures(steps) : tables, since, until, scratch());
    }

    private static Path scratch() {
        try {
            Path folder = Files.createTempDirectory("planlake-known");
            // The system clears its temporary folder itself, where this can't.
            Ending.then(() -> FileUtils.deleteQuietly(folder.toFile()));
            return folder;
        } catch (IOException e) {
            throw Errors.unreadable(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /** What the figures are called that are meant: {@code 通报第 3 期}, {@code 2025-06-03 所知}, {@code 发布号 12}. */
    public String called(Released released) {
        if (edition != null) return "通报第 %d 期".formatted(edition);
        return knownAt == null ? "发布号 " + released.id() : knownAt + " 所知";
    }

    /** The edition that is meant, for the line that says so; null if none is. */
    @Nullable
    public Edition edition() {
        return edition == null ? null : Editions.in(home()).get(edition);
    }

    /** What holds months and was accepted by then: hold to reason; of an edition, what was when it was published. */
    public Map<String, String> accepted() {
        Edition printed = edition();
        if (printed != null) return printed.accepted();
        Instant until = knownAt == null ? Instant.MAX : Moment.of(knownAt);
        return Acts.in(home()).reasons(Acts.ACCEPT, until);
    }
}
