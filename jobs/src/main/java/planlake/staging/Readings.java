package planlake.staging;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import planlake.held.HeldRows;
import planlake.landing.Delivery;
import planlake.landing.Home;
import planlake.plan.Bodies;
import planlake.table.Table;

/**
 * A batch of deliveries, read once, in tasks that run where the executors are; what was read is kept until
 * {@link #close}, so that staged and quarantined rows come from one evaluation.
 */
public final class Readings implements AutoCloseable {

    /** How a delivery of some source is read, chunk by chunk; runs on executors. */
    @FunctionalInterface
    public interface SourceReader extends java.io.Serializable {
        Iterator<List<Outcome>> read(Delivery delivery, Path file);

        /** The same, with what a home's own reference files say; asked where the run is led, not on executors. */
        default SourceReader of(Home home) {
            return this;
        }
    }

    /** Plan documents are read by the bodies that the home knows. */
    private record Plans(@Nullable Bodies bodies) implements SourceReader {

        @Override
        public Iterator<List<Outcome>> read(Delivery delivery, Path file) {
            return List.of(PlanReading.read(delivery, file, Objects.requireNonNull(bodies)))
                    .iterator();
        }

        @Override
        public SourceReader of(Home home) {
            return new Plans(Bodies.in(home.reference()));
        }
    }

    /** Deliveries up to this size are read by this process alone. */
    private static final long HERE_BYTES = 64L << 20;

    private final SparkSession spark;
    private final @Nullable JavaRDD<Chunk> elsewhere;
    private final List<Chunk> here;

    /**
     * @param elsewhere the chunks, where executors hold them; null if all are here
     * @param here all chunks, or what they say of the deliveries
     */
    private Readings(SparkSession spark, @Nullable JavaRDD<Chunk> elsewhere, List<Chunk> here) {
        this.spark = spark;
        this.elsewhere = elsewhere;
        this.here = here;
    }

    /**
     * Some thousand rows that one file gave: keeping many small objects costs more than reading them did, and a big
     * file may not fit in memory whole.
     *
     * @param rows table to its rows
     * @param tables all tables that the chunk has rows for
     */
    private record Chunk(Map<String, Outcome[]> rows, Set<String> tables) implements java.io.Serializable {

        static Chunk of(List<Outcome> outcomes) {
            Map<String, List<Outcome>> byTable = outcomes.stream().collect(Collectors.groupingBy(Outcome::table));
            Map<String, Outcome[]> rows = new HashMap<>();
            byTable.forEach((table, list) -> rows.put(table, list.toArray(Outcome[]::new)));
            return new Chunk(rows, new HashSet<>(rows.keySet()));
        }

        List<Outcome> rows(String table) {
            return List.of(rows.getOrDefault(table, new Outcome[0]));
        }

        Chunk only(Set<String> wanted) {
            Map<String, Outcome[]> some = new HashMap<>(rows);
            some.keySet().retainAll(wanted);
            return new Chunk(some, tables);
        }
    }

    /** Reads {@code deliveries}, each by the reader of its source. */
    public static Readings of(
            SparkSession spark, Home home, List<Delivery> deliveries, Map<String, SourceReader> readers) {
        String landing = home.landing().toString();
        Map<String, SourceReader> shipped = new HashMap<>();
        readers.forEach((source, reader) -> shipped.put(source, reader.of(home)));
        if (deliveries.stream().mapToLong(Delivery::bytes).sum() <= HERE_BYTES) {
            return new Readings(
                    spark,
                    null,
                    deliveries.parallelStream()
                            .flatMap(delivery -> chunks(shipped, landing, delivery))
                            .toList());
        }
        JavaRDD<Chunk> chunks = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(deliveries, Math.max(1, deliveries.size()))
                .flatMap(delivery -> chunks(shipped, landing, delivery).iterator())
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new Readings(
                spark,
                chunks,
                chunks.map(chunk -> chunk.only(Set.of("ops.delivery", "ops.sheet")))
                        .collect());
    }

    private static Stream<Chunk> chunks(Map<String, SourceReader> readers, String landing, Delivery delivery) {
        Iterator<List<Outcome>> read = reader(readers, delivery).read(delivery, Path.of(landing, delivery.file()));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(read, Spliterator.ORDERED), false)
                .map(Chunk::of);
    }

    private static SourceReader reader(Map<String, SourceReader> readers, Delivery delivery) {
        SourceReader reader = readers.get(delivery.source());
        if (reader == null) throw new IllegalStateException("No reader for source " + delivery.source());
        return reader;
    }

    /** Reads a delivered file of sheets as {@code table} declares. */
    public static SourceReader sheets(Table table) {
        return (delivery, file) -> {
            // A table that only a home declares is shipped: where this runs, nobody else knows it.
            if (!table.isBuiltIn()) table.makeKnown();
            return FileReading.chunks(delivery, file, table);
        };
    }

    /**
     * Looks through the checks that {@code table} declares before anything is read.
     *
     * @throws planlake.errors.Refused if one of them can't be understood
     */
    public static void understandChecks(Table table) {
        RowChecks.understand(table);
    }

    /** Reads a delivered plan document. */
    public static SourceReader plan() {
        return new Plans(null);
    }

    /** The ledger rows of the deliveries, refused ones included. */
    public List<Outcome> accounts() {
        return collected("ops.delivery");
    }

    /** Where the accepted deliveries have their columns, for {@code ops.sheet}. */
    public List<Outcome> sheets() {
        return collected("ops.sheet");
    }

    private List<Outcome> collected(String table) {
        return here.stream().flatMap(chunk -> chunk.rows(table).stream()).toList();
    }

    /** Whether the deliveries give any row to {@code table}. */
    public boolean has(Table table) {
        return here.stream().anyMatch(chunk -> chunk.tables().contains(table.name()));
    }

    /** The rows that the accepted deliveries give to {@code table}, in its form; a refused one gives none. */
    public Dataset<Row> rows(Table table) {
        String name = table.name();
        if (elsewhere == null) {
            List<Row> rows = collected(name).stream().map(Outcome::toRow).toList();
            return HeldRows.of(table.schema(), rows).dataset(spark);
        }
        JavaRDD<Row> rows = elsewhere.flatMap(chunk -> {
            if (!table.isBuiltIn()) table.makeKnown();
            return chunk.rows(name).stream().map(Outcome::toRow).iterator();
        });
        return spark.createDataFrame(rows, table.schema());
    }

    @Override
    public void close() {
        if (elsewhere != null) elsewhere.unpersist();
    }
}
