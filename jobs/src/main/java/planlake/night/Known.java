package planlake.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import planlake.delta.StatedMonths;
import planlake.table.TableRow;

/**
 * What a run knows besides its new deliveries.
 *
 * @param earlier what accepted deliveries of earlier runs have stated
 * @param withdrawn deliveries that were taken back, to when
 * @param newlyWithdrawn those of them that the last release does not know to be
 * @param since the first month whose figures are asked for; earlier ones are only compared with
 */
public record Known(
        List<StatedMonths> earlier, Map<String, Instant> withdrawn, Set<String> newlyWithdrawn, LocalDate since) {

    public Known {
        earlier = List.copyOf(earlier);
        withdrawn = Map.copyOf(withdrawn);
        newlyWithdrawn = Set.copyOf(newlyWithdrawn);
    }

    /** By the ledger. */
    public static Known of(List<TableRow> ledger, Map<String, Instant> withdrawn, Set<String> newlyWithdrawn) {
        return new Known(
                ledger.stream().flatMap(row -> StatedMonths.by(row).stream()).toList(),
                withdrawn,
                newlyWithdrawn,
                LocalDate.MIN);
    }

    /**
     * What was known of it when only some deliveries were, for the figures of some months.
     *
     * @param months leaves of what a delivery states that about the months that are looked at
     */
    Known only(Predicate<StatedMonths> deliveries, UnaryOperator<StatedMonths> months, LocalDate figuresSince) {
        return new Known(earlier.stream().filter(deliveries).map(months).toList(), withdrawn, Set.of(), figuresSince);
    }

    /** Leaves the months whose figures are asked for. */
    Set<LocalDate> asked(Set<LocalDate> months) {
        months.removeIf(month -> month.isBefore(since));
        return months;
    }

    Stream<StatedMonths> stated() {
        return earlier.stream();
    }
}
