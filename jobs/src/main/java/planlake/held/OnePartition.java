package planlake.held;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.optimizer.BuildLeft$;
import org.apache.spark.sql.catalyst.optimizer.BuildRight$;
import org.apache.spark.sql.catalyst.planning.ExtractEquiJoinKeys;
import org.apache.spark.sql.catalyst.plans.InnerLike;
import org.apache.spark.sql.catalyst.plans.RightOuter$;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.RDDScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.SparkStrategy;
import org.apache.spark.sql.execution.UnionExec;
import org.apache.spark.sql.execution.joins.CartesianProductExec;
import org.apache.spark.sql.execution.joins.ShuffledHashJoinExec;
import scala.collection.immutable.Seq;

/** Keeps what is made of held rows in one partition, so that nothing of it is shuffled. */
public final class OnePartition extends SparkStrategy {

    private final SparkContext spark;

    private OnePartition(SparkContext spark) {
        this.spark = spark;
    }

    /** Lets {@code spark} plan held rows so. */
    public static void in(SparkSession spark) {
        var rules = Plans.classic(spark).experimental();
        rules.extraStrategies_$eq(Scala.seq(new OnePartition(spark.sparkContext())));
        rules.extraOptimizations_$eq(Scala.seq(new UsedColumns(spark)));
    }

    @Override
    public Seq<SparkPlan> apply(LogicalPlan plan) {
        if (plan instanceof LocalRelation local) return Scala.seq(scan(local));
        if (plan instanceof Union union && Plans.isHeld(plan)) {
            List<SparkPlan> parts = new ArrayList<>();
            Scala.list(union.children()).forEach(part -> parts.add(planLater(part)));
            return Scala.seq(new CoalesceExec(1, new UnionExec(Scala.seq(parts))));
        }
        if (plan instanceof Join join && Plans.isHeld(plan)) return joined(join);
        return Scala.seq();
    }

    /**
     * A join by equal keys looks them up in a table of the right side, which costs less than to sort both sides. Pairs
     * of two partitions are one partition, though Spark does not say so.
     */
    private Seq<SparkPlan> joined(Join join) {
        var found = ExtractEquiJoinKeys.unapply(join);
        if (found.isEmpty()) {
            return join.joinType() instanceof InnerLike
                    ? Scala.seq(new CoalesceExec(
                            1,
                            new CartesianProductExec(
                                    planLater(join.left()), planLater(join.right()), join.condition())))
                    : Scala.seq();
        }
        var keys = found.get();
        boolean isRightOuter = keys._1() instanceof RightOuter$;
        return Scala.seq(new ShuffledHashJoinExec(
                keys._2(),
                keys._3(),
                keys._1(),
                isRightOuter ? BuildLeft$.MODULE$ : BuildRight$.MODULE$,
                keys._4(),
                planLater(keys._6()),
                planLater(keys._7()),
                false));
    }

    private SparkPlan scan(LocalRelation local) {
        InternalRow[] rows = Scala.list(local.data()).toArray(InternalRow[]::new);
        var schema = DataTypeUtils.fromAttributes(local.output());
        return new RDDScanExec(
                local.output(),
                new HeldRdd(spark, new InternalRow[][] {rows}, schema, null),
                "values",
                SinglePartition$.MODULE$,
                Scala.seq(),
                Scala.none());
    }
}
