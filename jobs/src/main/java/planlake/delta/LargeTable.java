package planlake.delta;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import planlake.table.Table;

/** Writes tables that are too large for the driver's memory, by Spark and Delta on as many machines as there are. */
final class LargeTable {

    private LargeTable() {}

    /**
     * Makes one commit; gives the rows written.
     *
     * @param where the rows that these take the place of, as a condition; {@code true} for all, empty for none
     */
    static long write(Table table, Dataset<Row> rows, String path, String where) {
        var observed = new Observation();
        DataFrameWriter<Row> writer = arranged(table, rows)
                .observe(observed, count(lit(1)).as("rows"))
                .write()
                .format("delta")
                .mode(where.isEmpty() ? "append" : "overwrite");
        if (!table.partitionBy().isEmpty())
            writer = writer.partitionBy(table.partitionBy().toArray(String[]::new));
        if (!where.isEmpty() && !where.equals("true")) writer = writer.option("replaceWhere", where);
        writer.save(path);
        return rows(observed);
    }

    private static long rows(Observation observed) {
        try {
            return Objects.requireNonNull((Long) observed.getAsJava().get("rows"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing", e);
        }
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
}
