package planlake.delta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.table.TableRow;
import planlake.testing.Given;
import planlake.testing.SparkTest;

@SparkTest
class DeltaFolderTest {

    private final DeltaFolder folder;

    DeltaFolderTest(SparkSession spark, @TempDir Path dir) {
        new Given(spark)
                .rows("marts.project_month", """
                        project_id | report_month | project_name | lists  | done_ytd_wan
                        甲         | 2025-01-01   | 甲项目       | [一]   | 1
                        甲         | 2025-02-01   | 甲项目       | []     | 2
                        乙         | 2025-02-01   | 乙项目       | []     | 3
                                   | 2025-03-01   | 无名         |        |
                        """)
                .write()
                .format("delta")
                .partitionBy("report_month")
                .save(dir.toString());
        folder = new DeltaFolder(dir);
    }

    @Test
    void givesTheWholeRowsOfAKey() {
        List<TableRow> rows = folder.rows(0, "project_id", Set.of("甲", "别的"));

        assertThat(rows)
                .extracting(row ->
                        row.date("report_month") + " " + row.text("project_name") + " " + row.decimal("done_ytd_wan"))
                .containsExactlyInAnyOrder("2025-01-01 甲项目 1.0000", "2025-02-01 甲项目 2.0000");
    }

    @Test
    void givesSomeColumnsOfAllRows() {
        List<TableRow> rows = folder.columns(0, List.of("report_month", "project_id"));

        assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(row.values()).hasSize(2));
        assertThat(rows).extracting(row -> row.text("project_id")).containsExactlyInAnyOrder("甲", "甲", "乙", null);
    }
}
