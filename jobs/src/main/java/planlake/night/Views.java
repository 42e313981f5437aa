package planlake.night;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import planlake.held.Names;
import planlake.table.Table;

/** The names that SQL uses, {@code <stage>.<table>}: of tables on disk, and of tables that are only a query. */
public final class Views {

    private final SparkSession spark;
    private final Map<String, Sql> queries;

    /** @param queries the tables that are only a query, by name */
    public Views(SparkSession spark, Map<String, Sql> queries) {
        this.spark = spark;
        this.queries = queries;
    }

    /** The rows of a query; {@code onDisk} gives those of the tables on disk that it reads. */
    public Dataset<Row> rows(String sql, Function<Table, Dataset<Row>> onDisk) {
        return rows(sql, Question.ALL, onDisk);
    }

    /** The same, where less may be asked about. */
    public Dataset<Row> rows(String sql, Question asked, Function<Table, Dataset<Row>> onDisk) {
        return names(asked, onDisk).rows(asked.in(sql));
    }

    public Dataset<Row> rows(LogicalPlan parsed, Function<Table, Dataset<Row>> onDisk) {
        return names(Question.ALL, onDisk).rows(parsed);
    }

    /** The rows of a table, or of the query that it is. */
    private Dataset<Row> table(Table table, Question asked, Function<Table, Dataset<Row>> onDisk) {
        return query(table).map(sql -> rows(sql.text(), asked, onDisk)).orElseGet(() -> onDisk.apply(table));
    }

    /** What a table is that is only a query; empty for a table on disk. */
    Optional<Sql> query(Table table) {
        return Optional.ofNullable(queries.get(table.name()));
    }

    private Names names(Question asked, Function<Table, Dataset<Row>> onDisk) {
        return new Names(spark, name -> table(Table.named(name), asked, onDisk));
    }
}
