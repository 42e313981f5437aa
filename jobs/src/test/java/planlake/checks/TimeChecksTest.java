package planlake.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.night.Rules;
import planlake.table.Table;
import planlake.table.Table.Check;
import planlake.testing.Given;
import planlake.testing.SparkTest;

@SparkTest
class TimeChecksTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");

    private static final String SOUND = "project_name=沈阳至某地高速公路工程, build_stage=续建, total_investment_wan=20000,"
            + " done_to_last_year_wan=10000, annual_plan_wan=6000, done_month_wan=490, done_ytd_wan=1900,"
            + " done_since_start_wan=11900, started=true, physical_progress_pct=60, actual_start=2024-03-08,"
            + " actual_start_precision=day, planned_finish=2026-06-01, planned_finish_precision=month,"
            + " arrived_wan=2000, paid_wan=1700";

    /** The same project a month earlier. */
    private static final String EARLIER = "done_month_wan=410, done_ytd_wan=1410, done_since_start_wan=11410,"
            + " arrived_wan=1500, paid_wan=1200, physical_progress_pct=57";

    /** Rule, what breaks it in March, what is close by and doesn't; then what is changed in February for both. */
    private static final String CASES = """
            ytd_adds_up_over_time                 | done_ytd_wan=1850                               | done_ytd_wan=1900.1                                |
            ytd_never_falls                       | done_ytd_wan=1400                               | done_ytd_wan=1400, is_correction=true              |
            since_start_never_falls               | done_since_start_wan=11400                      | done_since_start_wan=11410                         |
            arrived_never_falls                   | arrived_wan=1400                                | arrived_wan=                                       |
            paid_never_falls                      | paid_wan=1100                                   | paid_wan=1200                                      |
            physical_progress_never_falls         | physical_progress_pct=50                        | physical_progress_pct=50, total_investment_wan=24000 |
            to_last_year_stays                    | done_to_last_year_wan=9000                      | done_to_last_year_wan=10000.5                      |
            total_jump                            | total_investment_wan=41000                      | total_investment_wan=39000                         |
            plan_jump                             | annual_plan_wan=2900                            | annual_plan_wan=3100                               |
            unit_slip_over_time_total_investment  | total_investment_wan=2                          | total_investment_wan=200                           |
            unit_slip_over_time_annual_plan       | annual_plan_wan=60000000                        | annual_plan_wan=60000                              |
            unit_slip_over_time_ytd               | done_ytd_wan=19000000                           | done_ytd_wan=190000                                |
            unit_slip_over_time_since_start       | done_since_start_wan=1.19                       | done_since_start_wan=119                           |
            planned_finish_earlier                | planned_finish=2026-05-01                       | planned_finish=2026-01-01, planned_finish_precision=year |
            actual_start_stays                    | actual_start=2024-03-09                         | actual_start=2024-03-01, actual_start_precision=month |
            actual_start_kept                     | actual_start=                                   | actual_start=2025-01-01                            |
            month_not_pasted                      | done_month_wan=410.5                            | done_month_wan=500                                 | done_month_wan=410.5
            start_not_undone                      | started=false                                   | started=                                           |
            finish_not_undone                     | build_stage=续建                                | build_stage=竣工投产                               | build_stage=竣工投产
            name_kept                             | project_name=养老服务中心                       | project_name=沈阳至某地高速公路工程一期            |
            """;

    private final SparkSession spark;
    private final Given given;

    TimeChecksTest(SparkSession spark) {
        this.spark = spark;
        given = new Given(spark);
    }

    record Case(String rule, String broken, String kept, String earlier) {

        static List<Case> all() {
            return CASES.lines()
                    .map(line -> line.split("\\|", -1))
                    .map(cell -> new Case(cell[0].strip(), cell[1].strip(), cell[2].strip(), cell[3].strip()))
                    .toList();
        }
    }

    /** Rows of {@code history.project_month}, each a month, a key and what is changed in a sound row. */
    private Dataset<Row> history(List<List<String>> rows) {
        List<Map<String, String>> cells = rows.stream()
                .map(row -> {
                    var all = new LinkedHashMap<String, String>();
                    all.put("report_month", row.get(0));
                    all.put("project_code", row.get(1));
                    all.put("unit", "沈阳市");
                    for (String cell : (SOUND + ", " + row.get(2)).split(",", -1)) {
                        if (!cell.isBlank()) all.put(cell.split("=", -1)[0].strip(), cell.split("=", -1)[1].strip());
                    }
                    return (Map<String, String>) all;
                })
                .toList();
        List<String> names =
                cells.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        return given.rows(
                "history.project_month",
                Stream.concat(
                                Stream.of(String.join(" | ", names)),
                                cells.stream().map(row -> names.stream()
                                        .map(name -> row.getOrDefault(name, ""))
                                        .collect(Collectors.joining(" | "))))
                        .collect(Collectors.joining("\n")));
    }

    /** Key to the rules that its row of {@code month} breaks. */
    private Map<String, List<String>> broken(List<List<String>> rows, String month) {
        return hits(rows, month).collectAsList().stream()
                .collect(Collectors.groupingBy(
                        row -> row.getAs("row_key"),
                        Collectors.mapping(row -> row.<String>getAs("rule_id"), Collectors.toList())));
    }

    private Dataset<Row> hits(List<List<String>> rows, String month) {
        history(rows).createOrReplaceTempView("history_rows");
        Set<LocalDate> months = Set.of(LocalDate.parse(month));
        var statements = new UnitChecks(Rules.shipped(), months);
        return spark.sql(new TimeChecks(DISPATCH).broken("history_rows", "true", statements, months))
                .where("row_key is not null");
    }

    private static List<List<String>> bothMonths() {
        var rows = new ArrayList<List<String>>();
        for (Case each : Case.all()) {
            for (String kind : List.of("broken", "kept")) {
                String key = each.rule() + " " + kind;
                rows.add(List.of("2025-02-01", key, EARLIER + ", " + each.earlier()));
                rows.add(List.of("2025-03-01", key, kind.equals("broken") ? each.broken() : each.kept()));
            }
        }
        rows.add(List.of("2025-02-01", "sound", EARLIER));
        rows.add(List.of("2025-03-01", "sound", ""));
        return rows;
    }

    @Test
    void tellTheMonthThatBreaksARuleFromOneThatIsClose() {
        Map<String, List<String>> broken = broken(bothMonths(), "2025-03-01");

        assertThat(Case.all()).allSatisfy(each -> {
            assertThat(broken.getOrDefault(each.rule() + " broken", List.of())).contains(each.rule());
            assertThat(broken.getOrDefault(each.rule() + " kept", List.of())).doesNotContain(each.rule());
        });
        assertThat(broken).doesNotContainKey("sound");
    }

    @Test
    void areAllTried() {
        assertThat(DISPATCH.checks().stream().filter(Check::isOverTime).map(Check::id))
                .containsExactlyInAnyOrderElementsOf(
                        Case.all().stream().map(Case::rule).toList());
    }

    @Test
    void doNotDependOnTheOrderOfRows() {
        List<List<String>> shuffled = new ArrayList<>(bothMonths());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(broken(shuffled, "2025-03-01")).isEqualTo(broken(bothMonths(), "2025-03-01"));
    }

    @Test
    void compareWithTheLatestEarlierMonthWithinTwelve() {
        assertThat(broken(
                        List.of(
                                List.of("2024-03-01", "跨十二月", "done_since_start_wan=99000"),
                                List.of("2025-03-01", "跨十二月", ""),
                                List.of("2024-02-01", "跨十三月", "done_since_start_wan=99000"),
                                List.of("2025-03-01", "跨十三月", ""),
                                List.of("2025-01-01", "隔月", "done_ytd_wan=1900, done_since_start_wan=11900"),
                                List.of("2025-03-01", "隔月", "")),
                        "2025-03-01"))
                .isEqualTo(Map.of("跨十二月", List.of("since_start_never_falls")));
    }

    @Test
    void sayTheFiguresOfBothMonths() {
        List<Row> hits = hits(
                        List.of(
                                List.of("2025-02-01", "A", "done_ytd_wan=2000.5000"),
                                List.of("2025-03-01", "A", "done_month_wan=")),
                        "2025-03-01")
                .where("rule_id = 'ytd_never_falls'")
                .collectAsList();

        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.<String>getAs("message")).isEqualTo("本年累计完成不应比上期减少（标明更正的除外）：本年累计完成 1900，上期本年累计完成 2000.5");
            assertThat(hit.<String>getAs("stated")).isEqualTo("1900");
            assertThat(hit.<String>getAs("item_name")).isEqualTo("沈阳至某地高速公路工程");
        });
    }
}
