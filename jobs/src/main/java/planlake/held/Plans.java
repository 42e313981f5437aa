package planlake.held;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext$;
import org.apache.spark.TaskContextImpl;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.memory.TaskMemoryManager;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Statistics;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.exchange.ShuffleExchangeExec;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.math.BigInt;
import scala.runtime.AbstractPartialFunction;

/** Plans over {@link HeldRows}: whether a plan is one, and its rows. */
public final class Plans {

    /**
     * Tasks of the scheduler count upwards from zero; ours must not share their memory accounts. Below -1024, which
     * stands for work that is no task: whoever has its locks released takes them from all.
     */
    private static final AtomicLong TASK = new AtomicLong(-1_000_000);

    private Plans() {}

    static org.apache.spark.sql.classic.SparkSession classic(SparkSession spark) {
        return (org.apache.spark.sql.classic.SparkSession) spark;
    }

    static Dataset<Row> dataset(SparkSession spark, LogicalPlan plan) {
        return org.apache.spark.sql.classic.Dataset.ofRows(classic(spark), plan);
    }

    static Seq<Attribute> attributes(StructType schema) {
        return Scala.seq(Scala.list(DataTypeUtils.toAttributes(schema)).stream()
                .map(Attribute.class::cast)
                .toList());
    }

    /** A leaf that gives held rows. */
    static LogicalRDD scan(SparkSession spark, Seq<Attribute> output, HeldRdd rows, long count) {
        var size = new Statistics(
                BigInt.apply(count * output.length() * 12L),
                Option.apply(BigInt.apply(count)),
                Statistics.apply$default$3(),
                false);
        return new LogicalRDD(
                output,
                rows,
                SinglePartition$.MODULE$,
                Scala.seq(),
                false,
                Scala.none(),
                classic(spark),
                Option.apply(size),
                Scala.none());
    }

    /** Whether all that {@code rows} are made of is in this JVM's memory. */
    public static boolean isHeld(Dataset<Row> rows) {
        return isHeld(execution(rows).analyzed());
    }

    static boolean isHeld(LogicalPlan plan) {
        return Scala.list(plan.collectLeaves()).stream()
                .allMatch(leaf -> leaf instanceof LocalRelation
                        || leaf instanceof OneRowRelation
                        || (leaf instanceof LogicalRDD held && held.rdd() instanceof HeldRdd));
    }

    /** Computes {@code rows}, and holds them. */
    public static HeldRows hold(Dataset<Row> rows) {
        QueryExecution execution = execution(rows);
        return HeldRows.of(rows.schema(), rows(execution, end -> {}));
    }

    /** Rows as they are best computed: held ones as they are, large ones by all that Spark has. */
    public static Dataset<Row> suited(Dataset<Row> rows) {
        if (isHeld(rows)) return rows;
        return dataset(SparkSession.getDefaultSession().get(), execution(rows).analyzed());
    }

    static QueryExecution execution(Dataset<Row> rows) {
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
    }

    /** Computes {@code rows} as Java values; those of held tables in this thread. */
    public static List<Row> collect(Dataset<Row> rows) {
        return collect(rows, end -> {});
    }

    /**
     * The same.
     *
     * @param running is given what ends the work in this thread with an exception, which another thread may call
     */
    public static List<Row> collect(Dataset<Row> rows, Consumer<Runnable> running) {
        if (!isHeld(rows)) return suited(rows).collectAsList();
        Function1<Object, Object> toOuter = CatalystTypeConverters.createToScalaConverter(rows.schema());
        return Arrays.stream(rows(execution(rows), running))
                .map(row -> (Row) toOuter.apply(row))
                .toList();
    }

    /** The same one by one, of large tables without holding them. */
    public static Iterator<Row> iterator(Dataset<Row> rows) {
        return isHeld(rows) ? collect(rows).iterator() : suited(rows).toLocalIterator();
    }

    private static InternalRow[] rows(QueryExecution query, Consumer<Runnable> running) {
        QueryExecution execution = Compiled.suited(query);
        Effort.QUERIES.add(1);
        Effort.PLAN_NODES.add(nodes(execution.analyzed()));
        SparkPlan plan = unshuffled(execution.executedPlan());
        // Outside of it, what runs below would not see the session's settings.
        return SQLExecution.withSQLConfPropagated(execution.sparkSession(), () -> here(plan, running));
    }

    private static long nodes(LogicalPlan plan) {
        return 1 + Scala.list(plan.children()).stream().mapToLong(Plans::nodes).sum();
    }

    /** Rows of one partition need not be brought together. */
    private static SparkPlan unshuffled(SparkPlan plan) {
        return plan.transformUp(new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(SparkPlan node) {
                return node instanceof ShuffleExchangeExec exchange
                        && exchange.child().outputPartitioning().numPartitions() == 1;
            }

            @Override
            @SuppressWarnings("unchecked") // What is put in the place of a plan is a plan.
            public <A1 extends SparkPlan, B1> B1 applyOrElse(A1 node, Function1<A1, B1> otherwise) {
                return isDefinedAt(node) ? (B1) ((ShuffleExchangeExec) node).child() : otherwise.apply(node);
            }
        });
    }

    /** Runs a plan of one partition in this thread: no job, nothing serialized. */
    private static InternalRow[] here(SparkPlan plan, Consumer<Runnable> running) {
        if (!plan.find(node -> node instanceof ShuffleExchangeExec).isEmpty()) return plan.executeCollect();
        RDD<InternalRow> rdd = plan.execute();
        if (rdd.getNumPartitions() == 0) return new InternalRow[0];
        if (rdd.getNumPartitions() > 1) return plan.executeCollect();
        SparkContext spark = rdd.context();
        long id = TASK.getAndDecrement();
        var memory = new TaskMemoryManager(SparkEnv.get().memoryManager(), id);
        Properties settings = spark.getLocalProperties();
        var task = new TaskContextImpl(
                0,
                0,
                0,
                id,
                0,
                1,
                memory,
                settings,
                SparkEnv.get().metricsSystem(),
                new TaskMetrics(),
                1,
                scala.collection.immutable.Map$.MODULE$.empty());
        TaskContext$.MODULE$.setTaskContext(task);
        SparkEnv.get().blockManager().registerTask(id);
        running.accept(() -> task.markInterrupted("ended"));
        try {
            List<InternalRow> rows = new ArrayList<>();
            var all = rdd.iterator(rdd.partitions()[0], task);
            while (all.hasNext()) {
                task.killTaskIfInterrupted();
                rows.add(all.next().copy());
            }
            return rows.toArray(InternalRow[]::new);
        } finally {
            task.markTaskCompleted(Scala.none());
            memory.cleanUpAllAllocatedMemory();
            SparkEnv.get().blockManager().releaseAllLocksForTask(id);
            TaskContext$.MODULE$.unset();
        }
    }
}
