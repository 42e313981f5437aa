package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class GroupSumTest {

    private final Defined sums;

    GroupSumTest(SparkSession spark) {
        sums = Defined.by(spark, "marts.group_sum");
    }

    @Test
    void addsUpAProjectInEachPopulationAndInEveryGroupOfIt() {
        sums.with("marts.project_month", """
                report_month | lists                    | is_over_100m | region | unit   | industry_section_name | supervising_body | task_nos | is_reported | annual_plan_wan
                2025-06-01   | [省级重大项目, 亿元以上] | true         | 沈阳市 | 沈阳市 | 制造业                | 省发展改革委     | [2, 7]   | true        | 10
                2025-06-01   | []                       | false        |        |        |                       |                  | []       | true        | 1
                """);
        sums.gives("list in ('全部', '省级重大项目') and by <> 'list'", """
                list         | by       | key          | projects | annual_plan_wan
                省级重大项目 | total    | 全省         | 1        | 10
                省级重大项目 | region   | 沈阳市       | 1        | 10
                省级重大项目 | unit     | 沈阳市       | 1        | 10
                省级重大项目 | industry | 制造业       | 1        | 10
                省级重大项目 | body     | 省发展改革委 | 1        | 10
                省级重大项目 | task     | 2            | 1        | 10
                省级重大项目 | task     | 7            | 1        | 10
                全部         | total    | 全省         | 2        | 11
                全部         | region   | 沈阳市       | 1        | 10
                全部         | region   | 未填         | 1        | 1
                全部         | unit     | 沈阳市       | 1        | 10
                全部         | unit     | 未填         | 1        | 1
                全部         | industry | 制造业       | 1        | 10
                全部         | industry | 未填         | 1        | 1
                全部         | body     | 省发展改革委 | 1        | 10
                全部         | body     | 未填         | 1        | 1
                全部         | task     | 2            | 1        | 10
                全部         | task     | 7            | 1        | 10
                """);
        sums.gives("list = '全部' and by = 'list'", """
                key          | projects
                省级重大项目 | 1
                亿元以上     | 1
                未列入       | 1
                """);
    }

    @Test
    void countsOnlyWhatWasReportedAndKeepsWhatIsCarriedAndDueApart() {
        sums.with("marts.project_month", """
                report_month | is_reported | is_due | is_carried | build_stage | planned_start | annual_plan_wan | due_plan_wan | carried_plan_wan | not_counted_reason
                2025-06-01   | true        | true   | false      | 前期        | 2025-05-01    | 10              | 10           |                  |
                2025-06-01   | false       | true   | true       | 前期        | 2025-05-01    |                 | 20           | 21               |
                2025-06-01   | true        | false  | false      | 续建        |               | 5               | 5            |                  |
                2025-06-01   | true        | true   | false      | 续建        |               | 900             | 900          |                  | 计入总包
                """);
        sums.gives("list = '全部' and by = 'total'", """
                projects | due_projects | due_reported | carried_projects | annual_plan_wan | due_plan_wan | due_reported_plan_wan | carried_plan_wan | preliminary_projects | planned_starts_year
                2        | 2            | 1            | 1                | 15              | 30           | 10                    | 21               | 1                    | 1
                """);
    }
}
