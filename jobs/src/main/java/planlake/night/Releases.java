package planlake.night;

import static java.util.Comparator.comparing;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import planlake.delta.Released;
import planlake.delta.Warehouse;
import planlake.staging.Outcome;
import planlake.table.TableRow;

/** Makes a run visible: one commit to {@code ops.release} that pins the version of every table. */
final class Releases {

    /** Releases that are remembered; older ones have no readers. */
    private static final int KEPT = 400;

    private Releases() {}

    static Released commit(
            Warehouse warehouse, String runId, Optional<Released> last, Fingerprint today, Set<LocalDate> months) {
        Map<String, Long> versions = warehouse.versions();
        long id = last.map(Released::id).orElse(0L) + 1;
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("release_id", id);
        values.put("run_id", runId);
        values.put("released_at", Timestamp.from(Instant.now()));
        values.put("layout", today.layout());
        values.put("logic", today.logic());
        values.put("sources", today.sources());
        values.put("months", months.stream().sorted().map(Date::valueOf).toList());
        values.put("versions", versions);
        List<Row> rows = new ArrayList<>(earlier(warehouse));
        rows.add(row(values));
        Warehouse releases = new Warehouse(warehouse.spark(), warehouse.home(), at(warehouse));
        releases.replace(Released.RELEASE, rows);
        return Released.last(warehouse.home()).orElseThrow();
    }

    private static Map<String, Long> at(Warehouse warehouse) {
        var version = Released.folder(warehouse.home(), Released.RELEASE).latestVersion();
        return version.isEmpty() ? Map.of() : Map.of(Released.RELEASE.name(), version.getAsLong());
    }

    private static List<Row> earlier(Warehouse warehouse) {
        return Released.all(warehouse.home()).stream()
                .sorted(comparing((TableRow row) -> row.number("release_id")).reversed())
                .limit(KEPT - 1)
                .map(row -> row(sparkValues(row)))
                .toList();
    }

    private static Map<String, @Nullable Object> sparkValues(TableRow row) {
        var values = new LinkedHashMap<String, @Nullable Object>(row.values());
        values.computeIfPresent("released_at", (name, at) -> Timestamp.from((Instant) at));
        values.put(
                "months",
                row.get("months") instanceof List<?> months
                        ? months.stream()
                                .map(month -> Date.valueOf((LocalDate) month))
                                .toList()
                        : null);
        return values;
    }

    private static Row row(Map<String, @Nullable Object> values) {
        return new Outcome("", Released.RELEASE.name(), values).toRow();
    }
}
