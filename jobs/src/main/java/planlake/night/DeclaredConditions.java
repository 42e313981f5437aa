package planlake.night;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planlake.errors.Errors;
import planlake.table.Table;
import planlake.table.Table.Check;

/** Whether Spark can compute the conditions that a home's own sources declare; asked before anything is read. */
final class DeclaredConditions {

    private DeclaredConditions() {}

    /** @throws planlake.errors.Refused if one can't be computed over the fields of its source */
    static void check(SparkSession spark, List<Table> delivered) {
        for (Table table : delivered) {
            if (table.isBuiltIn()) continue;
            Dataset<Row> rows = spark.createDataFrame(List.of(), table.schema()).selectExpr("*", "struct(*) as before");
            if (table.portfolio() != null && table.portfolio().closed() != null) {
                check(rows, table, "closed", table.portfolio().closed());
            }
            for (Check check : table.checks()) check(rows, table, check.id(), check.broken());
        }
    }

    private static void check(Dataset<Row> rows, Table table, String word, String condition) {
        try {
            rows.where(condition).schema();
        } catch (Exception e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw Errors.badExpression(table.shortName(), word, condition, why);
        }
    }
}
