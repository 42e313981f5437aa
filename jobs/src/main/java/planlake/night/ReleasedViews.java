package planlake.night;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import planlake.delta.Months;
import planlake.delta.Released;
import planlake.held.Plans;
import planlake.table.Table;

/** Queries over released tables, each at its pinned version. */
public final class ReleasedViews {

    private final Function<Table, Dataset<Row>> onDisk;
    private final Views views;

    /** @param steps what fills the tables, among them those that are only a query */
    public ReleasedViews(SparkSession spark, Released released, List<Step> steps) {
        this.onDisk = table -> released.dataset(spark, table, Months.ALL);
        this.views = new Views(spark, Night.queries(steps));
    }

    /** The rows of a parsed query, of the tables that it names and whatever their queries read. */
    public Dataset<Row> rows(LogicalPlan parsed) {
        return Plans.suited(views.rows(parsed, onDisk));
    }
}
