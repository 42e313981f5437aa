package planlake.query;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import planlake.errors.Errors;

/**
 * Decides whether a statement is a question: one SELECT (with WITH, set operations, VALUES, subqueries) over published
 * tables, out of functions that compute from their arguments alone. An ordinary Spark session would also read any file,
 * call Java, run a shell, write directories and change settings, so nothing passes that is not named in
 * {@link Allowed}. What is checked is the parsed plan, before any name in it is looked up.
 */
public final class Gate {

    /** Longer ones are programs, and deep ones exhaust the stack of Spark's parser. */
    private static final int MOST_CHARACTERS = 100_000;

    private final SparkSession spark;
    private final Map<String, String> published = new TreeMap<>();

    /** A gate in front of {@code published}: table names like {@code marts.completion}, in any case. */
    public Gate(org.apache.spark.sql.SparkSession spark, Collection<String> published) {
        this.spark = (SparkSession) spark;
        published.forEach(name -> this.published.put(name.toLowerCase(Locale.ROOT), name));
    }

    /**
     * The parsed statement and the tables it names.
     *
     * @throws planlake.errors.Refused if it is not SQL, or more than a question
     */
    public SqlStatement check(String sql) {
        if (sql.length() > MOST_CHARACTERS) {
            throw Errors.queryNotSql(
                    "it is %d characters long; %d are the most".formatted(sql.length(), MOST_CHARACTERS));
        }
        try {
            LogicalPlan plan = parse(sql);
            var tables = new TreeSet<String>();
            new PlanWalk(sql, published, tables).plan(plan);
            return new SqlStatement(sql, plan, tables);
        } catch (StackOverflowError tooDeep) {
            throw Errors.queryNotSql("it is nested too deeply");
        }
    }

    private LogicalPlan parse(String sql) {
        ParserInterface parser = spark.sessionState().sqlParser();
        try {
            return parser.parsePlan(sql);
        } catch (Exception bad) {
            // Scripting has checked exceptions of its own, which Scala does not declare.
            throw SparkMessage.of(bad).map(Errors::queryNotSql).orElseGet(() -> {
                throw new IllegalStateException(bad);
            });
        }
    }
}
