package planlake.portfolio;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows of {@code marts.portfolio_completion}: sums of {@code marts.portfolio} by each of its cuts. */
final class PortfolioRates {

    private static final String AMOUNT = "decimal(28,4)";

    private PortfolioRates() {}

    static Dataset<Row> of(Dataset<Row> projects) {
        // Of a row that has never been read no cut is known; in the total and its unit it waits all the same.
        Column cuts = coalesce(col("cuts"), map().cast("map<string,string>"));
        Column groups = map_concat(map(lit("total"), lit("全部"), lit("unit"), col("unit")), cuts);
        Dataset<Row> sums = projects.drop("key")
                .withColumn("is_measured", isMeasured())
                .select(col("*"), explode(groups).as(new String[] {"by", "group"}))
                .withColumn("key", coalesce(col("group"), lit("未填")))
                .groupBy("source", "report_month", "by", "key")
                .agg(
                        max("measure_unit").as("measure_unit"),
                        count_if(col("is_counted")).as("projects"),
                        sum(when(col("is_counted"), col("plan"))).cast(AMOUNT).as("plan"),
                        sum(when(col("is_counted"), col("done"))).cast(AMOUNT).as("done"),
                        count_if(col("is_measured")).as("measured_projects"),
                        sum(when(col("is_measured"), col("plan"))).cast(AMOUNT).as("measured_plan"),
                        sum(when(col("is_measured"), col("done"))).cast(AMOUNT).as("measured_done"),
                        inState("new"),
                        inState("returned"),
                        inState("reopened"),
                        inState("closed"),
                        inState("vanished"),
                        inState("unread"),
                        sum(when(isUnread(), col("plan"))).cast(AMOUNT).as("waiting_plan"),
                        count_if(isUnread().and(col("plan").isNull())).as("waiting_unknown"));
        return sums.withColumn("complete_pct", percent(col("measured_done"), col("measured_plan")))
                .withColumn("no_rate_reason", reason())
                .withColumn(
                        "project_coverage_pct",
                        percent(col("measured_projects"), col("projects").plus(col("unread_projects"))))
                .withColumn(
                        "plan_coverage_pct",
                        when(col("waiting_unknown").equalTo(lit(0)), percent(col("measured_plan"), planWithWaiting())))
                .drop("waiting_plan", "waiting_unknown");
    }

    private static Column isUnread() {
        return col("state").equalTo("unread");
    }

    private static Column planWithWaiting() {
        return col("plan").plus(coalesce(col("waiting_plan"), lit(0))).cast(AMOUNT);
    }

    /** A rate is over the projects that state both, so that a figure that is missing counts on neither side. */
    private static Column isMeasured() {
        return col("is_counted").and(col("plan").isNotNull()).and(col("done").isNotNull());
    }

    private static Column inState(String state) {
        return count_if(col("state").equalTo(state)).as(state + "_projects");
    }

    /** Null where {@code whole} is zero or nothing. */
    private static Column percent(Column part, Column whole) {
        return round(try_divide(part.cast(AMOUNT).multiply(lit(100)), whole.cast(AMOUNT)), 4)
                .cast(AMOUNT);
    }

    private static Column reason() {
        return when(col("projects").equalTo(lit(0)), "没有在列项目")
                .when(col("measured_projects").equalTo(lit(0)), "没有同时填报计划数和完成数的项目")
                .when(col("measured_plan").equalTo(lit(0)), "计划数为零");
    }
}
