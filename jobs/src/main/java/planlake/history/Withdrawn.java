package planlake.history;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import planlake.table.Table;

/**
 * What was known when, where deliveries have been taken back: from its withdrawal on, a unit's month is known as if the
 * delivery had never come; what was known before stays on the record.
 */
public final class Withdrawn {

    private static final String[] SCOPE = {"unit", "report_month"};

    private Withdrawn() {}

    /**
     * The same as {@link Versions#corrected}. The time of a unit's month is cut at each withdrawal, and each span is
     * taken for a unit of its own, to which no delivery has come that had been withdrawn by its beginning.
     *
     * @param statements with {@code delivery_id}, those that were withdrawn included
     * @param broken with {@code delivery_id}
     * @param withdrawals unit, report_month, delivery_id and withdrawn_at
     */
    public static Dataset<Row> versions(
            Dataset<Row> rows, Dataset<Row> statements, Dataset<Row> broken, Table staged, Dataset<Row> withdrawals) {
        Dataset<Row> versions = Versions.corrected(
                inSpans(rows, withdrawals), inSpans(statements, withdrawals), inSpans(broken, withdrawals), staged);
        return joined(
                clipped(versions),
                Objects.requireNonNull(staged.statement(), staged.name()).key());
    }

    private static Dataset<Row> inSpans(Dataset<Row> of, Dataset<Row> withdrawals) {
        return of.join(broadcast(spans(withdrawals)), SCOPE, "left_outer")
                .join(broadcast(withdrawals), new String[] {SCOPE[0], SCOPE[1], "delivery_id"}, "left_outer")
                .where("withdrawn_at is null or span_from is null or span_from < withdrawn_at")
                .drop("withdrawn_at")
                .withColumn("unit_of", col("unit"))
                .withColumn("unit", concat_ws("\u0001", col("unit"), coalesce(col("span"), lit(0))));
    }

    /** The time before the first withdrawal of each unit and month (span 0, without beginning), and after each. */
    private static Dataset<Row> spans(Dataset<Row> withdrawals) {
        WindowSpec inTime = Window.partitionBy("unit", "report_month").orderBy("withdrawn_at");
        Dataset<Row> after = withdrawals
                .select("unit", "report_month", "withdrawn_at")
                .distinct()
                .withColumn("span", row_number().over(inTime))
                .withColumn("span_to", lead("withdrawn_at", 1).over(inTime))
                .withColumnRenamed("withdrawn_at", "span_from");
        Dataset<Row> before = after.where("span = 1")
                .selectExpr(
                        "unit",
                        "report_month",
                        "cast(null as timestamp) as span_from",
                        "0 as span",
                        "span_from as span_to");
        return after.select("unit", "report_month", "span_from", "span", "span_to")
                .union(before);
    }

    private static Dataset<Row> clipped(Dataset<Row> versions) {
        // greatest() and least() pass over nulls: a span without beginning cuts nothing off.
        return versions.withColumn("known_from", greatest(col("known_from"), col("span_from")))
                .withColumn("known_to", least(col("known_to"), col("span_to")))
                .where("known_to is null or known_from < known_to")
                .withColumn("unit", col("unit_of"))
                .drop("unit_of", "span", "span_from", "span_to");
    }

    /** Makes one version of a row that held on across a withdrawal. */
    private static Dataset<Row> joined(Dataset<Row> versions, List<String> key) {
        Column[] row = Stream.concat(
                        Stream.of("unit", "report_month", "delivery_id", "sheet", "row_number", "is_standing"),
                        key.stream())
                .distinct()
                .map(name -> col(name))
                .toArray(Column[]::new);
        WindowSpec inTime = Window.partitionBy(row).orderBy("known_from");
        WindowSpec whole = inTime.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column continued = coalesce(lag("known_to", 1).over(inTime).equalTo(col("known_from")), lit(false));
        return versions.withColumn("begins", when(continued, 0).otherwise(1))
                .withColumn("stretch", sum("begins").over(whole))
                .withColumn("last_to", lastTo(row))
                .where("begins = 1")
                .withColumn("known_to", col("last_to"))
                .drop("begins", "stretch", "last_to");
    }

    /** The end of a stretch; null while it is current. */
    private static Column lastTo(Column[] row) {
        Column[] stretch = Arrays.copyOf(row, row.length + 1);
        stretch[row.length] = col("stretch");
        WindowSpec all = Window.partitionBy(stretch);
        Column open = max(when(col("known_to").isNull(), 1).otherwise(0)).over(all);
        return when(open.equalTo(0), max("known_to").over(all));
    }
}
