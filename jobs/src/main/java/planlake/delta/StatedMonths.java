package planlake.delta;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planlake.staging.Outcome;
import planlake.table.TableRow;

/**
 * What an accepted delivery states: each of its months, for its unit.
 *
 * @param months first days of the months that its rows are about
 * @param receivedAt when it was received, from which its figures count as known
 * @param placed the month of its folder or of receiving, where rows are kept whose own month can't be read
 * @param isStatement whether it states its months whole; otherwise it corrects single rows of them
 */
public record StatedMonths(
        String source,
        String unit,
        List<LocalDate> months,
        Instant receivedAt,
        String deliveryId,
        LocalDate placed,
        boolean isStatement) {

    /** By the account of a delivery that this run has read; empty if it was refused. */
    public static Optional<StatedMonths> by(Outcome account) {
        Map<String, @Nullable Object> values = account.values();
        if (!"accepted".equals(values.get("state"))) return Optional.empty();
        List<LocalDate> months = ((List<?>) Objects.requireNonNull(values.get("months")))
                .stream().map(month -> ((Date) month).toLocalDate()).toList();
        Timestamp received = (Timestamp) Objects.requireNonNull(values.get("received_at"));
        return Optional.of(new StatedMonths(
                String.valueOf(values.get("source")),
                String.valueOf(values.get("unit")),
                months,
                received.toInstant(),
                account.deliveryId(),
                ((Date) Objects.requireNonNull(values.get("report_month"))).toLocalDate(),
                !"correction".equals(values.get("kind"))));
    }

    /** By a row of the ledger; empty if the delivery was refused. */
    public static Optional<StatedMonths> by(TableRow row) {
        if (!"accepted".equals(row.text("state"))) return Optional.empty();
        List<LocalDate> months = row.get("months") instanceof List<?> stated
                ? stated.stream().map(month -> (LocalDate) month).toList()
                : List.of();
        return Optional.of(new StatedMonths(
                String.valueOf(row.text("source")),
                String.valueOf(row.text("unit")),
                months,
                (Instant) Objects.requireNonNull(row.get("received_at")),
                String.valueOf(row.text("delivery_id")),
                Objects.requireNonNull(row.date("report_month")),
                !"correction".equals(row.text("kind"))));
    }

    /** What it states about some of its months. */
    public StatedMonths about(Predicate<LocalDate> some) {
        return new StatedMonths(
                source, unit, months.stream().filter(some).toList(), receivedAt, deliveryId, placed, isStatement);
    }
}
