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
import java.util.stream.IntStream;
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

@SparkTest
class FindingsTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
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

    FindingsTest(SparkSession spark, @TempDir Path home) {
        this.spark = spark;
        this.given = new Given(spark);
        this.warehouse = new Warehouse(spark, Home.at(home), Map.of());
    }

    private FindingsTest with(String table, String text) {
        warehouse.append(Table.named(table), given.rows(table, text));
        return this;
    }

    private FindingsTest received(String unit, LocalDate month, String at) {
        return received("statement", unit, month, at);
    }

    private FindingsTest received(String kind, String unit, LocalDate month, String at) {
        ledger.add(new TableRow(Map.of(
                "source",
                "dispatch",
                "months",
                List.of(month),
                "state",
                "accepted",
                "kind",
                kind,
                "delivery_id",
                at,
                "unit",
                unit,
                "report_month",
                month,
                "received_at",
                Instant.parse(at))));
        return this;
    }

    private Run run() {
        return new Run(
                "test",
                warehouse,
                new Views(spark, new HashMap<>()),
                List.of(),
                Known.of(ledger, Map.of(), Set.of()),
                SourceKinds.NONE,
                true);
    }

    private List<Row> findings(LocalDate... months) {
        return Findings.rows(run(), List.of(DISPATCH), Set.of(months))
                .orderBy("report_month", "unit", "rule_id", "row_key")
                .collectAsList();
    }

    private static List<String> told(List<Row> findings) {
        return findings.stream()
                .map(row -> Stream.of("unit", "rule_id", "row_key", "item_name", "cell")
                        .map(field -> String.valueOf(row.<Object>getAs(field)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    @Test
    void takeWhatWasReadInTheStatementThatStandsAndInItsCorrections() {
        received("沈阳市", MARCH, "2025-04-08T00:00:00Z")
                .received("沈阳市", MARCH, "2025-04-20T00:00:00Z")
                .received("correction", "沈阳市", MARCH, "2025-04-25T00:00:00Z")
                .with("history.project_month", """
                        unit   | report_month | project_code | project_name | known_from
                        沈阳市 | 2025-03-01   | A            | 甲项目       | 2025-04-20
                        """)
                .with("staging.dispatch", """
                        unit   | report_month | delivery_id | project_code | corrects | corrects_row
                        沈阳市 | 2025-03-01   | 更正        | C            | 新       | 调度表!9
                        """)
                .with("staging.finding", """
                        table_name       | unit   | report_month | delivery_id | received_at | rule_id             | severity | row_key | sheet  | row_number | field           | cell
                        staging.dispatch | 沈阳市 | 2025-03-01   | 旧          | 2025-04-08  | since_start_adds_up | finding  | A       | 调度表 | 7          | done_ytd_wan    | K7
                        staging.dispatch | 沈阳市 | 2025-03-01   | 新          | 2025-04-20  | since_start_adds_up | finding  | A       | 调度表 | 7          | done_ytd_wan    | K7
                        staging.dispatch | 沈阳市 | 2025-03-01   | 新          | 2025-04-20  | hidden_sheet        | finding  |         | 上月   |            |                 |
                        staging.dispatch | 沈阳市 | 2025-03-01   | 新          | 2025-04-20  | paid_within_arrived | finding  | C       | 调度表 | 9          | paid_wan        | T9
                        staging.dispatch | 沈阳市 | 2025-03-01   | 更正        | 2025-04-25  | finished_has_date   | finding  | C       | 更正表 | 5          | actual_finish   | P5
                        staging.register | 沈阳市 | 2025-03-01   | 清单        | 2025-04-25  | total_plausible     | finding  | A       | 清单   | 5          |                 |
                        """);

        List<Row> findings = findings(MARCH);

        assertThat(told(findings))
                .containsExactly(
                        "沈阳市 finished_has_date C null P5",
                        "沈阳市 hidden_sheet null null null",
                        "沈阳市 since_start_adds_up A 甲项目 K7");
        assertThat(findings.get(2).<String>getAs("sentence")).isEqualTo("开工至今累计完成应等于截至上年底累计完成与本年累计完成之和");
        assertThat(findings.get(2).<String>getAs("delivery_id")).isEqualTo("新");
    }

    @Test
    void compareMonthsOfWhatIsNowKnownAndNameTheCell() {
        received("沈阳市", FEBRUARY, "2025-03-08T00:00:00Z")
                .received("沈阳市", MARCH, "2025-04-08T00:00:00Z")
                .with("ops.sheet", """
                        delivery_id | sheet  | columns
                        三月        | 调度表 | [done_ytd_wan: L, project_code: B]
                        """)
                .with("history.project_month", """
                        unit   | report_month | project_code | project_name | known_from | known_to   | done_ytd_wan | delivery_id | sheet  | row_number
                        沈阳市 | 2025-02-01   | A            | 甲项目       | 2025-03-08 | 2025-03-20 | 900          | 二月        | 调度表 | 6
                        沈阳市 | 2025-02-01   | A            | 甲项目       | 2025-03-20 |            | 500          | 更正        | 调度表 | 6
                        沈阳市 | 2025-03-01   | A            | 甲项目       | 2025-04-08 |            | 450          | 三月        | 调度表 | 12
                        大连市 | 2025-03-01   | A            | 甲项目       | 2025-04-08 |            | 300          | 大连        | 调度表 | 12
                        """);

        assertThat(told(findings(FEBRUARY, MARCH))).containsExactly("沈阳市 ytd_never_falls A 甲项目 L12");
    }

    private static String rows(String month, int count, String ytd) {
        return IntStream.range(0, count)
                .mapToObj(i -> "沈阳市 | %s | P%d | 2025-01-01 | %s\n".formatted(month, i, ytd))
                .collect(Collectors.joining());
    }

    @Test
    void missRowsAndNoticeTheSameTableSentAgain() {
        received("沈阳市", MARCH, "2025-04-08T00:00:00Z")
                .with(
                        "history.project_month",
                        "unit | report_month | project_code | known_from | done_ytd_wan\n"
                                + rows("2025-01-01", 20, "100") + rows("2025-02-01", 20, "100")
                                + rows("2025-03-01", 12, "150"));

        List<Row> findings = findings(LocalDate.of(2025, 1, 1), FEBRUARY, MARCH);

        assertThat(findings)
                .extracting(row -> row.<String>getAs("message"))
                .containsExactly(
                        "各项数字不应全部与上月相同（疑为重复报送上月的表）：共 20 行，各项数字均与上月相同", "报送的行数不应少于上期的 70% 或多于上期的 150%：上期 20 行，本期 12 行");
    }

    @Test
    void compareTheListWithThePopulationWhenTheYearBeginsAndWithEveryFiveMore() {
        String january =
                IntStream.range(0, 4).mapToObj(i -> project("2025-01-01", i)).collect(Collectors.joining());
        received("沈阳市", MARCH, "2025-04-08T00:00:00Z")
                .with(
                        "marts.project_month",
                        "unit | report_month | project_id | is_reported | is_over_100m | lists\n" + january
                                + january.replace("2025-01", "2025-02") + january.replace("2025-01", "2025-03")
                                + "沈阳市 | 2025-02-01 | 沉默 | false | true | [省级重大项目]\n"
                                + "沈阳市 | 2025-03-01 | 调减 | true | false | [亿元以上]\n");

        assertThat(findings(LocalDate.of(2025, 1, 1), FEBRUARY, MARCH))
                .extracting(row -> row.<String>getAs("message").split("：", -1)[1])
                .containsExactly(
                        "总投资 1 亿元以上而不在清单的 4 个，在清单而总投资不足 1 亿元的 0 个", "总投资 1 亿元以上而不在清单的 4 个，在清单而总投资不足 1 亿元的 1 个");
    }

    private static String project(String month, int i) {
        return "沈阳市 | %s | P%d | true | true | [省级重大项目]\n".formatted(month, i);
    }

    @Test
    void mayBeNoneTwice() {
        Table finding = Table.named("marts.finding");
        for (int night = 0; night < 2; night++) {
            assertThat(warehouse.replaceMonths(finding, Set.of(MARCH), given.rows("marts.finding", "unit")))
                    .isZero();
        }
        with("marts.finding", """
                unit   | report_month | rule_id
                沈阳市 | 2025-03-01   | total_jump
                """);

        warehouse.replaceMonths(finding, Set.of(MARCH), given.rows("marts.finding", "unit"));

        assertThat(warehouse.read(finding).count()).isZero();
        assertThat(warehouse.versions()).containsEntry("marts.finding", 2L);
    }

    @Test
    void countMissingValuesByReason() {
        received("沈阳市", MARCH, "2025-04-08T00:00:00Z").with("history.project_month", """
                unit   | report_month | project_code | known_from | known_to   | missing
                沈阳市 | 2025-03-01   | A            | 2025-04-08 |            | [actual_start: not_started, annual_plan_wan: exempt]
                沈阳市 | 2025-03-01   | B            | 2025-04-08 |            | [actual_start: not_started]
                沈阳市 | 2025-03-01   | C            | 2025-04-08 |            |
                沈阳市 | 2025-03-01   | D            | 2025-04-01 | 2025-04-08 | [actual_start: not_started]
                """);

        assertThat(MissingValues.rows(run(), List.of(DISPATCH), Set.of(MARCH))
                        .select("source", "unit", "field_label", "reason", "rows")
                        .orderBy("field_label")
                        .collectAsList())
                .extracting(Row::toString)
                .containsExactly("[dispatch,沈阳市,实际开工时间,not_started,2]", "[dispatch,沈阳市,本年计划投资,exempt,1]");
    }
}
