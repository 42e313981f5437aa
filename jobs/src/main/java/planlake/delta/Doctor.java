package planlake.delta;

import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.io.file.PathUtils;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.SparkSession;
import planlake.errors.Errors;
import planlake.landing.Home;
import planlake.table.Table;

/**
 * Looks at the tables before a run writes to them: commits follow one another and none is empty, the files of the
 * released versions are there with their sizes, and what a dead run wrote beyond the release is taken back.
 */
public final class Doctor {

    private static final Logger LOG = LogManager.getLogger(Doctor.class);

    private Doctor() {}

    /**
     * Table to the version that the run builds on.
     *
     * @throws planlake.errors.Refused if a released table is damaged
     */
    public static Map<String, Long> check(SparkSession spark, Home home, Optional<Released> last, List<Table> tables) {
        Map<String, Long> released = last.map(Released::versions).orElse(Map.of());
        Warehouse warehouse = new Warehouse(spark, home, released);
        for (Table table : tables) {
            DeltaFolder folder = Released.folder(home, table);
            OptionalLong latest = folder.latestVersion();
            Long version = released.get(table.name());
            if (version == null) {
                remove(warehouse.folder(table));
                continue;
            }
            commits(table, folder, version);
            files(table, folder, version);
            if (latest.getAsLong() > version) {
                LOG.info("{} state=restored from={} to={}", table.name(), latest.getAsLong(), version);
                warehouse.restore(table, version);
            }
        }
        return new HashMap<>(warehouse.versions());
    }

    /** A table that no release knows was begun by a run that died. */
    private static void remove(Path folder) {
        if (!Files.exists(folder)) return;
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw Errors.unreadable(folder, e);
        }
    }

    private static void commits(Table table, DeltaFolder folder, long released) {
        List<Path> commits = folder.commits();
        long expected = -1;
        for (Path commit : commits) {
            long version = Long.parseLong(commit.getFileName().toString().substring(0, 20));
            if (expected >= 0 && version != expected) {
                throw Errors.damaged(table.name(), "Commit %d is missing from its log.".formatted(expected));
            }
            expected = version + 1;
            if (size(commit) == 0) throw Errors.damaged(table.name(), "Commit %d is empty.".formatted(version));
        }
        if (expected <= released) {
            throw Errors.damaged(table.name(), "Its log ends before the released version %d.".formatted(released));
        }
    }

    private static void files(Table table, DeltaFolder folder, long version) {
        for (FileStatus file : folder.files(version)) {
            Path path = Path.of(
                    new org.apache.hadoop.fs.Path(file.getPath()).toUri().getPath());
            if (!Files.exists(path) || size(path) != file.getSize()) {
                throw Errors.damaged(table.name(), "The file %s is missing or cut.".formatted(path.getFileName()));
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        }
    }
}
