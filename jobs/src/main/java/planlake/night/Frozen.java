package planlake.night;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planlake.delta.Months;
import planlake.delta.Released;
import planlake.delta.Sessions;
import planlake.delta.StatedMonths;
import planlake.delta.Warehouse;
import planlake.delta.Withdrawals;
import planlake.landing.Home;
import planlake.table.Stage;
import planlake.table.Table;

/** Copies what a release says of some months into a small warehouse of its own. */
public final class Frozen {

    private Frozen() {}

    /**
     * Copies the tables that steps fill, but what was staged; of those that are kept by month, some months.
     *
     * @return table to version
     */
    public static Map<String, Long> copy(Released of, List<Step> steps, List<LocalDate> months, Home into) {
        SparkSession spark = Sessions.open(into.warehouse());
        Warehouse warehouse = new Warehouse(spark, into, Map.of());
        Set<String> ids = about(of, months);
        for (Table table : tables(steps)) {
            if (of.versions().containsKey(table.name())) copy(of, table, Months.of(months), ids, warehouse);
        }
        return warehouse.versions();
    }

    private static List<Table> tables(List<Step> steps) {
        return Stream.concat(
                        steps.stream()
                                .flatMap(step -> step.fills().stream())
                                .filter(table -> table.stage() != Stage.STAGING)
                                .distinct(),
                        Stream.of(Table.named("ops.delivery"), StagingWriter.SHEET, Withdrawals.TABLE))
                .toList();
    }

    /** The deliveries that state one of the months. */
    private static Set<String> about(Released of, List<LocalDate> months) {
        var ids = new HashSet<String>();
        of.rows("ops.delivery").stream()
                .flatMap(row -> StatedMonths.by(row).stream())
                .filter(stated -> stated.months().stream().anyMatch(months::contains))
                .forEach(stated -> ids.add(stated.deliveryId()));
        return ids;
    }

    private static void copy(Released of, Table table, Months months, Set<String> ids, Warehouse into) {
        if (table.stage() == Stage.OPS) {
            Dataset<Row> rows = of.dataset(into.spark(), table, months);
            into.append(table, rows.where(col("delivery_id").isin(ids.toArray())));
        } else {
            into.adopt(table, of.files(table, months));
        }
    }
}
