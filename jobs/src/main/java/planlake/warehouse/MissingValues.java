package planlake.warehouse;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import planlake.table.Table;
import planlake.warehouse.Step.KeepVersions;

/** How many values are missing for which reason, for {@code marts.missing_value}. */
public final class MissingValues {

    private MissingValues() {}

    /** The counts of {@code months} over the rows that now hold. */
    public static Dataset<Row> rows(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        return sources.stream()
                .map(source -> counts(run, source, months))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private static Dataset<Row> counts(Run run, KeepVersions source, Set<LocalDate> months) {
        return run.warehouse()
                .read(source.into(), months)
                .where("known_to is null and missing is not null")
                .selectExpr("report_month", "unit", "explode(missing) as (field, reason)")
                .groupBy("report_month", "unit", "field", "reason")
                .count()
                .join(broadcast(labels(run, source.staged())), "field")
                .withColumn("source", lit(source.source()))
                .selectExpr("report_month", "source", "unit", "field", "field_label", "reason", "count as rows");
    }

    private static Dataset<Row> labels(Run run, Table table) {
        List<Row> labels = table.fields().stream()
                .map(field -> RowFactory.create(field.name(), field.label()))
                .toList();
        return run.warehouse().spark().createDataFrame(labels, StructType.fromDDL("field string, field_label string"));
    }
}
