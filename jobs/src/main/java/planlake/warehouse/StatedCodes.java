package planlake.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.table.Table;
import planlake.warehouse.Step.KeepVersions;

/**
 * What is now known to be stated under which code: of months that the run works on by what has been delivered, of
 * others by what history keeps, which is the same.
 */
record StatedCodes(Run run, KeepVersions source) {

    /** What versions are made of, and what any row that holds a code has. */
    private static final List<String> KEPT = List.of(
            "delivery_id",
            "unit",
            "report_month",
            "received_at",
            "sheet",
            "row_number",
            "corrects",
            "corrects_row",
            "project_code");

    /** The rows that now hold of some months: report_month, unit, project_code, known_from, fields and source. */
    Dataset<Row> in(Collection<LocalDate> months, List<String> fields) {
        Set<LocalDate> fresh = new TreeSet<>(run.monthsOf(source.source()));
        fresh.retainAll(months);
        Set<LocalDate> kept = new TreeSet<>(months);
        kept.removeAll(fresh);
        Table history = source.into();
        Dataset<Row> known = current(run.warehouse().read(history, kept), fields);
        if (fresh.isEmpty()) return known;
        Dataset<Row> staged = run.warehouse()
                .read(source.staged(), fresh)
                .select(columns(Stream.concat(KEPT.stream(), fields.stream())));
        return known.unionByName(current(source.versions(run, staged, fresh), fields));
    }

    /** The months that the source states now. */
    Set<LocalDate> months() {
        return run.statedMonths(source.source());
    }

    /** Codes whose rows could not be read: report_month and project_code. */
    Dataset<Row> unread(Collection<LocalDate> months) {
        return run.warehouse()
                .read(Staging.QUARANTINE, months)
                .where(col("table_name")
                        .equalTo(source.staged().name())
                        .and(col("row_key").isNotNull())
                        .and(col("corrects").isNull()))
                .select(col("report_month"), col("row_key").as("project_code"));
    }

    private Dataset<Row> current(Dataset<Row> versions, List<String> fields) {
        Stream<String> wanted = Stream.of("report_month", "unit", "project_code", "known_from");
        return versions.where("known_to is null")
                .select(columns(Stream.concat(wanted, fields.stream())))
                .withColumn("source", lit(source.source()));
    }

    private static Column[] columns(Stream<String> names) {
        return names.map(name -> col(name)).toArray(Column[]::new);
    }
}
