package planlake.delta;

import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import planlake.held.OnePartition;

/** The Spark session, with the settings that keep figures right; why each is there, beside it. */
public final class Sessions {

    /** Settings that hold on one machine and on a cluster alike. */
    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
            Map.entry("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
            Map.entry("spark.sql.catalogImplementation", "in-memory"),
            // Instants are UTC; a month is its first day.
            Map.entry("spark.sql.session.timeZone", "UTC"),
            Map.entry("spark.sql.ansi.enabled", "true"),
            // Without it parameters are dropped silently beside Delta's extension (delta-io/delta#7640).
            Map.entry("spark.sql.legacy.parameterSubstitution.constantsOnly", "true"),
            // Rows are never lost to a file that is missing or damaged.
            Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
            Map.entry("spark.sql.files.ignoreMissingFiles", "false"),
            Map.entry("spark.hadoop.parquet.page.verify-checksum.enabled", "true"),
            Map.entry("spark.databricks.delta.schema.autoMerge.enabled", "false"),
            Map.entry("spark.delta.logStore.file.impl", "planlake.delta.LinkingLogStore"),
            Map.entry("spark.databricks.delta.properties.defaults.enableInCommitTimestamps", "true"),
            Map.entry("spark.databricks.delta.properties.defaults.enableDeletionVectors", "false"),
            // Pinned versions stay readable for a year; answers for longer rest on our own time axes.
            Map.entry("spark.databricks.delta.properties.defaults.deletedFileRetentionDuration", "interval 400 days"),
            Map.entry("spark.databricks.delta.properties.defaults.logRetentionDuration", "interval 400 days"),
            // Delta's log keeps least and greatest values in clear: months and keys are enough to skip files by.
            Map.entry("spark.databricks.delta.properties.defaults.dataSkippingNumIndexedCols", "4"),
            Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
            Map.entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "4"),
            Map.entry("spark.ui.enabled", "false"));

    /** What suits one small machine; a cluster's own settings (spark-submit) take their place. */
    static final Map<String, String> ON_ONE_MACHINE = Map.of(
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.driver.host", "127.0.0.1",
            "spark.sql.shuffle.partitions", "2",
            "spark.sql.adaptive.enabled", "false",
            // Most of a short run is compiling; small tables are read faster without.
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            // Each plan is written out for a page that nobody has open; the short form costs a tenth of a small night
            // less.
            "spark.sql.ui.explainMode", "simple",
            // Each sort and each table of keys begins with a page: small ones are soon filled with nothing.
            "spark.buffer.pageSize", "1m",
            "spark.ui.showConsoleProgress", "false");

    /** What suits tables in memory, wherever it runs: one partition, so that nothing is shuffled or sent. */
    static final Map<String, String> FOR_HELD = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.autoBroadcastJoinThreshold", "-1",
            "spark.sql.exchange.reuse", "false",
            "spark.sql.subexpressionElimination.enabled", "false",
            "spark.sql.optimizer.disableHints", "true",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    private static @Nullable SparkSession forHeld;

    private Sessions() {}

    /** The session of this process, for small tables: local unless spark-submit says where to run. */
    public static synchronized SparkSession open(Path scratch) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SparkSession spark = started(scratch);
        if (forHeld == null || forHeld.sparkContext() != spark.sparkContext()) {
            forHeld = spark.newSession();
            SparkSession held = forHeld;
            FOR_HELD.forEach((name, value) -> held.conf().set(name, System.getProperty(name, value)));
            OnePartition.in(forHeld);
        }
        SparkSession.setActiveSession(forHeld);
        return forHeld;
    }

    private static SparkSession started(Path scratch) {
        // The builder of the interface looks this class up by Scala's reflection, which takes half a second.
        var builder = org.apache.spark.sql.classic.SparkSession.builder().appName("planlake");
        boolean isSubmitted = System.getProperty("spark.master") != null;
        if (!isSubmitted) {
            builder.master("local[*]");
            ON_ONE_MACHINE.forEach((name, value) -> builder.config(name, System.getProperty(name, value)));
        }
        SETTINGS.forEach(builder::config);
        builder.config("spark.sql.warehouse.dir", scratch.resolve("spark").toString());
        SparkSession.clearActiveSession();
        return builder.getOrCreate();
    }
}
