package planlake.delta;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planlake.table.Field;
import planlake.table.Stage;
import planlake.table.Table;

/**
 * What a release holds as it was known at a moment: the staged rows of some deliveries, and the code lists and rules of
 * then. Whatever follows from these is not part of it.
 *
 * @param released the release
 * @param deliveries the ids of those that were known
 * @param at the moment
 * @param references code lists that are kept by hand
 */
public record Base(Released released, Set<String> deliveries, Instant at, Set<String> references) {

    private static final List<String> LEDGERS = List.of("ops.sheet", "ops.delivery");

    boolean holds(Table table) {
        boolean isGiven =
                table.stage() == Stage.STAGING || references.contains(table.name()) || LEDGERS.contains(table.name());
        return isGiven && released.versions().containsKey(table.name());
    }

    /** The rows of some months. */
    Dataset<Row> rows(SparkSession spark, Table table, Months months) {
        Dataset<Row> all = released.dataset(spark, table, months);
        if (has(table, "delivery_id")) return all.where(col("delivery_id").isin(deliveries.toArray()));
        return has(table, "known_from") ? asKnown(table, all) : all;
    }

    /** Rules that were known, and as if nothing had been known of those that took their place later. */
    private Dataset<Row> asKnown(Table table, Dataset<Row> all) {
        String moment = "timestamp'%s'".formatted(at);
        return all.where("known_from is null or known_from <= " + moment)
                .selectExpr(table.fields().stream()
                        .map(field -> field.name().equals("known_to")
                                ? "if(known_to > %s, null, known_to) as known_to".formatted(moment)
                                : "`%s`".formatted(field.name()))
                        .toArray(String[]::new));
    }

    private static boolean has(Table table, String field) {
        return table.fields().stream().map(Field::name).anyMatch(field::equals);
    }
}
