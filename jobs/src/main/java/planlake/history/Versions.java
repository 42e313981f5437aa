package planlake.history;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import planlake.table.Table;

/**
 * What was known when. Each delivery is the full statement of its unit and month; a row of it holds from the moment the
 * delivery was received until the next delivery about the same unit and month was. A key that the next one lacks ends;
 * a key whose newer row is broken keeps its older figures, marked {@code is_standing}. Where deliveries are declared to
 * state only what is new (full: false), a row holds until the next one of its key. Loading order plays no part.
 */
public final class Versions {

    private static final String[] SCOPE = {"unit", "report_month"};

    private Versions() {}

    /**
     * The rows with {@code known_from}, {@code known_to} (null while current) and {@code is_standing}.
     *
     * @param rows staged rows with unit, report_month, received_at and delivery_id, of whole months
     * @param statements unit, report_month and received_at of every accepted delivery about those months
     * @param broken quarantined rows about those months whose {@code row_key} could be read
     * @param staged the table that declares what names a row within its statement
     */
    public static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> statements, Dataset<Row> broken, Table staged) {
        Dataset<Row> said = onePerKey(rows.withColumn("row_key", key(staged)))
                .select(
                        col("unit"),
                        col("report_month"),
                        col("received_at"),
                        col("row_key"),
                        struct(Stream.of(rows.columns()).map(name -> col(name)).toArray(Column[]::new))
                                .as("said"));
        Dataset<Row> unread = broken.select("unit", "report_month", "received_at", "row_key")
                .distinct()
                .join(said.select("unit", "report_month", "received_at", "row_key"), joined(), "left_anti")
                .withColumn("said", lit(null).cast(said.schema().apply("said").dataType()));
        boolean isFull = statement(staged).full();
        Dataset<Row> events = said.unionByName(unread);
        return standing(isFull ? events.join(inOrder(statements), statement(), "inner") : byKey(events))
                .select("held.*", "known_from", "known_to", "is_standing");
    }

    private static Column key(Table staged) {
        return concat_ws(
                "/", statement(staged).key().stream().map(name -> col(name)).toArray(Column[]::new));
    }

    private static Table.Statement statement(Table staged) {
        return Objects.requireNonNull(staged.statement(), staged.name());
    }

    /** A statement may come in several files; where two of them state one key, the greater delivery id decides. */
    private static Dataset<Row> onePerKey(Dataset<Row> rows) {
        WindowSpec same = Window.partitionBy("unit", "report_month", "received_at", "row_key")
                .orderBy(col("delivery_id").desc(), col("sheet"), col("row_number"));
        return rows.withColumn("nth", row_number().over(same)).where("nth = 1").drop("nth");
    }

    private static Dataset<Row> inOrder(Dataset<Row> statements) {
        WindowSpec scope = Window.partitionBy("unit", "report_month").orderBy("received_at");
        return statements
                .distinct()
                .withColumn("nth", row_number().over(scope))
                .withColumn("known_to", lead("received_at", 1).over(scope));
    }

    /** What is said of a key holds until something else is said of it; nothing ends by being left out. */
    private static Dataset<Row> byKey(Dataset<Row> events) {
        WindowSpec ofKey = Window.partitionBy("unit", "report_month", "row_key").orderBy("received_at");
        return events.withColumn("nth", row_number().over(ofKey))
                .withColumn("known_to", lead("received_at", 1).over(ofKey));
    }

    /** Carries the last readable row over the broken ones that follow it without a gap. */
    private static Dataset<Row> standing(Dataset<Row> events) {
        WindowSpec ofKey = Window.partitionBy("unit", "report_month", "row_key").orderBy("nth");
        WindowSpec unbroken = Window.partitionBy("unit", "report_month", "row_key", "island")
                .orderBy("nth")
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        return events.withColumn("island", col("nth").minus(row_number().over(ofKey)))
                .withColumn(
                        "held",
                        last(when(col("said").isNotNull(), col("said")), true).over(unbroken))
                .where("held is not null")
                .withColumn("is_standing", col("said").isNull())
                .withColumn("known_from", col("received_at"));
    }

    private static String[] joined() {
        return new String[] {SCOPE[0], SCOPE[1], "received_at", "row_key"};
    }

    private static String[] statement() {
        return new String[] {SCOPE[0], SCOPE[1], "received_at"};
    }
}
