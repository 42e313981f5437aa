package planlake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.delta.Warehouse;
import planlake.landing.Home;
import planlake.night.Known;
import planlake.night.Run;
import planlake.night.SourceKinds;
import planlake.night.Step.KeepVersions;
import planlake.night.Views;
import planlake.table.Table;
import planlake.table.TableRow;
import planlake.testing.Given;
import planlake.testing.SparkTest;

/** One unit, 沈阳市, and one month, March 2025. */
@SparkTest
class QuarantinedTest {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final KeepVersions DISPATCH = new KeepVersions(
            Table.named("history.project_month"),
            Table.named("conformed.project_month"),
            Table.named("staging.dispatch"),
            "dispatch");

    private final SparkSession spark;
    private final Given given;
    private final Warehouse warehouse;
    private final List<TableRow> ledger = new ArrayList<>();

    QuarantinedTest(SparkSession spark, @TempDir Path home) {
        this.spark = spark;
        this.given = new Given(spark);
        this.warehouse = new Warehouse(spark, Home.at(home), Map.of());
    }

    private QuarantinedTest received(String delivery, String kind, String day) {
        ledger.add(new TableRow(Map.of(
                "source",
                "dispatch",
                "unit",
                "沈阳市",
                "report_month",
                MARCH,
                "months",
                List.of(MARCH),
                "received_at",
                Instant.parse(day + "T00:00:00Z"),
                "delivery_id",
                delivery,
                "state",
                "accepted",
                "kind",
                kind)));
        return this;
    }

    /** Rows of 沈阳市 and March; the text leaves those two and the table that they were meant for out. */
    private QuarantinedTest quarantined(String text) {
        return with("staging.quarantine", "table_name", "staging.dispatch", text);
    }

    private QuarantinedTest corrected(String text) {
        return with("staging.dispatch", "sheet", "调度表", text);
    }

    private QuarantinedTest with(String table, String field, String value, String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String all = Stream.concat(
                        Stream.of(lines.get(0) + " | unit | report_month | " + field),
                        lines.stream().skip(1).map(line -> line + " | 沈阳市 | 2025-03-01 | " + value))
                .collect(Collectors.joining("\n"));
        warehouse.append(Table.named(table), given.rows(table, all));
        return this;
    }

    /** Row, state, closed on, closed by, attempts. */
    private List<String> fates() {
        Run run = new Run(
                "test",
                warehouse,
                new Views(spark, new HashMap<>()),
                List.of(),
                Known.of(ledger, Map.of(), Set.of()),
                SourceKinds.NONE,
                true);
        return Quarantined.rows(run, List.of(DISPATCH), Set.of(MARCH))
                .orderBy("delivery_id", "row_number")
                .collectAsList()
                .stream()
                .map(QuarantinedTest::fate)
                .toList();
    }

    private static String fate(Row row) {
        return Stream.of("row_number", "state", "closed_at", "closed_by", "attempts")
                .map(field -> String.valueOf(row.<Object>getAs(field)).replaceAll(" .*", ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aRowIsOpenUntilACorrectionOfItIsTakenIn() {
        assertThat(received("表", "statement", "2025-04-08")
                        .received("更正", "correction", "2025-04-15")
                        .quarantined("""
                        delivery_id | received_at | sheet  | row_number | row_key | problems           | corrects | corrects_row
                        表          | 2025-04-08  | 调度表 | 7          | A       | [build_stage: 错]  |          |
                        表          | 2025-04-08  | 调度表 | 8          | B       | [build_stage: 错]  |          |
                        表          | 2025-04-08  | 调度表 | 9          |         | [project_code: 缺] |          |
                        更正        | 2025-04-15  | 调度表 | 9          |         | [project_code: 缺] | 表       | 调度表!9
                        """)
                        .corrected("""
                        delivery_id | received_at | row_number | project_code | corrects | corrects_row
                        更正        | 2025-04-15  | 7          | A            | 表       | 调度表!7
                        """)
                        .fates())
                .containsExactly("7 mended 2025-04-15 更正 0", "8 open null null 0", "9 open null null 1");
    }

    @Test
    void oneOfSeveralRowsOfAKeyClosesAllOfThem() {
        assertThat(received("表", "statement", "2025-04-08")
                        .received("更正", "correction", "2025-04-15")
                        .quarantined("""
                        delivery_id | received_at | sheet  | row_number | row_key | problems
                        表          | 2025-04-08  | 调度表 | 7          | A       | [project_code: 相同]
                        表          | 2025-04-08  | 调度表 | 8          | A       | [project_code: 相同]
                        表          | 2025-04-08  | 调度表 | 9          | A       | [build_stage: 错]
                        """)
                        .corrected("""
                        delivery_id | received_at | row_number | project_code | corrects | corrects_row
                        更正        | 2025-04-15  | 8          | A            | 表       | 调度表!8
                        """)
                        .fates())
                .containsExactly("7 mended 2025-04-15 更正 0", "8 mended 2025-04-15 更正 0", "9 open null null 0");
    }

    @Test
    void aLaterStatementSupersedesWhatNoCorrectionMendedInTime() {
        assertThat(received("表", "statement", "2025-04-08")
                        .received("更正", "correction", "2025-04-15")
                        .received("新表", "statement", "2025-04-20")
                        .received("迟到", "correction", "2025-04-25")
                        .quarantined("""
                        delivery_id | received_at | sheet  | row_number | row_key | problems
                        表          | 2025-04-08  | 调度表 | 7          | A       | [build_stage: 错]
                        表          | 2025-04-08  | 调度表 | 8          | B       | [build_stage: 错]
                        新表        | 2025-04-20  | 调度表 | 5          | B       | [build_stage: 错]
                        """)
                        .corrected("""
                        delivery_id | received_at | row_number | project_code | corrects | corrects_row
                        更正        | 2025-04-15  | 7          | A            | 表       | 调度表!7
                        迟到        | 2025-04-25  | 8          | B            | 表       | 调度表!8
                        """)
                        .fates())
                .containsExactly("5 open null null 0", "7 mended 2025-04-15 更正 0", "8 superseded 2025-04-20 新表 0");
    }
}
