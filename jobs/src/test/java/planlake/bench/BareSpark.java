package planlake.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark and Delta cost by themselves, from the start of the process to its end: five operations over the nine
 * months of 6,300 projects, with the settings that suit one machine and little data. The baseline of {@code .ci/bench}.
 */
public final class BareSpark {

    private static final String ROWS = """
            select
                concat('P', id) as project_id,
                add_months(date'2025-01-01', month) as report_month,
                concat('项目', id) as project_name,
                concat('单位', mod(id, 16)) as unit,
                cast(mod(id, 97) as string) as industry,
                cast(10000 + id as decimal(18, 4)) as total_investment_wan,
                cast(1000 + mod(id, 1000) as decimal(18, 4)) as annual_plan_wan,
                cast(mod(id, 500) as decimal(18, 4)) as done_month_wan,
                cast((month + 1) * (mod(id, 500)) as decimal(18, 4)) as done_ytd_wan,
                timestamp'2025-02-10 09:00:00' as received_at
            from (select id from range(0, 6300, 1, 2)) cross join (select explode(sequence(%d, %d)) as month)
            """;

    private BareSpark() {}

    /**
     * Does them, and prints the sum of the last.
     *
     * @param args an empty folder, for the tables
     */
    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.ui.explainMode", "simple")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                .config("spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "4")
                .config("spark.sql.warehouse.dir", args[0] + "/spark")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        String months = args[0] + "/months";

        spark.sql(ROWS.formatted(0, 8))
                .write()
                .format("delta")
                .partitionBy("report_month")
                .save(months);
        spark.sql(ROWS.formatted(8, 8))
                .write()
                .format("delta")
                .mode("overwrite")
                .option("replaceWhere", "report_month = date'2025-09-01'")
                .save(months);
        read(spark, months).createOrReplaceTempView("months");
        save(spark.sql("""
                select this.report_month, this.unit, this.industry,
                    sum(this.annual_plan_wan) as annual_plan_wan, sum(this.done_ytd_wan) as done_ytd_wan,
                    sum(this.done_ytd_wan - before.done_ytd_wan) as change_wan
                from months as this
                left join months as before on this.project_id = before.project_id
                    and before.report_month = add_months(this.report_month, -1)
                group by this.report_month, this.unit, this.industry
                """), args[0] + "/completion");
        save(spark.sql("""
                select *, lag(done_ytd_wan) over (partition by project_id order by report_month) as before_wan
                from months
                """), args[0] + "/history");
        Row done = read(spark, args[0] + "/completion")
                .agg(sum(col("done_ytd_wan")))
                .head();
        System.out.printf("done %s%n", done.get(0));
        spark.stop();
    }

    private static Dataset<Row> read(SparkSession spark, String folder) {
        return spark.read().format("delta").load(folder);
    }

    private static void save(Dataset<Row> rows, String folder) {
        rows.write().format("delta").partitionBy("report_month").save(folder);
    }
}
