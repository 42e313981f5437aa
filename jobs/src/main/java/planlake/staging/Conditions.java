package planlake.staging;

import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.Analyzer;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.catalog.InMemoryCatalog;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.BasePredicate;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Predicate;
import org.apache.spark.sql.catalyst.optimizer.ConstantFolding$;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions$;
import org.apache.spark.sql.catalyst.optimizer.RewriteWithExpression$;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Conditions in Spark SQL over the fields of one row, as Spark itself understands them, but without a session: files
 * are also checked before anything is loaded, and on executors, where there is none.
 */
final class Conditions {

    /** Settings of our own, so that a condition means the same in a task, in a test and on the command line. */
    private static final SQLConf SETTINGS = new SQLConf();

    static {
        SETTINGS.setConfString("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        SETTINGS.setConfString("spark.sql.alwaysInlineCommonExpr", "true");
        SETTINGS.setConfString("spark.sql.subexpressionElimination.enabled", "false");
    }

    private final LocalRelation rows;
    private final Analyzer analyzer;

    private Conditions(StructType schema) {
        List<Attribute> fields = new ArrayList<>(CollectionConverters.asJava(DataTypeUtils.toAttributes(schema)));
        rows = LocalRelation.fromExternalRows(
                CollectionConverters.asScala(fields).toSeq(),
                CollectionConverters.asScala(List.<Row>of()).toSeq());
        analyzer = new Analyzer(new SessionCatalog(
                new InMemoryCatalog(new SparkConf(false), new Configuration(false)),
                FunctionRegistry.builtin(),
                SETTINGS));
    }

    static Conditions over(StructType schema) {
        return settled(() -> new Conditions(schema));
    }

    /**
     * What {@code condition} means over rows of the schema.
     *
     * @throws RuntimeException if it can't be parsed, names an unknown field or function, or is no condition
     */
    Expression parsed(String condition) {
        return settled(() -> {
            Expression written = CatalystSqlParser$.MODULE$.parseExpression(condition);
            LogicalPlan analyzed = analyzer.execute(new Filter(written, rows));
            analyzer.checkAnalysis(analyzed);
            LogicalPlan plain = RewriteWithExpression$.MODULE$.apply(ReplaceExpressions$.MODULE$.apply(analyzed));
            return ((Filter) ConstantFolding$.MODULE$.apply(plain)).condition();
        });
    }

    /** A test of rows by a condition that was parsed here, for one task; null counts as false. */
    BasePredicate test(Expression parsed) {
        return settled(() -> Predicate.create(parsed, rows.output()));
    }

    /** Does something under the settings of conditions, whatever those of the task or session. */
    static <T> T settled(scala.Function0<T> work) {
        return SQLConf.withExistingConf(SETTINGS, work);
    }
}
