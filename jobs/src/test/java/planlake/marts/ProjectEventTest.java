package planlake.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.table.Table;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectEventTest {

    private static final String COMPUTED = "总投资亿元以上";
    private static final int MONTHS = 8;
    private static final List<String> LISTS = List.of("亿元以上", "省级重大项目");

    private final Defined events;

    ProjectEventTest(SparkSession spark) {
        events = Defined.by(spark, "marts.project_event")
                .through(
                        "conformed.rules_in_force",
                        "marts.project_turn",
                        "marts.project_statement",
                        "marts.statement_event");
    }

    @Test
    void tellsWhoCameWentAndCameBackByTheUnitsFullStatements() {
        events.with("marts.project_month", """
                project_id | unit   | report_month | is_reported | delivery_id | file  | row_number
                留任       | 沈阳市 | 2025-01-01   | true        | d1          | 1.csv | 2
                留任       | 沈阳市 | 2025-02-01   | true        | d2          | 2.csv | 2
                留任       | 沈阳市 | 2025-03-01   | true        | d3          | 3.csv | 2
                去而复返   | 沈阳市 | 2025-01-01   | true        | d1          | 1.csv | 3
                去而复返   | 沈阳市 | 2025-02-01   | false       |             |       |
                去而复返   | 沈阳市 | 2025-03-01   | true        | d3          | 3.csv | 3
                新来       | 沈阳市 | 2025-03-01   | true        | d3          | 3.csv | 4
                迟报单位的 | 大连市 | 2025-01-01   | true        | d4          | 4.csv | 2
                迟报单位的 | 大连市 | 2025-02-01   | false       |             |       |
                迟报单位的 | 大连市 | 2025-03-01   | true        | d5          | 5.csv | 2
                新单位的   | 鞍山市 | 2025-02-01   | true        | d6          | 6.csv | 2
                """);
        events.gives("""
                project_id | report_month | kind     | other  | compared_month | delivery_id | file  | row_number
                去而复返   | 2025-02-01   | vanished | 沈阳市 | 2025-01-01     | d2          | 2.csv |
                去而复返   | 2025-03-01   | returned | 沈阳市 | 2025-01-01     | d3          | 3.csv | 3
                新来       | 2025-03-01   | entered  | 沈阳市 |                | d3          | 3.csv | 4
                """);
    }

    @Test
    void takesNoRowInQuarantineForGone() {
        events.with("marts.project_month", """
                project_id | unit   | report_month | is_reported
                读不出     | 沈阳市 | 2025-01-01   | true
                读不出     | 沈阳市 | 2025-03-01   | true
                留任       | 沈阳市 | 2025-01-01   | true
                留任       | 沈阳市 | 2025-02-01   | true
                留任       | 沈阳市 | 2025-03-01   | true
                """).with("marts.quarantine", """
                source   | state | unit   | row_key | report_month
                dispatch | open  | 沈阳市 | 读不出  | 2025-02-01
                """);
        events.gives("kind | project_id");
    }

    @Test
    void comparesNameUnitStageIndustryAndPackageWithTheLatestEarlierStatement() {
        events.with("marts.project_month", """
                project_id | unit   | report_month | is_reported | project_name | build_stage | industry_division | parent_code
                甲         | 沈阳市 | 2025-01-01   | true        | 旧 名        | 续建        | 26                |
                甲         | 沈阳市 | 2025-02-01   | false       | 清单名       | 前期        | 44                |
                甲         | 抚顺市 | 2025-03-01   | true        | 新名         | 新开工      | 44                | 总包
                乙         | 沈阳市 | 2025-01-01   | true        | 乙           | 竣工投产    |                   |
                乙         | 沈阳市 | 2025-03-01   | true        | 乙           | 续建        | 26                |
                丙         | 沈阳市 | 2025-01-01   | true        | 丙 线        | 续建        | 26                |
                丙         | 沈阳市 | 2025-03-01   | true        | 丙线         | 竣工投产    | 26                |
                """);
        events.gives("""
                project_id | report_month | kind         | other    | value_before | value_after | compared_month
                甲         | 2025-03-01   | renamed      | 抚顺市   | 旧 名        | 新名        | 2025-01-01
                甲         | 2025-03-01   | moved        | 沈阳市   | 沈阳市       | 抚顺市      | 2025-01-01
                甲         | 2025-03-01   | reclassified | 建设阶段 | 续建         | 新开工      | 2025-01-01
                甲         | 2025-03-01   | reclassified | 行业     | 26           | 44          | 2025-01-01
                甲         | 2025-03-01   | reclassified | 上级项目 |              | 总包        | 2025-01-01
                乙         | 2025-03-01   | reopened     | 沈阳市   | 竣工投产     | 续建        | 2025-01-01
                """);
    }

    @Test
    void comparesWithNothingOlderThanThirteenMonths() {
        events.with("marts.project_month", """
                project_id | unit   | report_month | is_reported | project_name
                甲         | 沈阳市 | 2023-12-01   | true        | 旧名
                留任       | 沈阳市 | 2025-02-01   | true        | 留任
                甲         | 沈阳市 | 2025-03-01   | true        | 新名
                """);
        events.gives("project_id = '甲'", """
                project_id | report_month | kind    | compared_month
                甲         | 2025-03-01   | entered |
                """);
    }

    @Test
    void tellsWhoCrossedTheLineAndWhetherTheFigureOrTheRuleChanged() {
        events.with("conformed.threshold", """
                name          | value | valid_from | valid_to   | known_from
                over_100m_wan | 10000 |            | 2025-03-01 | 2000-01-01
                over_100m_wan | 15000 | 2025-03-01 |            | 2000-01-01
                """).with("marts.project_month", """
                project_id | unit   | report_month | known_total_wan | is_over_100m
                调升       | 沈阳市 | 2025-01-01   | 9000            | false
                调升       | 沈阳市 | 2025-02-01   | 20000           | true
                调升       | 沈阳市 | 2025-03-01   | 20000           | true
                标准       | 沈阳市 | 2025-01-01   | 12000           | true
                标准       | 沈阳市 | 2025-02-01   | 12000           | true
                标准       | 沈阳市 | 2025-03-01   | 12000           | false
                离开       | 沈阳市 | 2025-01-01   | 30000           | true
                """);
        events.gives("""
                project_id | report_month | kind         | other          | total_before_wan | total_after_wan | limit_before_wan | limit_after_wan | why
                调升       | 2025-02-01   | crossed_up   | 总投资亿元以上 | 9000             | 20000           | 10000            | 10000           | 总投资调整
                标准       | 2025-03-01   | crossed_down | 总投资亿元以上 | 12000            | 12000           | 10000            | 15000           | 标准改变
                离开       | 2025-02-01   | crossed_down | 总投资亿元以上 | 30000            |                 | 10000            | 10000           | 不再应报，也未填报
                """);
    }

    @Test
    void namesTheListThatShowsWhoWasListedAndDelisted() {
        events.with("marts.project_month", """
                project_id | unit   | report_month | lists
                新列       | 沈阳市 | 2025-05-01   | []
                新列       | 沈阳市 | 2025-06-01   | [亿元以上]
                调出       | 沈阳市 | 2025-05-01   | [亿元以上]
                调出       | 沈阳市 | 2025-06-01   | []
                留任       | 沈阳市 | 2025-05-01   | [亿元以上]
                留任       | 沈阳市 | 2025-06-01   | [亿元以上]
                """).with("history.project_list", """
                unit     | project_id | report_month | known_from | delivery_id | file | row_number
                亿元以上 | 调出       | 2025-01-01   | 2025-01-20 | r1          | 一   | 2
                亿元以上 | 留任       | 2025-01-01   | 2025-01-20 | r1          | 一   | 3
                亿元以上 | 留任       | 2025-06-01   | 2025-06-20 | r2          | 二   | 2
                亿元以上 | 新列       | 2025-06-01   | 2025-06-20 | r2          | 二   | 3
                """);
        events.gives("""
                project_id | report_month | kind     | other    | why                    | delivery_id | file | row_number
                新列       | 2025-06-01   | listed   | 亿元以上 | 清单重新印发，新列入   | r2          | 二   | 3
                调出       | 2025-06-01   | delisted | 亿元以上 | 清单重新印发，未再列入 | r2          | 二   |
                """);
    }

    /** Whatever happens, who is on a list or over the line is who was, and came, and did not leave. */
    @Test
    void membershipOfEachMonthIsThatOfTheMonthBeforeAndItsEvents() {
        var members = new HashMap<String, Set<String>>();
        know(fate(new Random(7), members));
        Map<String, List<Row>> byMonth =
                events
                        .rows()
                        .where("kind in ('listed', 'delisted', 'crossed_up', 'crossed_down')")
                        .collectAsList()
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.getAs("other") + "/" + row.getAs("report_month")));
        for (String list : List.of(LISTS.get(0), LISTS.get(1), COMPUTED)) {
            Set<String> now = new HashSet<>(members.getOrDefault(list + "/2025-01-01", Set.of()));
            for (int month = 2; month <= MONTHS; month++) {
                String key = "%s/2025-%02d-01".formatted(list, month);
                byMonth.getOrDefault(key, List.of()).forEach(row -> follow(row, now));
                assertThat(now).as(key).isNotEmpty().isEqualTo(members.get(key));
            }
        }
    }

    private static void follow(Row event, Set<String> members) {
        String project = event.getAs("project_id");
        boolean isIn = Set.of("listed", "crossed_up").contains(event.<String>getAs("kind"));
        assertThat(isIn ? members.add(project) : members.remove(project))
                .as("%s is news", event)
                .isTrue();
    }

    /** Months of projects that come and go by chance, as SQL values, and who is a member of what. */
    private static String fate(Random random, Map<String, Set<String>> members) {
        var values = new ArrayList<String>();
        for (int month = 1; month <= MONTHS; month++) {
            String day = "2025-%02d-01".formatted(month);
            for (int project = 0; project < 40; project++) {
                if (random.nextInt(4) == 0) continue;
                String id = "p" + project;
                List<String> lists =
                        LISTS.stream().filter(list -> random.nextBoolean()).toList();
                int total = 8000 + random.nextInt(4) * 1000;
                boolean isOver = total >= 10_000;
                lists.forEach(list -> member(members, list, day, id));
                if (isOver) member(members, COMPUTED, day, id);
                values.add("('%s', date'%s', array(%s), %d, %s)"
                        .formatted(
                                id,
                                day,
                                lists.stream().map(list -> "'" + list + "'").collect(Collectors.joining(", ")),
                                total,
                                isOver));
            }
        }
        return String.join(", ", values);
    }

    private static void member(Map<String, Set<String>> members, String list, String day, String id) {
        members.computeIfAbsent(list + "/" + day, key -> new HashSet<>()).add(id);
    }

    /** Many rows as one VALUES: a SELECT for each would take the analyzer minutes. */
    private void know(String values) {
        Map<String, String> given = Map.of(
                "project_id", "id",
                "report_month", "day",
                "lists", "cast(held as array<string>)",
                "known_total_wan", "cast(total as decimal(18,4))",
                "is_over_100m", "is_over");
        String columns = Table.named("marts.project_month").fields().stream()
                .map(field -> "%s as `%s`"
                        .formatted(
                                given.getOrDefault(field.name(), "cast(null as %s)".formatted(field.type())),
                                field.name()))
                .collect(Collectors.joining(", "));
        events.withSelect(
                "marts.project_month",
                "select %s from values %s as t(id, day, held, total, is_over)".formatted(columns, values));
    }
}
