package planlake.night;

import static java.util.stream.Collectors.joining;
import static planlake.delta.Literals.date;
import static planlake.delta.Literals.moment;
import static planlake.delta.Literals.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import planlake.delta.StatedMonths;

/** What deliveries state, and what was taken back of it, as SELECTs that history can be kept by. */
final class HistorySelects {

    private HistorySelects() {}

    /** The statements among {@code stated} about some months: source, unit, report_month, received_at, delivery_id. */
    static String statements(Stream<StatedMonths> stated, Collection<LocalDate> months) {
        String rows = rows(stated.filter(StatedMonths::isStatement), months, (each, month) -> "(%s, %s, %s, %s, %s)"
                .formatted(
                        text(each.source()),
                        text(each.unit()),
                        date(month),
                        moment(each.receivedAt()),
                        text(each.deliveryId())));
        // A relation of values has at least one row.
        String none = "('', '', date'1900-01-01', timestamp'1900-01-01', '')";
        return "select * from values %s as stated (source, unit, report_month, received_at, delivery_id)%s"
                .formatted(rows.isEmpty() ? none : rows, rows.isEmpty() ? " where false" : "");
    }

    /** What was taken back of it: unit, report_month, delivery_id, withdrawn_at; empty if nothing was. */
    static Optional<String> withdrawals(
            Stream<StatedMonths> stated, Map<String, Instant> withdrawn, Collection<LocalDate> months) {
        Stream<StatedMonths> taken = stated.filter(each -> withdrawn.containsKey(each.deliveryId()));
        String rows = rows(taken, months, (each, month) -> "(%s, %s, %s, %s)"
                .formatted(
                        text(each.unit()),
                        date(month),
                        text(each.deliveryId()),
                        moment(Objects.requireNonNull(withdrawn.get(each.deliveryId())))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of("select * from values %s as taken (unit, report_month, delivery_id, withdrawn_at)"
                        .formatted(rows));
    }

    private static String rows(
            Stream<StatedMonths> stated,
            Collection<LocalDate> months,
            BiFunction<StatedMonths, LocalDate, String> row) {
        return stated.flatMap(
                        each -> each.months().stream().filter(months::contains).map(month -> row.apply(each, month)))
                .collect(joining(", "));
    }
}
