package planlake.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import planlake.table.Stage;
import planlake.table.Table;

/** The names that SQL uses, {@code <stage>.<table>}: of tables on disk, and of tables that are only a query. */
final class Views {

    private final SparkSession spark;
    private final Map<String, Sql> queries;
    private final Map<String, String> selects = new HashMap<>();

    /** @param queries the tables that are only a query, by name */
    Views(SparkSession spark, Map<String, Sql> queries) {
        this.spark = spark;
        this.queries = queries;
        for (Stage stage : Stage.values()) spark.sql("create database if not exists " + stage.id());
    }

    /** What the rows of a table on disk are, as a SELECT. */
    interface OnDisk {
        String select(Table table);
    }

    /** Names {@code tables}, and whatever their queries read, for what follows. */
    void name(List<Table> tables, OnDisk onDisk) {
        tables.forEach(table -> name(table, onDisk));
    }

    private void name(Table table, OnDisk onDisk) {
        Sql query = queries.get(table.name());
        if (query != null) query.inputs().forEach(input -> name(input, onDisk));
        String select = query == null ? onDisk.select(table) : query.text();
        // Naming costs an analysis; what has the same name for the same rows already is left.
        if (select.equals(selects.put(table.name(), select))) return;
        spark.sql("create or replace view " + table.name() + " as " + select);
    }
}
