package planlake.query;

import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;

/** What people call a part of a statement that Spark has a class for. */
final class ConstructNames {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("CompoundBody", "BEGIN … END"),
            Map.entry("CurrentPath", "current_path"),
            Map.entry("ExpressionWithUnresolvedIdentifier", "IDENTIFIER(…)"),
            Map.entry("FunctionTableSubqueryArgumentExpression", "a table as an argument"),
            Map.entry("InsertIntoDir", "INSERT OVERWRITE DIRECTORY"),
            Map.entry("InsertIntoStatement", "INSERT"),
            Map.entry("NamedArgumentExpression", "a named argument (=>)"),
            Map.entry("NamedParameter", "a parameter (:name)"),
            Map.entry("NamedStreamingRelation", "STREAM"),
            Map.entry("PlanWithUnresolvedIdentifier", "IDENTIFIER(…)"),
            Map.entry("PosParameter", "a parameter (?)"),
            Map.entry("RelationChanges", "CHANGES"),
            Map.entry("RelationTimeTravel", "time travel (VERSION AS OF, TIMESTAMP AS OF)"),
            Map.entry("Sample", "TABLESAMPLE"),
            Map.entry("ScriptTransformation", "TRANSFORM … USING"),
            Map.entry("SemiStructuredExtract", "a path into a variant (a:b)"));

    private ConstructNames() {}

    /** Names the part: a command by the word it begins with, as the person wrote it. */
    static String of(Class<?> part, String sql) {
        String named = WORDS.get(part.getSimpleName());
        if (named != null) return named;
        String first = sql.strip().split("[^\\p{L}_]+", 2)[0].toUpperCase(Locale.ROOT);
        boolean command = !Expression.class.isAssignableFrom(part)
                && !first.isEmpty()
                && !first.matches("SELECT|WITH|FROM|VALUES|TABLE");
        return command ? first : part.getSimpleName().replace("$", "");
    }
}
