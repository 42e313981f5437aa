package planlake.delta;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Delta table read by DuckDB alone: the log as JSON, its checkpoints and the data as Parquet. DuckDB's own extension
 * for Delta is not in its jar and would have to be downloaded; the protocol's rule for which files a version holds is
 * one query.
 */
public final class DuckDelta implements AutoCloseable {

    /** Which files are there: of each path what was said of it last, from the last checkpoint on. */
    private static final String FILES = """
            with said as (
                select
                    cast(regexp_extract(filename, '([0-9]{20})[.]json', 1) as bigint) as version,
                    add.path as added, add."partitionValues" as parts, remove.path as removed
                from read_json('%1$s/*.json', format = 'newline_delimited', filename = true, columns = {
                    add: 'struct(path varchar, "partitionValues" map(varchar, varchar))',
                    remove: 'struct(path varchar)'})
                %2$s
            )
            select coalesce(added, removed) as path, arg_max(parts, version) as parts
            from said
            where version between %3$d and %4$d and coalesce(added, removed) is not null
            group by all
            having arg_max(added is not null, version)
            """;

    private static final String CHECKPOINT =
            "union all select %2$d, add.path, add.partitionValues, remove.path from read_parquet('%1$s')";

    private record DataFile(String path, Map<String, String> parts) {}

    private final Path folder;
    private final Connection duck;

    public DuckDelta(Path folder) throws SQLException {
        this.folder = folder;
        this.duck = DriverManager.getConnection("jdbc:duckdb:");
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

    /** All rows of a version; of the fields by which the table is parted, all dates, the values are in the log. */
    public List<Map<String, @Nullable Object>> rows(long version) throws SQLException {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (DataFile file : files(version)) {
            try (ResultSet found = data(file)) {
                while (found.next()) {
                    var row = new TreeMap<String, @Nullable Object>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.put(found.getMetaData().getColumnName(i), plain(found.getObject(i)));
                    }
                    file.parts().forEach((field, value) -> row.put(field, LocalDate.parse(value)));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Names and types of the columns of a version's files, which are the same in all of them. */
    public Map<String, String> types(long version) throws SQLException {
        var types = new TreeMap<String, String>();
        for (DataFile file : files(version)) {
            try (ResultSet found = data(file)) {
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    types.merge(
                            found.getMetaData().getColumnName(i),
                            found.getMetaData().getColumnTypeName(i),
                            (one, other) -> one.equals(other) ? one : one + " or " + other);
                }
            }
        }
        return types;
    }

    private List<DataFile> files(long version) throws SQLException {
        Path log = folder.resolve("_delta_log");
        long from = version;
        while (from > 0 && !Files.exists(checkpoint(log, from))) from--;
        boolean isSummed = Files.exists(checkpoint(log, from));
        String summed = isSummed ? CHECKPOINT.formatted(checkpoint(log, from), from) : "";
        var files = new ArrayList<DataFile>();
        // The checkpoint says what its own version says.
        try (ResultSet found = duck.createStatement().executeQuery(FILES.formatted(log, summed, from, version))) {
            while (found.next()) {
                var parts = new HashMap<String, String>();
                ((Map<?, ?>) found.getObject("parts"))
                        .forEach((field, value) -> parts.put(String.valueOf(field), String.valueOf(value)));
                files.add(new DataFile(URI.create(found.getString("path")).getPath(), parts));
            }
        }
        return files;
    }

    private static Path checkpoint(Path log, long version) {
        return log.resolve("%020d.checkpoint.parquet".formatted(version));
    }

    private ResultSet data(DataFile file) throws SQLException {
        String path = folder.resolve(file.path()).toString();
        return duck.createStatement()
                .executeQuery("select * from read_parquet('%s', hive_partitioning = false)".formatted(path));
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        if (value instanceof OffsetDateTime moment) return moment.toInstant();
        if (value instanceof Array list) return Arrays.asList((Object[]) list.getArray());
        return value;
    }
}
