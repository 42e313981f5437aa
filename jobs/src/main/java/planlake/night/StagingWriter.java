package planlake.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.delta.Months;
import planlake.delta.StatedMonths;
import planlake.delta.Warehouse;
import planlake.held.Plans;
import planlake.landing.Delivery;
import planlake.staging.Outcome;
import planlake.staging.Readings;
import planlake.table.Table;

/** Writes what was read of deliveries, and shows that no row was lost on the way. */
public final class StagingWriter {

    public static final Table QUARANTINE = Table.named("staging.quarantine");
    static final Table FINDING = Table.named("staging.finding");
    static final Table CONTACT = Table.named("staging.contact");
    public static final Table SHEET = Table.named("ops.sheet");

    /** What is read at once stays within what two cores keep at hand. */
    private static final long BATCH_BYTES = 256L << 20;

    private StagingWriter() {}

    /** Deliveries in groups of bounded size, in order. */
    static List<List<Delivery>> batches(List<Delivery> deliveries) {
        var batches = new ArrayList<List<Delivery>>();
        long bytes = 0;
        for (Delivery delivery : deliveries) {
            if (batches.isEmpty() || bytes + delivery.bytes() > BATCH_BYTES) {
                batches.add(new ArrayList<>());
                bytes = 0;
            }
            batches.get(batches.size() - 1).add(delivery);
            bytes += delivery.bytes();
        }
        return batches;
    }

    /** Writes the rows of a batch to their tables; gives how many were staged. */
    static long write(Run run, List<Table> tables, Readings readings) {
        Warehouse warehouse = run.warehouse();
        run.account(readings.accounts());
        run.sheets(readings.sheets());
        boolean isAccepted = readings.accounts().stream()
                .anyMatch(account -> "accepted".equals(account.values().get("state")));
        if (!isAccepted) return 0;
        long staged = 0;
        for (Table table : tables) staged += warehouse.append(table, readings.rows(table));
        append(run, QUARANTINE, readings);
        append(run, FINDING, readings);
        append(run, CONTACT, readings);
        return staged;
    }

    private static void append(Run run, Table table, Readings readings) {
        if (!readings.has(table)) return;
        run.warehouse().append(table, readings.rows(table));
    }

    /**
     * Counts, in the tables as written, the rows of the deliveries that the run loaded, and compares with what their
     * files held.
     *
     * @throws IllegalStateException if delivered is not staged plus quarantined for any of them
     */
    static void showConserved(Run run, List<Table> staged) {
        Map<String, Long> delivered = new TreeMap<>();
        var months = new TreeSet<LocalDate>();
        for (Outcome account : run.accounts()) {
            if (!"accepted".equals(account.values().get("state"))) continue;
            delivered.put(account.deliveryId(), (Long)
                    Objects.requireNonNull(account.values().get("rows_delivered")));
            StatedMonths.by(account).ifPresent(stated -> {
                months.add(stated.placed());
                months.addAll(stated.months());
            });
        }
        Map<String, Long> kept = kept(run, staged, delivered.keySet(), months);
        delivered.forEach((id, rows) -> {
            long found = kept.getOrDefault(id, 0L);
            if (found != rows) {
                throw new IllegalStateException(
                        "Delivery %s held %d rows, of which %d are staged or quarantined. Nothing is released."
                                .formatted(id, rows, found));
            }
        });
    }

    private static Map<String, Long> kept(Run run, List<Table> staged, Set<String> deliveries, Set<LocalDate> months) {
        if (deliveries.isEmpty()) return Map.of();
        Dataset<Row> ids = Stream.concat(staged.stream(), Stream.of(QUARANTINE))
                // Rows of a delivery that is taken back are kept like all others.
                .map(table -> run.warehouse().readAll(table, Months.of(months)).select("delivery_id"))
                .reduce(Dataset::union)
                .orElseThrow();
        return Plans.collect(ids.groupBy("delivery_id").count()).stream()
                .filter(row -> deliveries.contains(row.getString(0)))
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    }
}
