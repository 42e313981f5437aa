package planlake.held;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.AliasIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.plans.logical.LeafNode;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.execution.SparkSqlParser;

/**
 * Puts tables in the place of their names in a query. A common table expression that is named more than once is
 * computed once, where all that it reads is held: Spark would put its plan in each place and compute it there.
 */
public final class Names {

    private final SparkSession spark;
    private final Function<String, Dataset<Row>> tables;
    private final Map<String, LogicalPlan> found = new HashMap<>();
    private final Map<String, AtomicInteger> uses = new HashMap<>();

    /** @param tables gives the rows of {@code <stage>.<table>} */
    public Names(SparkSession spark, Function<String, Dataset<Row>> tables) {
        this.spark = spark;
        this.tables = tables;
    }

    /** The rows of a query. */
    public Dataset<Row> rows(String sql) {
        return rows(parsed(sql));
    }

    /** Not by the session's own parser, which has Delta's read everything first. */
    private static LogicalPlan parsed(String sql) {
        return new SparkSqlParser().parsePlan(sql);
    }

    /** The rows of a parsed query. */
    public Dataset<Row> rows(LogicalPlan parsed) {
        count(parsed, uses);
        return Plans.dataset(spark, resolved(parsed, Map.of()));
    }

    private LogicalPlan resolved(LogicalPlan plan, Map<String, LogicalPlan> names) {
        if (plan instanceof UnresolvedWith with) return inlined(with, names);
        if (plan instanceof UnresolvedRelation relation) return named(relation, names);
        LogicalPlan below = plan.mapChildren(child -> resolved(child, names));
        return below.mapExpressions(expression -> resolved(expression, names));
    }

    private Expression resolved(Expression expression, Map<String, LogicalPlan> names) {
        Expression below = expression.mapChildren(child -> resolved(child, names));
        return below instanceof SubqueryExpression subquery
                ? subquery.withNewPlan(resolved(subquery.plan(), names))
                : below;
    }

    private LogicalPlan named(UnresolvedRelation relation, Map<String, LogicalPlan> names) {
        String name = name(relation);
        int dot = name.indexOf('.');
        if (dot < 0) return names.getOrDefault(name, relation);
        return new SubqueryAlias(
                new AliasIdentifier(name.substring(dot + 1), Scala.seq(name.substring(0, dot))), table(name));
    }

    /** A table that is a query, and named more than once, is computed once. */
    private LogicalPlan table(String name) {
        return found.computeIfAbsent(name, each -> {
            LogicalPlan plan = Plans.execution(tables.apply(name)).analyzed();
            boolean isOften = uses.getOrDefault(name, new AtomicInteger()).get() > 1;
            return isOften && !(plan instanceof LeafNode) ? once(plan) : plan;
        });
    }

    private LogicalPlan inlined(UnresolvedWith with, Map<String, LogicalPlan> outer) {
        var uses = new HashMap<String, AtomicInteger>();
        var within = Scala.list(with.cteRelations());
        within.forEach(each -> count(each._2().child(), uses));
        count(with.child(), uses);
        var names = new HashMap<>(outer);
        within.forEach(each -> {
            String name = each._1().toLowerCase(Locale.ROOT);
            int used = uses.getOrDefault(name, new AtomicInteger()).get();
            LogicalPlan plan = resolved(each._2().child(), names);
            names.put(name, new SubqueryAlias(new AliasIdentifier(name), used > 1 ? once(plan) : plan));
        });
        return resolved(with.child(), names);
    }

    private LogicalPlan once(LogicalPlan plan) {
        Dataset<Row> rows = Plans.dataset(spark, plan);
        LogicalPlan analyzed = Plans.execution(rows).analyzed();
        return Plans.isHeld(analyzed) ? Plans.hold(rows).plan(spark) : analyzed;
    }

    private static String name(UnresolvedRelation relation) {
        return String.join(".", Scala.list(relation.multipartIdentifier())).toLowerCase(Locale.ROOT);
    }

    private static void count(LogicalPlan plan, Map<String, AtomicInteger> uses) {
        if (plan instanceof UnresolvedRelation relation) {
            uses.computeIfAbsent(name(relation), name -> new AtomicInteger()).incrementAndGet();
        }
        if (plan instanceof UnresolvedWith with)
            Scala.list(with.cteRelations()).forEach(each -> count(each._2(), uses));
        Scala.list(plan.children()).forEach(child -> count(child, uses));
        List<Expression> expressions =
                new ArrayList<>(Scala.list(plan.expressions().toSeq()));
        expressions.forEach(expression -> count(expression, uses));
    }

    private static void count(Expression expression, Map<String, AtomicInteger> uses) {
        if (expression instanceof SubqueryExpression subquery) count(subquery.plan(), uses);
        Scala.list(expression.children()).forEach(child -> count(child, uses));
    }
}
