package planlake.delta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planlake.held.HeldRows;
import planlake.landing.Delivery;
import planlake.landing.Home;
import planlake.landing.Ledger;
import planlake.landing.Ledger.Seen;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * What readers see: the tables at the versions that the last release pinned, whatever a run is writing meanwhile.
 *
 * @param id the release's number
 * @param runId the run that made it
 * @param at when
 * @param layout the layout of the tables that it was made with
 * @param logic the queries and code lists that it was made with
 * @param sources those that the home declares for itself, to the digests of their declarations
 * @param versions table to pinned version
 */
public record Released(
        Home home,
        long id,
        String runId,
        Instant at,
        String layout,
        String logic,
        Map<String, String> sources,
        Map<String, Long> versions) {

    public static final Table RELEASE = Table.named("ops.release");

    /** The last release; empty if there is none. */
    public static Optional<Released> last(Home home) {
        return all(home).stream()
                .max(Comparator.comparing((TableRow row) -> row.number("release_id")))
                .map(row -> of(home, row));
    }

    /** The rows of {@code ops.release}; none before the first. */
    public static List<TableRow> all(Home home) {
        DeltaFolder folder = folder(home, RELEASE);
        OptionalLong version = folder.latestVersion();
        return version.isEmpty() ? List.of() : TableRow.having(RELEASE.fieldNames(), folder.rows(version.getAsLong()));
    }

    /** All releases that are remembered, by their numbers. */
    public static SortedMap<Long, Released> byNumber(Home home) {
        var releases = new TreeMap<Long, Released>();
        all(home).forEach(row -> releases.put(row.number("release_id"), of(home, row)));
        return releases;
    }

    private static Released of(Home home, TableRow row) {
        var versions = new HashMap<String, Long>();
        if (row.get("versions") instanceof Map<?, ?> pinned) {
            pinned.forEach((table, version) -> versions.put((String) table, (Long) version));
        }
        var sources = new HashMap<String, String>();
        if (row.get("sources") instanceof Map<?, ?> declared) {
            declared.forEach((source, digest) -> sources.put((String) source, (String) digest));
        }
        return new Released(
                home,
                (Long) required(row, "release_id"),
                (String) required(row, "run_id"),
                (Instant) required(row, "released_at"),
                (String) required(row, "layout"),
                (String) required(row, "logic"),
                Map.copyOf(sources),
                Map.copyOf(versions));
    }

    private static Object required(TableRow row, String field) {
        Object value = row.get(field);
        if (value == null) throw new IllegalStateException("A release without " + field);
        return value;
    }

    /** The same tables, read from another folder. */
    public Released in(Home other) {
        return new Released(other, id, runId, at, layout, logic, sources, versions);
    }

    /** The rows of some months of a table, as queries take them; none if the release has no such table. */
    public Dataset<Row> dataset(SparkSession spark, Table table, Months months) {
        // A release says of itself what it holds by now.
        Long version = table.name().equals(RELEASE.name())
                ? folder(home, table).latestVersion().orElseThrow()
                : versions.get(table.name());
        if (version == null) return HeldRows.of(table.schema(), List.of()).dataset(spark);
        DeltaFolder folder = folder(home, table);
        return TableRows.of(spark, table, folder.path().toString(), version, folder.dataFiles(version), months);
    }

    /** The files that hold some months of a table; all of one that is not parted by month. */
    public List<DataFile> files(Table table, Months months) {
        return folder(home, table).dataFiles(Objects.requireNonNull(versions.get(table.name()))).stream()
                .filter(months::test)
                .toList();
    }

    /** All rows of a table; none if the release has no such table. */
    public List<TableRow> rows(String table) {
        return read(table, DeltaFolder::rows);
    }

    /** The rows of a table that is parted by month, for some months. */
    public List<TableRow> rows(String table, Collection<LocalDate> months) {
        return read(table, (folder, version) -> folder.rows(version, months));
    }

    /** Some columns of all rows of a table, which costs less than all of them. */
    public List<TableRow> columns(String table, List<String> columns) {
        Long version = versions.get(table);
        return version == null
                ? List.of()
                : TableRow.having(columns, folder(home, Table.named(table)).columns(version, columns));
    }

    /** The rows of a table whose {@code key}, a text field, holds one of {@code values}. */
    public List<TableRow> rows(String table, String key, Set<String> values) {
        return read(table, (folder, version) -> folder.rows(version, key, values));
    }

    private interface Reading {
        List<TableRow> of(DeltaFolder folder, long version);
    }

    /** What was declared only after the release was made is null in its rows. */
    private List<TableRow> read(String name, Reading reading) {
        Long version = versions.get(name);
        if (version == null) return List.of();
        Table table = Table.named(name);
        return TableRow.having(table.fieldNames(), reading.of(folder(home, table), version));
    }

    /** The declared fields of a table that the release was made without. */
    public Set<String> lacking(Table table) {
        Long version = versions.get(table.name());
        if (version == null) return Set.of();
        var lacking = new TreeSet<>(table.fieldNames());
        lacking.removeAll(folder(home, table).snapshot(version).getSchema().fieldNames());
        return lacking;
    }

    /** Months that dispatch figures, ascending. */
    public List<LocalDate> months() {
        return months("dispatch");
    }

    /** Months that accepted deliveries of a source state which were not taken back, ascending. */
    public List<LocalDate> months(String source) {
        var months = new TreeSet<LocalDate>();
        Set<String> withdrawn = withdrawn().keySet();
        for (TableRow delivery : rows("ops.delivery")) {
            StatedMonths.by(delivery)
                    .filter(stated -> stated.source().equals(source) && !withdrawn.contains(stated.deliveryId()))
                    .ifPresent(stated -> months.addAll(stated.months()));
        }
        return List.copyOf(months);
    }

    /** Deliveries that were taken back, to when. */
    public Map<String, Instant> withdrawn() {
        return Withdrawals.moments(rows(Withdrawals.TABLE.name()));
    }

    /** When deliveries were received that nothing but their loading says it of, by id. */
    public Map<String, Instant> receipts() {
        var receipts = new HashMap<String, Instant>();
        for (TableRow row : rows("ops.delivery")) {
            if (row.is("is_received_at_stated")) continue;
            receipts.put((String) required(row, "delivery_id"), (Instant) required(row, "received_at"));
        }
        return receipts;
    }

    /** What has been loaded, for telling what is new. */
    public Ledger ledger() {
        var files = new HashMap<String, Seen>();
        var ids = new TreeSet<String>();
        for (TableRow row : rows("ops.delivery")) {
            ids.add((String) required(row, "delivery_id"));
            // Where a file belongs may be told later, by a manifest or by a declaration of its source.
            if (isMisplaced(row)) continue;
            files.put((String) required(row, "file"), new Seen((Long) required(row, "bytes"), (Instant)
                    required(row, "modified_at")));
        }
        return new Ledger(ids, files, Map.of());
    }

    private static boolean isMisplaced(TableRow row) {
        LocalDate month = row.date("report_month");
        return "refused".equals(row.text("state"))
                && month != null
                && YearMonth.from(month).equals(Delivery.NO_MONTH);
    }

    public static DeltaFolder folder(Home home, Table table) {
        return new DeltaFolder(home.warehouse().resolve(table.folder()));
    }
}
