package planlake.warehouse;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.table.Table;
import planlake.warehouse.Step.KeepVersions;

/**
 * What became of each row of a statement that was ever quarantined, for {@code marts.quarantine}: it is open until a
 * correction mends it or a later statement supersedes it, whichever was received first. Loading order plays no part.
 */
public final class Quarantined {

    private static final Table INTO = Table.named("marts.quarantine");
    private static final String[] SCOPE = {"unit", "report_month", "received_at", "of_key"};

    private final Run run;
    private final KeepVersions source;
    private final Table staged;
    private final Set<LocalDate> months;

    private Quarantined(Run run, KeepVersions source, Set<LocalDate> months) {
        this.run = run;
        this.source = source;
        this.staged = source.staged();
        this.months = months;
    }

    /** The quarantined rows of {@code months} that {@code sources} have delivered. */
    public static Dataset<Row> rows(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        return sources.stream()
                .map(source -> new Quarantined(run, source, months).rows())
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private Dataset<Row> rows() {
        Dataset<Row> rows = broken().withColumn("targets", expr(targets()))
                .join(broadcast(nexts()), SCOPE, "left_outer")
                .join(broadcast(corrections()), new String[] {"delivery_id"}, "left_outer")
                .withColumn("place", expr("concat(sheet, '!', row_number)"))
                .join(broadcast(attempts()), new String[] {"delivery_id", "place"}, "left_outer")
                .withColumn("attempts", expr("coalesce(attempts, 0)"))
                .withColumn("source", lit(source.source()))
                .withColumn("item_name", expr("try_element_at(cells, '%s')".formatted(nameField())));
        return INTO.select(closed(rows));
    }

    /** Rows of statements; {@code of_key} is what a later statement must be about to take their place. */
    private Dataset<Row> broken() {
        return run.warehouse()
                .read(Staging.QUARANTINE, months)
                .where("corrects is null and table_name = '%s'".formatted(staged.name()))
                .withColumn("of_key", expr(isFull() ? "''" : "row_key"));
    }

    /**
     * What a correction may be about to close the row: the row itself, or, where the row is only one of several with
     * its key, whichever of them is to hold under that key.
     */
    private String targets() {
        String isOneOfSeveral =
                "row_key is not null and coalesce(map_keys(problems) = array('%s'), false)".formatted(key().get(0));
        String place = "concat('row ', sheet, '!', row_number)";
        return "if(%s, array(%s, concat('key ', row_key)), array(%s))".formatted(isOneOfSeveral, place, place);
    }

    /** The next statement after each that has broken rows; where statements are not full, the next of the key. */
    private Dataset<Row> nexts() {
        Dataset<Row> said = isFull()
                ? run.statements(source.source(), months).withColumn("of_key", lit(""))
                : readable().union(broken().select("unit", "report_month", "of_key", "received_at", "delivery_id"));
        Dataset<Row> later = said.selectExpr(
                "unit", "report_month", "of_key", "struct(received_at as at, delivery_id as by) as next");
        return broken().select("unit", "report_month", "received_at", "of_key")
                .distinct()
                .join(later, new String[] {"unit", "report_month", "of_key"}, "inner")
                .where("next.at > received_at")
                .groupBy(List.of(SCOPE).stream().map(name -> col(name)).toArray(org.apache.spark.sql.Column[]::new))
                .agg(expr("min(next) as next"));
    }

    private Dataset<Row> readable() {
        return run.warehouse()
                .read(staged, months)
                .where("corrects is null")
                .selectExpr("unit", "report_month", rowKey() + " as of_key", "received_at", "delivery_id");
    }

    /** Rows that were read well as corrections: of each delivery all that were made to it. */
    private Dataset<Row> corrections() {
        return inMonths(staged)
                .selectExpr(
                        "corrects as delivery_id",
                        "struct(array(concat('row ', corrects_row), concat('key ', %s)) as targets, received_at as at, delivery_id as by) as made"
                                .formatted(rowKey()))
                .groupBy("delivery_id")
                .agg(expr("collect_list(made) as corrections"));
    }

    /** Corrections that were not well themselves: how many there were of each row, and the last. */
    private Dataset<Row> attempts() {
        return inMonths(Staging.QUARANTINE)
                .where(col("table_name").equalTo(staged.name()))
                .groupBy(col("corrects").as("delivery_id"), col("corrects_row").as("place"))
                .agg(
                        expr("count(*) as attempts"),
                        expr("max_by(struct(reasons, problems, cells), struct(received_at, delivery_id)) as last"))
                .selectExpr(
                        "delivery_id",
                        "place",
                        "attempts",
                        "last.reasons as last_attempt_reasons",
                        "last.problems as last_attempt_problems",
                        "last.cells as last_attempt_cells");
    }

    /** Where rows state their months a correction may lie in another month than what it corrects. */
    private Dataset<Row> inMonths(Table table) {
        Dataset<Row> rows = staged.monthField() == null
                ? run.warehouse().read(table, months)
                : run.warehouse().read(table);
        return rows.where("corrects is not null");
    }

    /**
     * The first correction that came in time closes a row, else the next statement; one that came too late does not.
     */
    private static Dataset<Row> closed(Dataset<Row> rows) {
        return rows.withColumn("mends", expr("""
                        transform(
                            filter(corrections, made -> arrays_overlap(made.targets, targets)),
                            made -> struct(greatest(made.at, received_at) as at, made.by as by))"""))
                .withColumn("mend", expr("array_min(filter(mends, made -> next is null or made.at < next.at))"))
                .withColumn("state", expr("""
                        case when mend is not null then 'mended' when next is not null then 'superseded' else 'open' end"""))
                .withColumn("closed_at", expr("coalesce(mend.at, next.at)"))
                .withColumn("closed_by", expr("coalesce(mend.by, next.by)"));
    }

    private List<String> key() {
        return Objects.requireNonNull(staged.statement(), staged.name()).key();
    }

    private boolean isFull() {
        return Objects.requireNonNull(staged.statement(), staged.name()).full();
    }

    private String rowKey() {
        return key().stream().map("`%s`"::formatted).collect(joining(", ", "concat_ws('/', ", ")"));
    }

    /** The field with the name of what a row is about; rows of a table without such a field have no name. */
    private String nameField() {
        return staged.portfolio() == null ? "project_name" : staged.portfolio().name();
    }
}
