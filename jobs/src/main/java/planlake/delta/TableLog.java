package planlake.delta;

import static java.util.stream.Collectors.joining;

import io.delta.kernel.Operation;
import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.types.DataTypeJsonSerDe;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.transaction.DataLayoutSpec;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import planlake.held.Effort;
import planlake.table.Table;

/** The log of one table as a run goes on with it: small commits, written by the Delta kernel without a query. */
final class TableLog {

    private static final Engine ENGINE = DeltaFolder.ENGINE;
    private static final String WRITER = "Planlake";

    /** As Spark's session makes tables; why each is there, see {@link Sessions#SETTINGS}. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "delta.enableInCommitTimestamps", "true",
            "delta.enableDeletionVectors", "false",
            "delta.deletedFileRetentionDuration", "interval 400 days",
            "delta.logRetentionDuration", "interval 400 days",
            "delta.dataSkippingNumIndexedCols", "4");

    private final Table table;
    private final Path folder;
    private @Nullable Snapshot snapshot;
    private List<DataFile> files;

    private TableLog(Table table, Path folder, @Nullable Snapshot snapshot) {
        this.table = table;
        this.folder = folder;
        this.snapshot = snapshot;
        this.files = snapshot == null ? List.of() : DeltaFolder.dataFiles(folder, snapshot);
    }

    /** A table that is not there yet. */
    static TableLog none(Table table, Path folder) {
        return new TableLog(table, folder, null);
    }

    static TableLog at(Table table, Path folder, long version) {
        return new TableLog(table, folder, new DeltaFolder(folder).snapshot(version));
    }

    long version() {
        return snapshot == null ? -1 : snapshot.getVersion();
    }

    List<DataFile> files() {
        return files;
    }

    /** Rows that a commit adds: one file for each combination of the fields that the table is parted by. */
    record Addition(Map<String, @Nullable String> parts, List<InternalRow> rows) {}

    /**
     * Commits the version that follows, and no other.
     *
     * @return the files that it added
     * @throws io.delta.kernel.exceptions.ConcurrentWriteException if somebody else wrote
     */
    List<DataFile> commit(List<DataFile> removed, List<Addition> additions) {
        Transaction transaction = transaction();
        Row state = transaction.getTransactionState(ENGINE);
        List<DataFile> added =
                additions.stream().map(addition -> written(state, addition)).toList();
        commit(transaction, removed, added);
        return added;
    }

    /** Makes the table hold again what an earlier version held. */
    void restore(List<DataFile> earlier) {
        Set<Path> then = earlier.stream().map(DataFile::path).collect(Collectors.toSet());
        Set<Path> now = files.stream().map(DataFile::path).collect(Collectors.toSet());
        commit(
                transaction(),
                files.stream().filter(file -> !then.contains(file.path())).toList(),
                earlier.stream().filter(file -> !now.contains(file.path())).toList());
    }

    /** Adds files of another table of the same form: nothing ever changes a data file, so that a link to it will do. */
    void adopt(List<DataFile> others) {
        commit(transaction(), List.of(), others.stream().map(this::linked).toList());
    }

    private DataFile linked(DataFile other) {
        DataFile file = DataFile.of(folder, other.added());
        try {
            Files.createDirectories(file.path().getParent());
            try {
                Files.createLink(file.path(), other.path());
            } catch (FileSystemException | UnsupportedOperationException otherDisk) {
                Files.copy(other.path(), file.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + other.path(), e);
        }
        return file;
    }

    private void commit(Transaction transaction, List<DataFile> removed, List<DataFile> added) {
        List<Row> actions = new ArrayList<>();
        added.forEach(file ->
                actions.add(SingleAction.createAddFileSingleAction(file.added().toRow())));
        long now = System.currentTimeMillis();
        removed.forEach(file -> actions.add(SingleAction.createRemoveFileSingleAction(file.removed(now))));
        TransactionCommitResult done = transaction.commit(
                ENGINE, CloseableIterable.inMemoryIterable(Utils.toCloseableIterator(actions.iterator())));
        Effort.COMMITS.add(1);
        checkpoint(done);
        snapshot = done.getPostCommitSnapshot().orElseGet(() -> new DeltaFolder(folder).snapshot(done.getVersion()));
        List<DataFile> all = new ArrayList<>(files);
        all.removeAll(removed);
        all.addAll(added);
        files = List.copyOf(all);
    }

    private Transaction transaction() {
        if (snapshot != null) {
            return snapshot.buildUpdateTableTransaction(WRITER, Operation.WRITE)
                    .withMaxRetries(0)
                    .build(ENGINE);
        }
        StructType schema =
                DataTypeJsonSerDe.deserializeStructType(table.schema().json());
        var builder = TableManager.buildCreateTableTransaction(folder.toString(), schema, WRITER)
                .withTableProperties(PROPERTIES)
                .withMaxRetries(0);
        List<Column> parts = table.partitionBy().stream().map(Column::new).toList();
        return (parts.isEmpty() ? builder : builder.withDataLayoutSpec(DataLayoutSpec.partitioned(parts)))
                .build(ENGINE);
    }

    private DataFile written(Row state, Addition addition) {
        String within = addition.parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue() + "/")
                .collect(joining());
        Path file = folder.resolve(within + "part-" + UUID.randomUUID() + ".snappy.parquet");
        ParquetFile.write(file, table.schema(), addition.parts().keySet(), addition.rows());
        var context = Transaction.getWriteContext(ENGINE, state, literals(addition.parts()));
        try (var actions = Transaction.generateAppendActions(
                ENGINE,
                state,
                Utils.singletonCloseableIterator(status(file, addition.rows().size())),
                context)) {
            return DataFile.of(folder, new AddFile(actions.next().getStruct(SingleAction.ADD_FILE_ORDINAL)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot describe " + file, e);
        }
    }

    private static DataFileStatus status(Path file, long rows) throws IOException {
        var counted = new DataFileStatistics(rows, Map.of(), Map.of(), Map.of(), Optional.empty());
        return new DataFileStatus(
                LocalFiles.named(file.toFile()),
                Files.size(file),
                Files.getLastModifiedTime(file).toMillis(),
                Optional.of(counted));
    }

    private Map<String, Literal> literals(Map<String, @Nullable String> parts) {
        var literals = new HashMap<String, Literal>();
        parts.forEach((field, value) -> literals.put(field, literal(field, value)));
        return literals;
    }

    private Literal literal(String field, @Nullable String value) {
        boolean isDate = table.field(field).type().equals("date");
        if (value == null) {
            return Literal.ofNull(isDate ? DateType.DATE : io.delta.kernel.types.StringType.STRING);
        }
        return isDate ? Literal.ofDate((int) LocalDate.parse(value).toEpochDay()) : Literal.ofString(value);
    }

    /** Every tenth commit a summary of those before, so that readers need not read them all. */
    private static void checkpoint(TransactionCommitResult done) {
        for (PostCommitHook hook : done.getPostCommitHooks()) {
            if (hook.getType() != PostCommitHook.PostCommitHookType.CHECKPOINT) continue;
            try {
                hook.threadSafeInvoke(ENGINE);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write a checkpoint", e);
            }
        }
    }
}
