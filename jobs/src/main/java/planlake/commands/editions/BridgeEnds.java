package planlake.commands.editions;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.bridge.Snapshot.Head;
import planlake.errors.EditionErrors;
import planlake.errors.Errors;

/** The two editions that a bridge joins. */
public record BridgeEnds(Head from, Head to) {

    /** The word for what is now known and not printed. */
    static final String NOW = "now";

    /** A month: what is now known of it. */
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private static final Comparator<Head> BY_NUMBER = Comparator.comparing(BridgeEnds::number);

    /**
     * The editions that are meant.
     *
     * @param editions all there are
     * @param lastMonth the last month that is released
     * @param from number of an edition, a month or {@code now}; null for the one before {@code to}, of the same month
     *     if there is one, else of the month before
     * @param to number of an edition, a month or {@code now}; null for the last of the month
     * @param month of {@code to}; null for the last that has an edition
     * @throws planlake.errors.Refused if there is no such edition
     */
    static BridgeEnds of(
            List<Head> editions,
            YearMonth lastMonth,
            @Nullable String from,
            @Nullable String to,
            @Nullable YearMonth month) {
        Head end = to == null ? last(editions, month) : named(editions, to, month, lastMonth);
        if (month != null && !month.equals(end.month())) {
            throw EditionErrors.otherMonth(String.valueOf(to), end.month(), month);
        }
        return new BridgeEnds(
                from == null ? required(editions, end) : named(editions, from, end.month(), lastMonth), end);
    }

    private static Head last(List<Head> editions, @Nullable YearMonth month) {
        return last(editions, each -> month == null || each.month().equals(month))
                .orElseThrow(() -> month == null ? EditionErrors.noEdition() : EditionErrors.noEdition(month));
    }

    private static Head named(List<Head> editions, String name, @Nullable YearMonth month, YearMonth lastMonth) {
        if (name.equals(NOW)) return new Head(null, Objects.requireNonNullElse(month, lastMonth));
        if (MONTH.matcher(name).matches()) return new Head(null, YearMonth.parse(name));
        if (editions.isEmpty()) throw EditionErrors.noEdition();
        return editions.stream()
                .filter(each -> String.valueOf(each.edition()).equals(name))
                .findFirst()
                .orElseThrow(() -> Errors.unknown(
                        "edition",
                        name,
                        editions.stream()
                                .sorted(BY_NUMBER)
                                .map(each -> String.valueOf(each.edition()))
                                .toList()));
    }

    private static Head required(List<Head> editions, Head end) {
        return before(editions, end).orElseThrow(() -> EditionErrors.noEditionBefore(end.label(), end.month()));
    }

    /** The edition before one: of the same month if there is one, else of the latest earlier month. */
    static Optional<Head> before(List<Head> editions, Head end) {
        Predicate<Head> isEarlier = each -> number(each) < number(end);
        return last(editions, isEarlier.and(each -> each.month().equals(end.month())))
                .or(() -> last(editions, isEarlier.and(each -> each.month().isBefore(end.month()))));
    }

    /** The last edition of the latest month of those that fit. */
    private static Optional<Head> last(List<Head> editions, Predicate<Head> fits) {
        return editions.stream()
                .filter(fits)
                .max(Comparator.comparing(Head::month).thenComparing(BY_NUMBER));
    }

    /** What is now known comes after all editions. */
    private static int number(Head head) {
        return head.edition() == null ? Integer.MAX_VALUE : head.edition();
    }
}
