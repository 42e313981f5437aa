package planlake.warehouse;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
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

    /** The warehouse as the last release left it. */
    public Warehouse(SparkSession spark, Home home, Map<String, Long> released) {
        this(spark, home, released, null, Set.of());
    }

    private Warehouse(
            SparkSession spark, Home home, Map<String, Long> released, @Nullable Base base, Set<String> withdrawn) {
        this.spark = spark;
        this.home = home;
        this.versions = new TreeMap<>(released);
        this.base = base;
        this.withdrawn = Set.copyOf(withdrawn);
    }

    /** An empty warehouse that reads from {@code base} what it does not hold itself. */
    static Warehouse over(Base base, SparkSession spark, Home home, Set<String> withdrawn) {
        return new Warehouse(spark, home, Map.of(), base, withdrawn);
    }

    /** The warehouse as the last release left it, where staged rows of some deliveries no longer count. */
    static Warehouse without(Set<String> withdrawn, SparkSession spark, Home home, Map<String, Long> released) {
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

    /** All rows of a table, as declared; of a staged one those that count. */
    public Dataset<Row> read(Table table) {
        Dataset<Row> rows = readAll(table);
        return counting(table).isEmpty() ? rows : rows.where(counting(table));
    }

    /** All rows of a table, those of withdrawn deliveries included. */
    Dataset<Row> readAll(Table table) {
        if (!holds(table)) return spark.createDataFrame(List.of(), table.schema());
        if (!versions.containsKey(table.name())) return spark.sql(selectAll(table, ""));
        return spark.read().format("delta").load(path(table));
    }

    private boolean holds(Table table) {
        return versions.containsKey(table.name()) || (base != null && base.holds(table));
    }

    /** Which rows of a staged table count; empty for all. */
    private String counting(Table table) {
        return table.stage() != Stage.STAGING || withdrawn.isEmpty()
                ? ""
                : "delivery_id not in (%s)"
                        .formatted(withdrawn.stream().sorted().collect(joining("', '", "'", "'")));
    }

    /** The rows of a table that is parted by month, for some months; other months' files are not opened. */
    public Dataset<Row> read(Table table, Collection<LocalDate> months) {
        return read(table).where(col("report_month").isin(months.toArray()));
    }

    /**
     * What the table's rows are, as SQL can name them; of a staged one those that count. {@code where} may be empty.
     */
    String select(Table table, String where) {
        return selectAll(
                table,
                Stream.of(where, counting(table))
                        .filter(condition -> !condition.isEmpty())
                        .collect(joining(" and ")));
    }

    /** The same, rows of withdrawn deliveries included. */
    String selectAll(Table table, String where) {
        if (!holds(table)) return emptySelect(table);
        String all = versions.containsKey(table.name())
                ? "select * from delta.`%s`".formatted(path(table))
                : Objects.requireNonNull(base).select(table);
        if (where.isEmpty()) return all;
        return versions.containsKey(table.name())
                ? all + " where " + where
                : "select * from (%s) where %s".formatted(all, where);
    }

    /** No rows, of the declared form. */
    static String emptySelect(Table table) {
        return table.fields().stream()
                .map(field -> "cast(null as %s) as `%s`".formatted(field.type(), field.name()))
                .collect(joining(", ", "select ", " where false"));
    }

    /** Adds rows; gives how many. */
    public long append(Table table, Dataset<Row> rows) {
        return write(table, rows, "append", "");
    }

    /** Makes {@code rows} all that the table holds; gives how many. */
    public long replace(Table table, Dataset<Row> rows) {
        return write(table, rows, "overwrite", "");
    }

    /** Makes {@code rows} all that the table holds of {@code months}; Delta refuses rows of others. Gives how many. */
    public long replaceMonths(Table table, Collection<LocalDate> months, Dataset<Row> rows) {
        String of = months.stream().sorted().map("date'%s'"::formatted).collect(joining(", "));
        boolean isNew = !versions.containsKey(table.name());
        return write(table, rows, "overwrite", isNew ? "" : "report_month in (%s)".formatted(of));
    }

    /** As {@link #replaceMonths}, of a table that is parted by source too: those of {@code source} alone. */
    long replaceMonths(Table table, String source, Collection<LocalDate> months, Dataset<Row> rows) {
        String of = months.stream().sorted().map("date'%s'"::formatted).collect(joining(", "));
        boolean isNew = !versions.containsKey(table.name());
        String where = "source = '%s' and report_month in (%s)".formatted(source, of);
        return write(table, rows, "overwrite", isNew ? "" : where);
    }

    private long write(Table table, Dataset<Row> rows, String mode, String where) {
        var observed = new Observation();
        Dataset<Row> written = arranged(table, table.select(rows))
                .observe(observed, count(lit(1)).as("rows"));
        DataFrameWriter<Row> writer = written.write().format("delta").mode(mode);
        if (!table.partitionBy().isEmpty())
            writer = writer.partitionBy(table.partitionBy().toArray(String[]::new));
        if (!where.isEmpty()) writer = writer.option("replaceWhere", where);
        writer.save(path(table));
        long count = rows(observed);
        noteCommit(table, count);
        return count;
    }

    private static long rows(Observation observed) {
        try {
            return Objects.requireNonNull((Long) observed.getAsJava().get("rows"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing", e);
        }
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

    /** One file a month (or table), its rows in the order of the key: the same rows make the same file. */
    private static Dataset<Row> arranged(Table table, Dataset<Row> rows) {
        Column[] order = Stream.concat(table.partitionBy().stream(), table.key().stream())
                .distinct()
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new);
        Column[] parts = table.partitionBy().stream()
                .map(org.apache.spark.sql.functions::col)
                .toArray(Column[]::new);
        Dataset<Row> parted = parts.length == 0 ? rows.coalesce(1) : rows.repartition(parts);
        return order.length == 0 ? parted : parted.sortWithinPartitions(order);
    }

    /** Takes a table that a dead run wrote to back to its released version. */
    void restore(Table table, long version) {
        DeltaTable.forPath(spark, path(table)).restoreToVersion(version);
        versions.put(table.name(), Released.folder(home, table).latestVersion().orElseThrow());
    }

    private String path(Table table) {
        return folder(table).toString();
    }

    Path folder(Table table) {
        return home.warehouse().resolve(table.folder());
    }
}
