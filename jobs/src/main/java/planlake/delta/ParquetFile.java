package planlake.delta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import planlake.held.Effort;
import scala.jdk.javaapi.CollectionConverters;

/** One data file of a table, read and written by Spark's own classes for Parquet, without a query. */
final class ParquetFile {

    private static final int BATCH = 4096;
    private static final String UTC = "UTC";

    /** What Spark's reader and writer ask of the settings of a session. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem"),
            Map.entry("parquet.read.support.class", ParquetReadSupport.class.getName()),
            Map.entry("parquet.page.verify-checksum.enabled", "true"),
            Map.entry("spark.sql.session.timeZone", UTC),
            Map.entry("spark.sql.caseSensitive", "false"),
            Map.entry("spark.sql.optimizer.nestedSchemaPruning.enabled", "true"),
            Map.entry("spark.sql.legacy.parquet.nanosAsLong", "false"),
            Map.entry("spark.sql.parquet.binaryAsString", "false"),
            Map.entry("spark.sql.parquet.int96AsTimestamp", "true"),
            Map.entry("spark.sql.parquet.inferTimestampNTZ.enabled", "true"),
            Map.entry("spark.sql.parquet.fieldId.read.enabled", "false"),
            Map.entry("spark.sql.parquet.fieldId.read.ignoreMissing", "false"),
            Map.entry("spark.sql.parquet.fieldId.write.enabled", "false"),
            Map.entry("spark.sql.parquet.writeLegacyFormat", "false"),
            Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
            Map.entry("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED"),
            Map.entry("spark.sql.parquet.int96RebaseModeInWrite", "CORRECTED"),
            Map.entry("spark.sql.parquet.variant.annotateLogicalType.enabled", "false"),
            Map.entry("spark.sql.parquet.ignoreVariantAnnotation", "false"),
            Map.entry("spark.sql.variant.allowReadingShredded", "true"));

    private ParquetFile() {}

    private static Configuration settings() {
        var settings = new Configuration(false);
        SETTINGS.forEach(settings::set);
        return settings;
    }

    /**
     * The rows of a file, in their order.
     *
     * @param schema the fields of the table
     * @param parts the fields that the file has no column for, with the value that all its rows have
     */
    static InternalRow[] read(Path file, long bytes, StructType schema, Map<String, @Nullable String> parts) {
        Configuration settings = settings();
        settings.set(
                ParquetReadSupport.SPARK_ROW_REQUESTED_SCHEMA(),
                without(schema, parts.keySet()).json());
        var split = new FileSplit(new org.apache.hadoop.fs.Path(file.toUri()), 0, bytes, (String[]) null);
        try (var reader = new VectorizedParquetRecordReader(null, "CORRECTED", UTC, "CORRECTED", UTC, false, BATCH)) {
            reader.initialize(split, new TaskAttemptContextImpl(settings, new TaskAttemptID()));
            reader.initBatch(new StructType(), InternalRow.empty());
            reader.enableReturningBatches();
            UnsafeProjection whole = UnsafeProjection.create(asScala(cells(schema, parts)));
            List<InternalRow> rows = new ArrayList<>();
            while (reader.nextBatch()) {
                var batch = reader.resultBatch().rowIterator();
                while (batch.hasNext()) rows.add(whole.apply(batch.next()).copy());
            }
            return rows.toArray(InternalRow[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading " + file, e);
        }
    }

    /** A row of the table, of the columns of the file and of what all its rows have. */
    private static List<Expression> cells(StructType schema, Map<String, @Nullable String> parts) {
        List<Expression> cells = new ArrayList<>();
        int column = 0;
        for (StructField field : schema.fields()) {
            cells.add(
                    parts.containsKey(field.name())
                            ? Literal.create(value(field.dataType(), parts.get(field.name())), field.dataType())
                            : new BoundReference(column++, field.dataType(), true));
        }
        return cells;
    }

    private static @Nullable Object value(DataType type, @Nullable String text) {
        if (text == null) return null;
        if (type instanceof DateType)
            return (int) java.time.LocalDate.parse(text).toEpochDay();
        return UTF8String.fromString(text);
    }

    /** Writes rows of a table to a new file; columns that are the same in all of them are left out. */
    static void write(Path file, StructType schema, Set<String> parts, List<InternalRow> rows) {
        Effort.FILES_WRITTEN.add(1);
        StructType columns = without(schema, parts);
        UnsafeProjection some = UnsafeProjection.create(asScala(Arrays.stream(columns.fields())
                .<Expression>map(field -> new BoundReference(schema.fieldIndex(field.name()), field.dataType(), true))
                .toList()));
        Configuration settings = settings();
        ParquetWriteSupport.setSchema(columns, settings);
        try {
            Files.createDirectories(file.getParent());
            try (ParquetWriter<InternalRow> writer = new Rows(file)
                    .withConf(settings)
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .build()) {
                for (InternalRow row : rows) writer.write(some.apply(row));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static final class Rows extends ParquetWriter.Builder<InternalRow, Rows> {

        Rows(Path file) {
            super(new LocalOutputFile(file));
        }

        @Override
        protected Rows self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // The only one that gives what Spark's writer asks for.
        protected WriteSupport<InternalRow> getWriteSupport(Configuration settings) {
            return new ParquetWriteSupport();
        }
    }

    private static StructType without(StructType schema, Set<String> parts) {
        return new StructType(Arrays.stream(schema.fields())
                .filter(field -> !parts.contains(field.name()))
                .toArray(StructField[]::new));
    }

    private static scala.collection.immutable.Seq<Expression> asScala(List<Expression> cells) {
        return CollectionConverters.asScala(cells).toSeq();
    }
}
