package planlake.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
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
 * @param versions table to pinned version
 */
public record Released(
        Home home, long id, String runId, Instant at, String layout, String logic, Map<String, Long> versions) {

    static final Table RELEASE = Table.named("ops.release");

    /** The last release; empty if there is none. */
    public static Optional<Released> last(Home home) {
        return all(home).stream()
                .max(Comparator.comparing((TableRow row) -> row.number("release_id")))
                .map(row -> of(home, row));
    }

    /** The rows of {@code ops.release}; none before the first. */
    static List<TableRow> all(Home home) {
        DeltaFolder folder = folder(home, RELEASE);
        OptionalLong version = folder.latestVersion();
        return version.isEmpty() ? List.of() : folder.rows(version.getAsLong());
    }

    private static Released of(Home home, TableRow row) {
        var versions = new HashMap<String, Long>();
        if (row.get("versions") instanceof Map<?, ?> pinned) {
            pinned.forEach((table, version) -> versions.put((String) table, (Long) version));
        }
        return new Released(
                home,
                (Long) required(row, "release_id"),
                (String) required(row, "run_id"),
                (Instant) required(row, "released_at"),
                (String) required(row, "layout"),
                (String) required(row, "logic"),
                Map.copyOf(versions));
    }

    private static Object required(TableRow row, String field) {
        Object value = row.get(field);
        if (value == null) throw new IllegalStateException("A release without " + field);
        return value;
    }

    /** All rows of a table; none if the release has no such table. */
    public List<TableRow> rows(String table) {
        Long version = versions.get(table);
        return version == null ? List.of() : folder(home, Table.named(table)).rows(version);
    }

    /** The rows of a table that is parted by month, for some months. */
    public List<TableRow> rows(String table, Collection<LocalDate> months) {
        Long version = versions.get(table);
        return version == null ? List.of() : folder(home, Table.named(table)).rows(version, months);
    }

    /** Months that dispatch figures are known for, ascending. */
    public List<LocalDate> months() {
        var months = new TreeSet<LocalDate>();
        for (TableRow delivery : rows("ops.delivery")) {
            boolean counts = "dispatch".equals(delivery.text("source")) && "accepted".equals(delivery.text("state"));
            LocalDate month = delivery.date("report_month");
            if (counts && month != null) months.add(month);
        }
        return List.copyOf(months);
    }

    /** What has been loaded, for telling what is new. */
    public Ledger ledger() {
        var files = new HashMap<String, Seen>();
        var ids = new TreeSet<String>();
        for (TableRow row : rows("ops.delivery")) {
            ids.add((String) required(row, "delivery_id"));
            files.put((String) required(row, "file"), new Seen((Long) required(row, "bytes"), (Instant)
                    required(row, "modified_at")));
        }
        return new Ledger(ids, files);
    }

    static DeltaFolder folder(Home home, Table table) {
        return new DeltaFolder(home.warehouse().resolve(table.folder()));
    }
}
