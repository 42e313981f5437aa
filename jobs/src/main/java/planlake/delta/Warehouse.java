package planlake.delta;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import planlake.held.HeldRows;
import planlake.held.Plans;
import planlake.landing.Home;
import planlake.table.Stage;
import planlake.table.Table;

/**
 * The Delta tables of one home as a run sees and writes them, {@code warehouse/<stage>/<table>}. Nothing that is
 * written here is visible to readers until it is released. A table has no files before its first rows.
 */
public final class Warehouse {

    private final SparkSession spark;
    private final Home home;
    private final Map<String, Long> versions;
    private final @Nullable Base base;
    private final Set<String> withdrawn;
    private final Map<String, TableLog> logs = new ConcurrentHashMap<>();
    private final Map<String, Changes> changes = new ConcurrentHashMap<>();

    /** The warehouse as the last release left it. */
    public Warehouse(SparkSession spark, Home home, Map<String, Long> released) {
        this(spark, home, released, null, Set.of());
    }

    private Warehouse(
            SparkSession spark, Home home, Map<String, Long> released, @Nullable Base base, Set<String> withdrawn) {
        this.spark = spark;
        this.home = home;
        this.versions = new ConcurrentHashMap<>(released);
        this.base = base;
        this.withdrawn = Set.copyOf(withdrawn);
    }

    /** An empty warehouse that reads from {@code base} what it does not hold itself. */
    public static Warehouse over(Base base, SparkSession spark, Home home, Set<String> withdrawn) {
        return new Warehouse(spark, home, Map.of(), base, withdrawn);
    }

    /** The warehouse as the last release left it, where staged rows of some deliveries no longer count. */
    public static Warehouse without(Set<String> withdrawn, SparkSession spark, Home home, Map<String, Long> released) {
        return new Warehouse(spark, home, released, null, withdrawn);
    }

    public SparkSession spark() {
        return spark;
    }

    public Home home() {
        return home;
    }

    /** Table to the version that holds, what the run wrote included. */
    public Map<String, Long> versions() {
        return Map.copyOf(versions);
    }

    /** What the run has changed of a table. */
    public Changes changes(Table table) {
        HalfDone.check(table);
        return changes.computeIfAbsent(table.name(), name -> new Changes(table));
    }

    /** The months that a table has rows of. */
    public Set<LocalDate> months(Table table) {
        return log(table).files().stream().map(DataFile::month).collect(toCollection(TreeSet::new));
    }

    /** All rows of a table, as declared; of a staged one those that count. */
    public Dataset<Row> read(Table table) {
        return read(table, Months.ALL);
    }

    /** The rows of a table that is parted by month, for some months; other months' files are not opened. */
    public Dataset<Row> read(Table table, Collection<LocalDate> months) {
        return read(table, Months.of(months));
    }

    /**
     * The rows of some months of a table, or all of one that is not parted by month; of a staged one those that count.
     */
    public Dataset<Row> read(Table table, Months months) {
        Dataset<Row> rows = readAll(table, months);
        boolean counts = table.stage() != Stage.STAGING || withdrawn.isEmpty();
        return counts ? rows : rows.where(not(col("delivery_id").isin(withdrawn.toArray())));
    }

    /** The same, rows of withdrawn deliveries included. */
    public Dataset<Row> readAll(Table table, Months months) {
        HalfDone.check(table);
        if (!versions.containsKey(table.name())) {
            return base != null && base.holds(table)
                    ? base.rows(spark, table, months)
                    : HeldRows.of(table.schema(), List.of()).dataset(spark);
        }
        TableLog log = log(table);
        return TableRows.of(spark, table, path(table), log.version(), log.files(), months);
    }

    private TableLog log(Table table) {
        Long version = versions.get(table.name());
        return logs.computeIfAbsent(
                table.name(),
                name -> version == null
                        ? TableLog.none(table, folder(table))
                        : TableLog.at(table, folder(table), version));
    }

    /** Adds rows; gives how many. */
    public long append(Table table, Dataset<Row> rows) {
        return write(table, rows, file -> false, "");
    }

    /** Adds what another warehouse has written, without reading it. */
    public void adopt(Table table, List<DataFile> files) {
        TableLog log = log(table);
        log.adopt(files);
        versions.put(table.name(), log.version());
    }

    /** Adds rows that were made in Java; gives how many. */
    public long append(Table table, List<Row> rows) {
        return write(table, HeldRows.of(table.schema(), rows), file -> false);
    }

    /** Makes {@code rows} all that the table holds; gives how many. */
    public long replace(Table table, Dataset<Row> rows) {
        return write(table, rows, file -> true, "true");
    }

    /** The same, of rows that were made in Java. */
    public long replace(Table table, List<Row> rows) {
        return write(table, HeldRows.of(table.schema(), rows), file -> true);
    }

    /** Makes {@code rows} all that the table holds of {@code months}; rows of others are refused. Gives how many. */
    public long replaceMonths(Table table, Collection<LocalDate> months, Dataset<Row> rows) {
        return write(table, rows, Months.of(months)::test, in(months));
    }

    /** As {@link #replaceMonths}, of a table that is parted by source too: those of {@code source} alone. */
    public long replaceMonths(Table table, String source, Collection<LocalDate> months, Dataset<Row> rows) {
        return write(
                table,
                rows,
                file -> source.equals(file.parts().get("source"))
                        && Months.of(months).test(file),
                "source = '%s' and %s".formatted(source, in(months)));
    }

    private static String in(Collection<LocalDate> months) {
        return months.stream().sorted().map("date'%s'"::formatted).collect(joining(", ", "report_month in (", ")"));
    }

    /**
     * @param replaces the files that the rows take the place of
     * @param where the same as a condition on rows; empty if they replace none
     */
    private long write(Table table, Dataset<Row> rows, Predicate<DataFile> replaces, String where) {
        Dataset<Row> typed = table.select(rows);
        return Plans.isHeld(typed)
                ? write(table, Plans.hold(typed), replaces)
                : writeLarge(table, Plans.suited(typed), where);
    }

    /** What is the same as before is left: it is no change to whoever reads it. */
    private long write(Table table, HeldRows rows, Predicate<DataFile> replaces) {
        TableLog log = log(table);
        Map<Map<String, @Nullable String>, List<InternalRow>> added = parted(table, rows);
        List<DataFile> removed =
                new ArrayList<>(log.files().stream().filter(replaces).toList());
        Map<Map<String, @Nullable String>, List<DataFile>> before =
                removed.stream().collect(groupingBy(DataFile::parts));
        before.forEach((parts, files) -> {
            List<InternalRow> now = added.get(parts);
            if (now == null || now.size() != TableRows.rows(files)) return;
            if (!now.equals(Arrays.asList(TableRows.held(table, files).all()))) return;
            added.remove(parts);
            removed.removeAll(files);
        });
        if (log.version() >= 0 && added.isEmpty() && removed.isEmpty()) return rows.count();
        changes(table)
                .rows(
                        Arrays.asList(TableRows.held(table, removed).all()),
                        added.values().stream().flatMap(List::stream).toList());
        List<TableLog.Addition> additions = added.entrySet().stream()
                .map(each -> new TableLog.Addition(each.getKey(), each.getValue()))
                .toList();
        List<DataFile> files = log.commit(removed, additions);
        for (int i = 0; i < files.size(); i++) {
            TableRows.keep(files.get(i), additions.get(i).rows().toArray(InternalRow[]::new));
        }
        changes(table).files(Stream.concat(removed.stream(), files.stream()));
        versions.put(table.name(), log.version());
        return rows.count();
    }

    /** One file for each part, its rows in the order of the key: the same rows make the same file. */
    private static Map<Map<String, @Nullable String>, List<InternalRow>> parted(Table table, HeldRows rows) {
        InternalRow[] sorted = rows.sorted(table.key());
        if (table.partitionBy().isEmpty()) {
            return sorted.length == 0 ? new HashMap<>() : new HashMap<>(Map.of(Map.of(), Arrays.asList(sorted)));
        }
        int[] at =
                table.partitionBy().stream().mapToInt(rows.schema()::fieldIndex).toArray();
        var parts = new LinkedHashMap<Map<String, @Nullable String>, List<InternalRow>>();
        for (InternalRow row : sorted) {
            var part = new LinkedHashMap<String, @Nullable String>();
            for (int i = 0; i < at.length; i++) part.put(table.partitionBy().get(i), part(rows.schema(), row, at[i]));
            parts.computeIfAbsent(part, each -> new ArrayList<>()).add(row);
        }
        return parts;
    }

    private static @Nullable String part(StructType schema, InternalRow row, int at) {
        if (row.isNullAt(at)) return null;
        return schema.fields()[at].dataType() instanceof DateType
                ? LocalDate.ofEpochDay(row.getInt(at)).toString()
                : row.getUTF8String(at).toString();
    }

    private long writeLarge(Table table, Dataset<Row> rows, String where) {
        boolean isNew = !versions.containsKey(table.name());
        List<DataFile> before = log(table).files();
        long count = LargeTable.write(table, rows, path(table), isNew && !where.isEmpty() ? "true" : where);
        noteCommit(table, count);
        logs.remove(table.name());
        List<DataFile> after = log(table).files();
        changes(table)
                .files(Stream.concat(before.stream(), after.stream())
                        .filter(file -> !(before.contains(file) && after.contains(file))));
        return count;
    }

    /**
     * A commit that is not there, or not alone, would be released as if it were the run's own. To replace no rows by no
     * rows is none for Delta.
     */
    private void noteCommit(Table table, long rows) {
        OptionalLong version = Released.folder(home, table).latestVersion();
        long expected = versions.getOrDefault(table.name(), -1L) + 1;
        if (rows == 0 && expected > 0 && version.equals(OptionalLong.of(expected - 1))) return;
        if (version.isEmpty() || version.getAsLong() != expected) {
            throw new IllegalStateException("%s is at version %s after a write that should have made %d"
                    .formatted(table.name(), version, expected));
        }
        versions.put(table.name(), expected);
    }

    /** Takes a table that a dead run wrote to back to its released version. */
    void restore(Table table, long version) {
        TableLog log = TableLog.at(
                table,
                folder(table),
                Released.folder(home, table).latestVersion().orElseThrow());
        log.restore(new DeltaFolder(folder(table)).dataFiles(version));
        logs.put(table.name(), log);
        versions.put(table.name(), log.version());
    }

    private String path(Table table) {
        return folder(table).toString();
    }

    Path folder(Table table) {
        return home.warehouse().resolve(table.folder());
    }
}
