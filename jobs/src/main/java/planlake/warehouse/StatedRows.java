package planlake.warehouse;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What deliveries state, and what was taken back of it, as rows that history can be kept by. */
final class StatedRows {

    private static final StructType STATEMENTS =
            StructType.fromDDL("unit string, report_month date, received_at timestamp, delivery_id string");
    private static final StructType WITHDRAWALS =
            StructType.fromDDL("unit string, report_month date, delivery_id string, withdrawn_at timestamp");

    private StatedRows() {}

    /** The statements among {@code stated} about some months: unit, report_month, received_at, delivery_id. */
    static Dataset<Row> statements(SparkSession spark, Stream<Stated> stated, Collection<LocalDate> months) {
        List<Row> rows = stated.filter(Stated::isStatement)
                .flatMap(each -> months(each, months)
                        .map(month -> RowFactory.create(
                                each.unit(), month, Timestamp.from(each.receivedAt()), each.deliveryId())))
                .toList();
        return spark.createDataFrame(rows, STATEMENTS);
    }

    /** What was taken back of it: unit, report_month, delivery_id, withdrawn_at; empty if nothing was. */
    static Optional<Dataset<Row>> withdrawals(
            SparkSession spark, Stream<Stated> stated, Map<String, Instant> withdrawn, Collection<LocalDate> months) {
        List<Row> rows = stated.filter(each -> withdrawn.containsKey(each.deliveryId()))
                .flatMap(each -> months(each, months)
                        .map(month -> RowFactory.create(
                                each.unit(),
                                month,
                                each.deliveryId(),
                                Timestamp.from(Objects.requireNonNull(withdrawn.get(each.deliveryId()))))))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(spark.createDataFrame(rows, WITHDRAWALS));
    }

    private static Stream<Date> months(Stated stated, Collection<LocalDate> months) {
        return stated.months().stream().filter(months::contains).map(Date::valueOf);
    }
}
