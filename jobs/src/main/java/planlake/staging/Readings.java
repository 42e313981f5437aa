package planlake.staging;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import planlake.landing.Delivery;
import planlake.landing.Home;
import planlake.table.Table;

/**
 * A batch of deliveries, read once, in tasks that run where the executors are; what was read is kept until
 * {@link #close}, so that staged and quarantined rows come from one evaluation.
 */
public final class Readings implements AutoCloseable {

    /** How a delivery of some source is read; runs on executors. */
    @FunctionalInterface
    public interface SourceReader extends java.io.Serializable {
        List<Outcome> read(Delivery delivery, Path file);
    }

    private final SparkSession spark;
    private final JavaRDD<Outcome> outcomes;
    private final List<Outcome> accounts;
    private final Map<String, Long> counts;
    private final Set<String> refused = new HashSet<>();

    private Readings(SparkSession spark, JavaRDD<Outcome> outcomes) {
        this.spark = spark;
        this.outcomes = outcomes;
        this.accounts = outcomes.filter(outcome -> outcome.table().equals("ops.delivery"))
                .collect();
        this.counts = outcomes.map(Outcome::table).countByValue();
        accounts.stream()
                .filter(account -> "refused".equals(account.values().get("state")))
                .forEach(account -> refused.add(account.deliveryId()));
    }

    /** Reads {@code deliveries}, each by the reader of its source. */
    public static Readings of(
            SparkSession spark, Home home, List<Delivery> deliveries, Map<String, SourceReader> readers) {
        String landing = home.landing().toString();
        Map<String, SourceReader> shipped = Map.copyOf(readers);
        JavaRDD<Outcome> outcomes = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(deliveries, Math.max(1, deliveries.size()))
                .flatMap(delivery -> reader(shipped, delivery)
                        .read(delivery, Path.of(landing, delivery.file()))
                        .iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new Readings(spark, outcomes);
    }

    private static SourceReader reader(Map<String, SourceReader> readers, Delivery delivery) {
        SourceReader reader = readers.get(delivery.source());
        if (reader == null) throw new IllegalStateException("No reader for source " + delivery.source());
        return reader;
    }

    /** Reads a delivered file of sheets as {@code table} declares. */
    public static SourceReader sheets(Table table) {
        String name = table.name();
        return (delivery, file) -> FileReading.read(delivery, file, Table.named(name));
    }

    /** Reads a delivered plan document. */
    public static SourceReader plan() {
        return PlanReading::read;
    }

    /** The ledger rows of the deliveries, refused ones included. */
    public List<Outcome> accounts() {
        return accounts;
    }

    /** Whether the deliveries give any row to {@code table}. */
    public boolean has(Table table) {
        return counts.containsKey(table.name());
    }

    /** What the accepted deliveries give to a table of few rows, such as {@code ops.sheet}. */
    public List<Outcome> collected(Table table) {
        String name = table.name();
        return outcomes.filter(outcome -> outcome.table().equals(name)).collect().stream()
                .filter(outcome -> !refused.contains(outcome.deliveryId()))
                .toList();
    }

    /** The rows that the accepted deliveries give to {@code table}, in its form. */
    public Dataset<Row> rows(Table table) {
        String name = table.name();
        Set<String> dropped = Set.copyOf(refused);
        JavaRDD<Row> rows = outcomes.filter(
                        outcome -> outcome.table().equals(name) && !dropped.contains(outcome.deliveryId()))
                .map(Outcome::toRow);
        return spark.createDataFrame(rows, table.schema());
    }

    @Override
    public void close() {
        outcomes.unpersist();
    }
}
