package planlake.held;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.execution.LogicalRDD;
import scala.runtime.AbstractPartialFunction;

/** Has held rows give only the columns that a query uses: a scan copies what it gives. */
final class UsedColumns extends Rule<LogicalPlan> {

    private final SparkSession spark;

    UsedColumns(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return plan.transformDown(new AbstractPartialFunction<>() {
            @Override
            public boolean isDefinedAt(LogicalPlan node) {
                return node instanceof Project;
            }

            @Override
            public <A1 extends LogicalPlan, B1> B1 applyOrElse(A1 node, scala.Function1<A1, B1> otherwise) {
                LogicalPlan narrowed = node instanceof Project project ? narrowed(project) : node;
                @SuppressWarnings("unchecked") // What is put in the place of a plan is a plan.
                B1 result = narrowed == node ? otherwise.apply(node) : (B1) narrowed;
                return result;
            }
        });
    }

    private LogicalPlan narrowed(Project project) {
        LogicalPlan below = project.child();
        LogicalPlan leaf = below instanceof Filter filter ? filter.child() : below;
        if (!(leaf instanceof LogicalRDD scan && scan.rdd() instanceof HeldRdd held)) return project;
        var used = project.references();
        if (below instanceof Filter filter) used = used.$plus$plus(filter.references());
        List<Attribute> wanted = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        List<Attribute> all = Scala.list(scan.output());
        for (int i = 0; i < all.size(); i++) {
            if (!used.contains(all.get(i))) continue;
            wanted.add(all.get(i));
            at.add(i);
        }
        if (wanted.size() == all.size()) return project;
        LogicalPlan narrow = Plans.scan(
                spark, Scala.seq(wanted), held.only(at.stream().mapToInt(i -> i).toArray()), held.held());
        LogicalPlan child = below instanceof Filter filter ? new Filter(filter.condition(), narrow) : narrow;
        return new Project(project.projectList(), child);
    }
}
