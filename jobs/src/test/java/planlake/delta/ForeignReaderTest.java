package planlake.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.landing.Home;
import planlake.table.Table;
import planlake.testing.Given;
import planlake.testing.SparkTest;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What we commit is a Delta table to others: DuckDB, which shares no line with us, Spark or the Delta kernel, reads the
 * log and the data files by itself and finds the rows that Spark and the kernel find.
 */
@SparkTest
class ForeignReaderTest {

    private static final Table TABLE = Table.named("marts.project_month");
    private static final LocalDate JANUARY = LocalDate.parse("2025-01-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2025-02-01");

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Path dir;
    private DeltaFolder folder;

    ForeignReaderTest(SparkSession spark, @TempDir Path dir) {
        this.spark = spark;
        this.dir = dir;
        // Blanks and Chinese in the path, since the log writes paths as URIs.
        this.warehouse = new Warehouse(spark, Home.at(dir.resolve("省 数据")), Map.of());
        this.folder = new DeltaFolder(warehouse.folder(TABLE));
    }

    @BeforeEach
    void writesTwoMonths() {
        write(List.of(JANUARY, FEBRUARY), """
                project_id | report_month | project_name     | lists        | task_nos | done_ytd_wan         | physical_progress_pct | is_due | row_number | received_at                | missing
                甲         | 2025-01-01   | 甲项目，一期     | [一, 二]     | [1, 2]   | 12345678901234.5678  | 99.9                  | true   | 7          | 2025-02-10T09:30:00.123456Z | [done_month_wan: 未报]
                乙         | 2025-01-01   | ''               | []           | []       | -0.0001              |                       | false  |            | 1969-12-31T23:59:59.999999Z | []
                甲         | 2025-02-01   | 甲项目𠮷 "二" \\| |             |          |                      |                       |        |            |                            |
                """);
    }

    @Test
    void findsTheRowsAndTypesOfMonths() throws SQLException {
        try (var duck = new DuckDelta(folder.path())) {
            assertThat(duck.types(version())).isEqualTo(declared());
        }
        assertThat(allAgree()).hasSize(3);
    }

    @Test
    void findsAMonthsNewRowsInThePlaceOfItsOldOnes() throws SQLException {
        write(List.of(FEBRUARY), """
                project_id | report_month | done_ytd_wan
                丙         | 2025-02-01   | 3
                丁         | 2025-02-01   | 4
                """);

        assertThat(version()).isEqualTo(1);
        assertThat(allAgree()).hasSize(4).noneMatch(row -> row.contains("甲项目𠮷"));
    }

    @Test
    void findsNothingOfAMonthThatWasDeleted() throws SQLException {
        write(List.of(JANUARY), "project_id | report_month");

        assertThat(allAgree()).hasSize(1).allMatch(row -> row.contains("report_month=2025-02-01"));
    }

    @Test
    void findsNoNewVersionAfterANightThatChangesNothing() throws SQLException {
        writesTwoMonths();

        assertThat(version()).isZero();
        assertThat(allAgree()).hasSize(3);
    }

    @Test
    void goesOnFromACheckpoint() throws SQLException {
        for (int done = 1; done <= 12; done++) {
            write(List.of(FEBRUARY), """
                    project_id | report_month | done_ytd_wan
                    甲         | 2025-02-01   | %d
                    """.formatted(done));
        }

        assertThat(folder.path().resolve("_delta_log/%020d.checkpoint.parquet".formatted(10)))
                .exists();
        assertThat(version()).isEqualTo(12);
        assertThat(allAgree()).hasSize(3).anyMatch(row -> row.contains("done_ytd_wan=12.0000"));
    }

    @Test
    void findsAMonthThatAnotherWarehouseHasTakenOverAlsoWhenTheFirstIsGone() throws Exception {
        var other = new Warehouse(spark, Home.at(dir.resolve("期")), Map.of());

        other.adopt(
                TABLE,
                folder.dataFiles(version()).stream()
                        .filter(Months.of(List.of(JANUARY))::test)
                        .toList());
        PathUtils.deleteDirectory(folder.path());
        folder = new DeltaFolder(other.folder(TABLE));

        assertThat(allAgree()).hasSize(2).allMatch(row -> row.contains("report_month=2025-01-01"));
    }

    private void write(Collection<LocalDate> months, String text) {
        warehouse.replaceMonths(TABLE, months, new Given(spark).rows(TABLE.name(), text));
    }

    private long version() {
        return folder.latestVersion().orElseThrow();
    }

    /** The rows of the last version, when all three readers find the same. */
    private List<String> allAgree() throws SQLException {
        List<String> kernel =
                texts(folder.rows(version()).stream().map(row -> row.values()).toList());
        List<String> ofSpark =
                texts(spark.read().format("delta").load(folder.path().toString()).collectAsList().stream()
                        .map(ForeignReaderTest::values)
                        .toList());
        assertThat(ofSpark).as("Spark").isEqualTo(kernel);
        try (var duck = new DuckDelta(folder.path())) {
            assertThat(texts(duck.rows(version()))).as("DuckDB").isEqualTo(kernel);
        }
        return kernel;
    }

    private static List<String> texts(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(row -> new TreeMap<>(row).toString()).sorted().toList();
    }

    private static Map<String, @Nullable Object> values(Row row) {
        var values = new TreeMap<String, @Nullable Object>();
        IntStream.range(0, row.size()).forEach(i -> values.put(row.schema().fieldNames()[i], plain(row.get(i))));
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Date date) return date.toLocalDate();
        if (value instanceof Timestamp moment) return moment.toInstant();
        if (value instanceof scala.collection.Seq<?> list) return CollectionConverters.asJava(list);
        if (value instanceof scala.collection.Map<?, ?> map) return CollectionConverters.asJava(map);
        return value;
    }

    /** Columns and their types as DuckDB should name them; what the table is parted by is in no file. */
    private static Map<String, String> declared() {
        var types = new TreeMap<String, String>();
        Arrays.stream(TABLE.schema().fields())
                .filter(field -> !TABLE.partitionBy().contains(field.name()))
                .forEach(field -> types.put(field.name(), duck(field.dataType().sql())));
        return types;
    }

    private static String duck(String sparkType) {
        return switch (sparkType) {
            case "STRING" -> "VARCHAR";
            case "INT" -> "INTEGER";
            case "TIMESTAMP" -> "TIMESTAMP WITH TIME ZONE";
            case "ARRAY<STRING>" -> "VARCHAR[]";
            case "ARRAY<INT>" -> "INTEGER[]";
            case "MAP<STRING, STRING>" -> "MAP(VARCHAR, VARCHAR)";
            default -> sparkType;
        };
    }
}
