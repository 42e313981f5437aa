package planlake.delta;

import io.delta.kernel.data.Row;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.util.VectorUtils;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A data file that a version of a table holds.
 *
 * @param path where it lies
 * @param parts the fields by which the table is parted, with the value that all rows of the file have
 * @param bytes its size
 * @param rows how many it has
 * @param added the action of the log that added it
 */
record DataFile(Path path, Map<String, @Nullable String> parts, long bytes, long rows, AddFile added) {

    /** By a row that a scan gives. */
    static DataFile scanned(Path folder, Row scan) {
        return of(folder, new AddFile(scan.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL)));
    }

    static DataFile of(Path folder, AddFile added) {
        return new DataFile(
                folder.resolve(Path.of(java.net.URI.create(added.getPath()).getPath())),
                VectorUtils.toJavaMap(added.getPartitionValues()),
                added.getSize(),
                added.getNumRecords().orElse(Long.MAX_VALUE / 2),
                added);
    }

    /** The month that its rows are about, of a table that is parted by month. */
    LocalDate month() {
        return LocalDate.parse(Objects.requireNonNull(parts.get("report_month")));
    }

    /** The action that takes the file out of the table. */
    Row removed(long atMillis) {
        return added.toRemoveFileRow(true, Optional.of(atMillis));
    }
}
