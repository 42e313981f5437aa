package planlake.delta;

import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import planlake.held.Effort;
import planlake.held.HeldRows;
import planlake.table.Field;
import planlake.table.Table;

/**
 * The rows of tables as queries take them: small ones in memory, read once, large ones by Spark. This is the one place
 * that decides which is which.
 */
final class TableRows {

    /** The setting that says up to how many rows of a table are held in the driver's memory at once. */
    static final String MOST_HELD = "planlake.held.rows";

    /** Data files never change, so that what was read of one holds for as long as there is room. */
    private static final Kept KEPT = new Kept(Runtime.getRuntime().maxMemory() / 3);

    private TableRows() {}

    /** The rows of some files of a table, all that its version holds of some months. */
    static Dataset<Row> of(
            SparkSession spark, Table table, String path, long version, List<DataFile> files, Months months) {
        List<DataFile> wanted = files.stream().filter(months::test).toList();
        if (rows(wanted) <= Long.getLong(MOST_HELD, 200_000))
            return held(table, wanted).dataset(spark);
        Dataset<Row> rows = having(
                table,
                spark.read().format("delta").option("versionAsOf", version).load(path));
        return table.isByMonth() ? rows.where(months.condition()) : rows;
    }

    /** With null for fields that the version was written without, as the files that are held are read. */
    private static Dataset<Row> having(Table table, Dataset<Row> rows) {
        Set<String> there = Set.of(rows.columns());
        Dataset<Row> all = rows;
        for (Field field : table.fields()) {
            if (!there.contains(field.name()))
                all = all.withColumn(field.name(), lit(null).cast(field.sparkType()));
        }
        return all;
    }

    static HeldRows held(Table table, List<DataFile> files) {
        return HeldRows.of(
                table.schema(),
                files.stream().map(file -> KEPT.rows(table, file)).toArray(InternalRow[][]::new));
    }

    /** Keeps what was just written, which is what is read next. */
    static void keep(DataFile file, InternalRow[] rows) {
        KEPT.keep(file.path().toString(), rows);
    }

    static long rows(List<DataFile> files) {
        return files.stream().mapToLong(DataFile::rows).sum();
    }

    /** Rows by the file that holds them; what was not asked for longest goes when room is short. */
    private static final class Kept {

        private final long room;
        private final Map<String, InternalRow[]> rows = new LinkedHashMap<>(64, 0.75f, true);
        private long bytes;

        Kept(long room) {
            this.room = room;
        }

        InternalRow[] rows(Table table, DataFile file) {
            Effort.FILES_READ.add(1);
            InternalRow[] kept = find(file.path().toString());
            if (kept != null) return kept;
            InternalRow[] read = ParquetFile.read(file.path(), file.bytes(), table.schema(), file.parts());
            keep(file.path().toString(), read);
            return read;
        }

        private synchronized InternalRow @org.jspecify.annotations.Nullable [] find(String path) {
            return rows.get(path);
        }

        synchronized void keep(String path, InternalRow[] more) {
            if (rows.put(path, more) != null) return;
            bytes += bytes(more);
            Iterator<Map.Entry<String, InternalRow[]>> entries = rows.entrySet().iterator();
            while (bytes > room && entries.hasNext()) {
                bytes -= bytes(entries.next().getValue());
                entries.remove();
            }
        }

        private static long bytes(InternalRow[] rows) {
            long bytes = 0;
            for (InternalRow row : rows)
                bytes += 64 + (row instanceof UnsafeRow packed ? packed.getSizeInBytes() : 256);
            return bytes;
        }
    }
}
