package planlake.history;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.greatest;
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
     * @param statements unit, report_month and received_at of every accepted statement about those months
     * @param broken quarantined rows about those months whose {@code row_key} could be read
     * @param staged the table that declares what names a row within its statement
     */
    public static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> statements, Dataset<Row> broken, Table staged) {
        Dataset<Row> keyed = rows.withColumn("row_key", key(staged));
        return held(events(keyed, statements, broken, staged));
    }

    /**
     * The same where some rows correct others, one by one. A correction takes effect when it is received, within the
     * statement whose row it corrects: the next statement of the unit and month ends it, as it ends all rows before.
     *
     * @param rows with {@code corrects} and {@code corrects_row}, null for rows of statements
     * @param statements with {@code delivery_id} besides
     */
    public static Dataset<Row> corrected(
            Dataset<Row> rows, Dataset<Row> statements, Dataset<Row> broken, Table staged) {
        Dataset<Row> keyed = rows.withColumn("row_key", key(staged));
        if (!statement(staged).full()) return held(events(keyed, statements, broken, staged));
        Dataset<Row> stated = keyed.where("corrects is null");
        Dataset<Row> corrections = corrections(keyed.where("corrects is not null"), statements);
        Dataset<Row> all = events(stated, statements, broken, staged)
                .unionByName(corrections.drop("corrects", "corrects_row"))
                .unionByName(renamed(stated, corrections));
        WindowSpec within =
                Window.partitionBy("unit", "report_month", "row_key", "nth").orderBy("known_from");
        return held(all.withColumn("known_to", coalesce(lead("known_from", 1).over(within), col("known_to"))));
    }

    /** What was said of each key when, and that it could not be read (said is null). */
    private static Dataset<Row> events(Dataset<Row> keyed, Dataset<Row> statements, Dataset<Row> broken, Table staged) {
        Dataset<Row> said = said(onePerKey(keyed));
        Dataset<Row> unread = broken.select("unit", "report_month", "received_at", "row_key")
                .distinct()
                .join(said.select("unit", "report_month", "received_at", "row_key"), joined(), "left_anti")
                .withColumn("said", lit(null).cast(said.schema().apply("said").dataType()));
        Dataset<Row> all = said.unionByName(unread);
        Dataset<Row> inOrder =
                statement(staged).full() ? all.join(inOrder(statements), statement(), "inner") : byKey(all);
        return inOrder.withColumn("known_from", col("received_at"))
                .drop("received_at")
                .withColumn("ends", lit(false));
    }

    private static Dataset<Row> said(Dataset<Row> rows) {
        Column[] all = Stream.of(rows.columns())
                .filter(name -> !name.equals("row_key"))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return rows.select(
                col("unit"),
                col("report_month"),
                col("received_at"),
                col("row_key"),
                struct(all).as("said"));
    }

    /** Corrections in the span of the statement that they correct; of one that came too late, nothing. */
    private static Dataset<Row> corrections(Dataset<Row> keyed, Dataset<Row> statements) {
        Dataset<Row> corrected = statements.select(
                col("unit"),
                col("report_month"),
                col("received_at").as("corrected_at"),
                col("delivery_id").as("corrects"));
        Dataset<Row> spans = inOrder(statements).withColumnRenamed("received_at", "corrected_at");
        return said(onePerKey(keyed))
                .withColumn("corrects", col("said.corrects"))
                .withColumn("corrects_row", col("said.corrects_row"))
                .join(corrected, new String[] {SCOPE[0], SCOPE[1], "corrects"}, "inner")
                .join(spans, new String[] {SCOPE[0], SCOPE[1], "corrected_at"}, "inner")
                .withColumn("known_from", greatest(col("received_at"), col("corrected_at")))
                .where("known_to is null or known_from < known_to")
                .withColumn("ends", lit(false))
                .drop("received_at", "corrected_at");
    }

    /** A correction of a key ends what was said under the wrong one. */
    private static Dataset<Row> renamed(Dataset<Row> stated, Dataset<Row> corrections) {
        Dataset<Row> wrong = stated.select(
                col("delivery_id").as("corrects"),
                concat_ws("!", col("sheet"), col("row_number")).as("corrects_row"),
                col("row_key").as("wrong_key"));
        return corrections
                .join(wrong, new String[] {"corrects", "corrects_row"}, "inner")
                .where("wrong_key <> row_key")
                .withColumn("row_key", col("wrong_key"))
                .withColumn("ends", lit(true))
                .drop("wrong_key", "corrects", "corrects_row");
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
                .select("unit", "report_month", "received_at")
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
    private static Dataset<Row> held(Dataset<Row> events) {
        WindowSpec ofKey = Window.partitionBy("unit", "report_month", "row_key").orderBy("nth");
        WindowSpec unbroken = Window.partitionBy("unit", "report_month", "row_key", "island")
                .orderBy("nth", "known_from")
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        return events.withColumn("island", col("nth").minus(dense_rank().over(ofKey)))
                .withColumn(
                        "held",
                        last(when(col("said").isNotNull(), col("said")), true).over(unbroken))
                .where("held is not null and not ends")
                .withColumn("is_standing", col("said").isNull())
                .select("held.*", "known_from", "known_to", "is_standing");
    }

    private static String[] joined() {
        return new String[] {SCOPE[0], SCOPE[1], "received_at", "row_key"};
    }

    private static String[] statement() {
        return new String[] {SCOPE[0], SCOPE[1], "received_at"};
    }
}
