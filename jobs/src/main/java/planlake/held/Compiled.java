package planlake.held;

import java.util.Map;
import java.util.WeakHashMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.QueryExecution;

/**
 * Queries over many rows as code that Spark makes for them: that costs up to a second of each query, and then a row
 * costs a fraction of what it does interpreted.
 */
final class Compiled {

    /** The setting that says from how many rows on that a query reads. */
    private static final String FROM = "planlake.compiled.rows";

    private static final Map<SparkSession, SparkSession> COMPILING = new WeakHashMap<>();

    private Compiled() {}

    /** A query as it is best run. */
    static QueryExecution suited(QueryExecution query) {
        if (rows(query.analyzed()) < Long.getLong(FROM, 50_000)) return query;
        return Plans.execution(Plans.dataset(compiling(query.sparkSession()), query.analyzed()));
    }

    private static long rows(LogicalPlan plan) {
        return Scala.list(plan.collectLeaves()).stream()
                .mapToLong(
                        leaf -> leaf instanceof LogicalRDD held && held.rdd() instanceof HeldRdd rows ? rows.held() : 0)
                .sum();
    }

    /** The same session, but that it compiles. */
    private static SparkSession compiling(SparkSession interpreting) {
        synchronized (COMPILING) {
            return COMPILING.computeIfAbsent(interpreting, session -> {
                SparkSession clone = Plans.classic(session).cloneSession();
                clone.conf().set("spark.sql.codegen.wholeStage", "true");
                clone.conf().set("spark.sql.codegen.factoryMode", "FALLBACK");
                return clone;
            });
        }
    }
}
