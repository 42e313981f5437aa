package planlake.delta;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import planlake.landing.Acts;
import planlake.landing.Acts.Act;
import planlake.landing.Home;
import planlake.staging.Outcome;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * The deliveries that were taken back.
 *
 * @param acts by the record of acts: delivery to act, whether or not the delivery has been loaded
 * @param loaded the deliveries that the last release holds
 * @param released those of them that it knows to have been taken back
 */
public record Withdrawals(Map<String, Act> acts, Set<String> loaded, Set<String> released) {

    public static final Table TABLE = Table.named("ops.withdrawal");

    public static Withdrawals of(Home home, Optional<Released> last) {
        return new Withdrawals(
                Acts.in(home).of(Acts.WITHDRAW),
                last.map(release -> release.ledger().ids()).orElse(Set.of()),
                last.map(Released::withdrawn).map(Map::keySet).orElse(Set.of()));
    }

    /** Delivery to when it was taken back. */
    public Map<String, Instant> moments() {
        return acts.values().stream().collect(Collectors.toMap(Act::subject, Act::at));
    }

    /** Those that the last release counts still. */
    public Set<String> news() {
        var news = new TreeSet<>(acts.keySet());
        news.retainAll(loaded);
        news.removeAll(released);
        return news;
    }

    /** Writes the table, if it is to hold others than the last release's. */
    public void write(Warehouse warehouse, Collection<Outcome> accounts) {
        var known = new TreeMap<>(acts);
        known.keySet()
                .retainAll(Stream.concat(loaded.stream(), accounts.stream().map(Outcome::deliveryId))
                        .collect(Collectors.toSet()));
        if (known.keySet().equals(released)) return;
        List<Row> rows = known.values().stream().map(Withdrawals::row).toList();
        warehouse.replace(TABLE, rows);
    }

    private static Row row(Act act) {
        return new Outcome(
                        act.subject(),
                        TABLE.name(),
                        Map.of(
                                "delivery_id", act.subject(),
                                "withdrawn_at", Timestamp.from(act.at()),
                                "reason", act.reason()))
                .toRow();
    }

    /** A row as it was read. */
    public static Row row(TableRow read) {
        return row(new Act(
                (Instant) Objects.requireNonNull(read.get("withdrawn_at")),
                Acts.WITHDRAW,
                Objects.requireNonNull(read.text("delivery_id")),
                Objects.requireNonNullElse(read.text("reason"), "")));
    }

    /** By the rows of the table: delivery to when it was taken back. */
    public static Map<String, Instant> moments(List<TableRow> rows) {
        return rows.stream().collect(Collectors.toMap(row -> Objects.requireNonNull(row.text("delivery_id")), row ->
                (Instant) Objects.requireNonNull(row.get("withdrawn_at"))));
    }
}
