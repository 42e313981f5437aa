package planlake.delta;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Or;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.types.StructField;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import planlake.table.TableRow;

/** A Delta table on disk, read without Spark: an answer from a small table costs less than starting it. */
public final class DeltaFolder {

    private static final Pattern COMMIT = Pattern.compile("([0-9]{20})\\.json");
    static final Engine ENGINE = DefaultEngine.create(new LocalFiles());

    private final Path folder;

    public DeltaFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** The newest version; empty if there is no table. */
    public OptionalLong latestVersion() {
        return commits().stream()
                .mapToLong(
                        commit -> Long.parseLong(commit.getFileName().toString().substring(0, 20)))
                .max();
    }

    /** The commit files that are kept. */
    List<Path> commits() {
        Path log = folder.resolve("_delta_log");
        if (!Files.isDirectory(log)) return List.of();
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(file ->
                            COMMIT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + log, e);
        }
    }

    /** All rows of a version. */
    List<TableRow> rows(long version) {
        return read(snapshot(version).getScanBuilder().build(), List.of());
    }

    /** The rows of a version whose report_month is among {@code months}; other months' files are not opened. */
    List<TableRow> rows(long version, Collection<LocalDate> months) {
        if (months.isEmpty()) return List.of();
        Optional<Predicate> ofMonths =
                months.stream().map(DeltaFolder::isMonth).reduce((one, other) -> new Or(one, other));
        return read(
                snapshot(version)
                        .getScanBuilder()
                        .withFilter(ofMonths.orElseThrow())
                        .build(),
                months);
    }

    /** Some columns of all rows of a version, of those that it has; the others are not decoded. */
    List<TableRow> columns(long version, List<String> columns) {
        Snapshot snapshot = snapshot(version);
        return read(scan(snapshot, columns), List.of());
    }

    /**
     * The rows of a version whose {@code key}, a text, is among {@code wanted}. A first pass decodes that column alone;
     * only files with such a row are read whole, which of ten years of history are few.
     */
    List<TableRow> rows(long version, String key, Set<String> wanted) {
        Snapshot snapshot = snapshot(version);
        if (snapshot.getSchema().indexOf(key) < 0) return List.of();
        var holding = new HashSet<String>();
        Scan keys = scan(snapshot, List.of(key));
        Row state = keys.getScanState(ENGINE);
        eachFile(
                keys,
                file -> eachRow(state, file, row -> {
                    if (!row.isNullAt(0) && wanted.contains(row.getString(0))) holding.add(path(file));
                }));
        Scan whole = snapshot.getScanBuilder().build();
        Row wholeState = whole.getScanState(ENGINE);
        int at = snapshot.getSchema().indexOf(key);
        var rows = new ArrayList<TableRow>();
        eachFile(whole, file -> {
            if (!holding.contains(path(file))) return;
            eachRow(wholeState, file, row -> {
                if (!row.isNullAt(at) && wanted.contains(row.getString(at))) rows.add(KernelRows.plain(row));
            });
        });
        return rows;
    }

    private static Scan scan(Snapshot snapshot, List<String> columns) {
        StructType schema = snapshot.getSchema();
        List<StructField> there = columns.stream()
                .filter(column -> schema.indexOf(column) >= 0)
                .map(schema::get)
                .toList();
        return snapshot.getScanBuilder().withReadSchema(new StructType(there)).build();
    }

    private static String path(Row file) {
        return InternalScanFileUtils.getAddFileStatus(file).getPath();
    }

    /** The data files of a version: path and size. */
    List<FileStatus> files(long version) {
        var files = new ArrayList<FileStatus>();
        eachFile(
                snapshot(version).getScanBuilder().build(),
                row -> files.add(InternalScanFileUtils.getAddFileStatus(row)));
        return files;
    }

    private static Predicate isMonth(LocalDate month) {
        return new Predicate("=", List.of(new Column("report_month"), Literal.ofDate((int) month.toEpochDay())));
    }

    /** The data files of a version. */
    List<DataFile> dataFiles(long version) {
        return dataFiles(folder, snapshot(version));
    }

    static List<DataFile> dataFiles(Path folder, Snapshot snapshot) {
        var files = new ArrayList<DataFile>();
        // With the counts of rows, which a plain scan leaves out.
        var scan = (ScanImpl) snapshot.getScanBuilder().build();
        eachFile(scan.getScanFiles(ENGINE, true), row -> files.add(DataFile.scanned(folder, row)));
        return files;
    }

    Snapshot snapshot(long version) {
        return io.delta.kernel.Table.forPath(ENGINE, folder.toString()).getSnapshotAsOfVersion(ENGINE, version);
    }

    private static List<TableRow> read(Scan scan, Collection<LocalDate> months) {
        Row state = scan.getScanState(ENGINE);
        var rows = new ArrayList<TableRow>();
        eachFile(scan, file -> eachRow(state, file, row -> rows.add(KernelRows.plain(row))));
        if (!months.isEmpty()) rows.removeIf(row -> !months.contains(row.date("report_month")));
        return rows;
    }

    private interface FileConsumer {
        void accept(Row file) throws IOException;
    }

    private static void eachFile(Scan scan, FileConsumer consumer) {
        eachFile(scan.getScanFiles(ENGINE), consumer);
    }

    private static void eachFile(CloseableIterator<FilteredColumnarBatch> scanned, FileConsumer consumer) {
        try (CloseableIterator<FilteredColumnarBatch> batches = scanned) {
            while (batches.hasNext()) {
                try (CloseableIterator<Row> files = batches.next().getRows()) {
                    while (files.hasNext()) consumer.accept(files.next());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a Delta table", e);
        }
    }

    private interface RowConsumer {
        void accept(Row row);
    }

    private static void eachRow(Row state, Row file, RowConsumer consumer) throws IOException {
        FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
        StructType physical = ScanStateRow.getPhysicalDataReadSchema(state);
        CloseableIterator<ColumnarBatch> data = ENGINE.getParquetHandler()
                .readParquetFiles(singleton(status), physical, Optional.empty())
                .map(FileReadResult::getData);
        try (data;
                CloseableIterator<FilteredColumnarBatch> logical =
                        Scan.transformPhysicalData(ENGINE, state, file, data)) {
            while (logical.hasNext()) {
                try (CloseableIterator<Row> rows = logical.next().getRows()) {
                    while (rows.hasNext()) consumer.accept(rows.next());
                }
            }
        }
    }

    private static CloseableIterator<FileStatus> singleton(FileStatus file) {
        return io.delta.kernel.internal.util.Utils.singletonCloseableIterator(file);
    }
}
