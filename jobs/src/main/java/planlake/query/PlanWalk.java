package planlake.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedHint;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.types.DataType;
import planlake.errors.Errors;
import scala.Option;
import scala.Product;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Walks one parsed statement. It goes through every part of every node rather than through Spark's own lists of
 * children and expressions: those leave out plans inside subqueries and common table expressions, and window
 * definitions.
 */
final class PlanWalk {

    /** A hidden column of every file-based table: it tells the paths of the files. */
    private static final String FILE_METADATA = "_metadata";

    private final String sql;
    private final Map<String, String> published;
    private final Collection<String> named;
    private final Sizes sizes = new Sizes();
    private Set<String> withNames = Set.of();

    /**
     * Begins a walk.
     *
     * @param published lower-case name to name as published
     * @param named gets the published names that the statement uses
     */
    PlanWalk(String sql, Map<String, String> published, Collection<String> named) {
        this.sql = sql;
        this.published = published;
        this.named = named;
    }

    /** Refuses the plan, or returns. */
    void plan(LogicalPlan plan) {
        if (!Allowed.PLANS.contains(plan.getClass())) {
            throw Errors.queryNotAQuestion(ConstructNames.of(plan.getClass(), sql));
        }
        if (plan instanceof UnresolvedWith with) {
            with(with);
            return;
        }
        if (plan instanceof UnresolvedRelation relation) {
            relation(relation);
        } else if (plan instanceof UnresolvedTableValuedFunction function) {
            function(
                    CollectionConverters.asJava(function.name()),
                    CollectionConverters.asJava(function.functionArgs()),
                    Allowed.TABLE_FUNCTIONS);
        } else if (plan instanceof UnresolvedHint hint
                && !Allowed.HINTS.contains(hint.name().toLowerCase(Locale.ROOT))) {
            throw Errors.queryNotAQuestion("the hint " + hint.name());
        }
        parts((Product) plan);
    }

    private void expression(Expression expression) {
        if (!Allowed.EXPRESSIONS.contains(expression.getClass())) {
            throw Errors.queryNotAQuestion(ConstructNames.of(expression.getClass(), sql));
        }
        if (expression instanceof UnresolvedFunction function) {
            function(
                    CollectionConverters.asJava(function.nameParts()),
                    CollectionConverters.asJava(function.arguments()),
                    Allowed.FUNCTIONS);
        } else if (expression instanceof UnresolvedGenerator generator) {
            FunctionIdentifier name = generator.name();
            function(
                    List.of(name.unquotedString()),
                    CollectionConverters.asJava(generator.children()),
                    Allowed.TABLE_FUNCTIONS);
        } else if (expression instanceof UnresolvedAttribute column) {
            column(CollectionConverters.asJava(column.nameParts()));
        }
        parts((Product) expression);
    }

    private void column(List<String> name) {
        if (name.size() == 1 && Allowed.SESSION_WORDS.contains(name.get(0).toLowerCase(Locale.ROOT))) {
            throw Errors.queryNotAQuestion(name.get(0));
        }
    }

    private void function(List<String> name, List<Expression> arguments, Set<String> allowed) {
        String function = String.join(".", name).toLowerCase(Locale.ROOT);
        if (name.size() != 1 || !allowed.contains(function)) throw Errors.queryFunction(function, allowed);
        sizes.take(function, arguments);
    }

    private void relation(UnresolvedRelation relation) {
        List<String> parts = CollectionConverters.asJava(relation.multipartIdentifier());
        String name = String.join(".", parts).toLowerCase(Locale.ROOT);
        if (relation.isStreaming() || !relation.options().isEmpty()) {
            throw Errors.queryNotAQuestion("options of a table");
        }
        if (parts.size() == 1 && withNames.contains(name)) return;
        // Two parts exactly: one quoted part with a dot in it is another table for Spark.
        String table = parts.size() == 2 && !parts.get(0).contains(".") ? published.get(name) : null;
        if (table == null) throw Errors.unknown("published table", name, published.values());
        named.add(table);
    }

    /**
     * Each common table expression may use the ones before it; the statement, and what is nested in it, all of them.
     */
    private void with(UnresolvedWith with) {
        if (with.allowRecursion()) throw Errors.queryNotAQuestion("WITH RECURSIVE");
        Set<String> outer = withNames;
        for (Tuple3<String, SubqueryAlias, Option<Object>> each : CollectionConverters.asJava(with.cteRelations())) {
            plan(each._2());
            var more = new HashSet<>(withNames);
            more.add(each._1().toLowerCase(Locale.ROOT));
            withNames = more;
        }
        plan(with.child());
        withNames = outer;
    }

    private void parts(Product node) {
        node.productIterator().foreach(part -> {
            part(part);
            return null;
        });
    }

    private void part(Object part) {
        if (part instanceof LogicalPlan plan) {
            plan(plan);
        } else if (part instanceof Expression expression) {
            expression(expression);
        } else if (part instanceof String name && name.equalsIgnoreCase(FILE_METADATA)) {
            throw Errors.queryNotAQuestion("the hidden column " + FILE_METADATA);
        } else if (part instanceof scala.collection.Iterable<?> many) {
            many.foreach(each -> {
                part(each);
                return null;
            });
        } else if (part instanceof Product product && !(part instanceof DataType)) {
            parts(product);
        }
    }
}
