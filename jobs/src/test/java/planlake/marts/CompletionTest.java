package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class CompletionTest {

    private static final String PROVINCE = "list = '全部' and by = 'total'";

    private final Defined completion;

    CompletionTest(SparkSession spark) {
        completion = Defined.by(spark, "marts.completion").through("marts.group_sum");
    }

    @Test
    void isARatioOfSumsAndNoMeanOfRatios() {
        completion.with("marts.project_month", """
                project_id | report_month | is_reported | annual_plan_wan | done_ytd_wan | done_month_wan | done_since_start_wan
                大项目     | 2025-06-01   | true        | 9000            | 900          | 90             | 5900
                小项目     | 2025-06-01   | true        | 1000            | 1000         | 10             | 1000
                """);
        completion.gives(PROVINCE, """
                key  | projects | annual_plan_wan | done_ytd_wan | done_month_wan | done_since_start_wan | complete_pct | time_progress_pct | points_ahead
                全省 | 2        | 10000           | 1900         | 100            | 6900                 | 19.0000      | 50.0000           | -31.0000
                """);
    }

    @Test
    void givesNoRateButAReasonWithoutAPlanOrAReport() {
        completion.with("marts.project_month", """
                project_id | report_month | region | is_reported | is_due | annual_plan_wan | due_plan_wan | done_ytd_wan
                零计划     | 2025-06-01   | 沈阳市 | true        | true   | 0               | 0            | 50
                无计划     | 2025-06-01   | 大连市 | true        | true   |                 |              | 50
                未报       | 2025-06-01   | 鞍山市 | false       | true   |                 | 700          |
                未完成投资 | 2025-06-01   | 抚顺市 | true        | true   | 700             | 700          | 0
                """);
        completion.gives("list = '全部' and by = 'region'", """
                key    | complete_pct | no_rate_reason | points_ahead | rank
                沈阳市 |              | 无年度计划     |              |
                大连市 |              | 无年度计划     |              |
                鞍山市 |              | 尚无项目上报   |              |
                抚顺市 | 0            |                | -50          | 1
                """);
    }

    @Test
    void isNeverClippedAboveHundred() {
        completion.with("marts.project_month", """
                report_month | is_reported | annual_plan_wan | done_ytd_wan | plan_to_date_wan | plan_to_date_basis
                2021-12-01   | true        | 190000          | 287800       | 190000           | monthly
                """);
        completion.gives(PROVINCE, """
                complete_pct | plan_to_date_pct | points_ahead
                151.4737     | 151.4737         | 51.4737
                """);
    }

    /** The project on both lists counts in each; only 全部 holds every project once. */
    @Test
    void countsEachNestedListByItself() {
        completion.with("marts.project_month", """
                project_id | report_month | lists                    | is_over_100m | is_reported | annual_plan_wan | done_ytd_wan
                重大且亿元 | 2025-06-01   | [亿元以上, 省级重大项目] | true         | true        | 100             | 10
                仅亿元     | 2025-06-01   | [亿元以上]               | true         | true        | 100             | 30
                名单亿元   | 2025-06-01   | [亿元以上]               | false        | true        | 100             | 50
                未列入     | 2025-06-01   | []                       |              | true        | 100             | 90
                """);
        completion.gives("by = 'total'", """
                list           | key  | projects | complete_pct
                省级重大项目   | 全省 | 1        | 10
                亿元以上       | 全省 | 3        | 30
                总投资亿元以上 | 全省 | 2        | 20
                全部           | 全省 | 4        | 45
                """);
    }

    @Test
    void cutsByListAndTaskOverlap() {
        completion.with("marts.project_month", """
                project_id | report_month | lists                    | task_nos | is_reported | annual_plan_wan | done_ytd_wan
                重大且亿元 | 2025-06-01   | [亿元以上, 省级重大项目] | [2, 12]  | true        | 100             | 10
                仅亿元     | 2025-06-01   | [亿元以上]               | [2]      | true        | 100             | 30
                未列入     | 2025-06-01   | []                       | []       | true        | 100             | 90
                """).with("marts.plan_task", """
                plan_year | task_no | ordinal | title
                2025      | 2       | 二      | 扩大有效投资
                2024      | 12      | 十二    | 去年的任务
                """);
        completion.gives("list = '全部' and by in ('list', 'task')", """
                by   | key          | label            | sort_order | projects | complete_pct
                list | 亿元以上     | 亿元以上         | 0          | 2        | 20
                list | 省级重大项目 | 省级重大项目     | 0          | 1        | 10
                list | 未列入       | 未列入           | 0          | 1        | 90
                task | 2            | 二、扩大有效投资 | 2          | 2        | 20
                task | 12           | 12               | 0          | 1        | 10
                """);
    }

    @Test
    void cutsByUnitRegionIndustryAndBodyHaveAPlaceForWhatIsNotStated() {
        completion.with("marts.project_month", """
                project_id | report_month | region | unit   | industry_section_name | supervising_body | is_reported | annual_plan_wan | done_ytd_wan
                全填       | 2025-06-01   | 沈阳市 | 沈阳市 | 制造业                | 省工业和信息化厅 | true        | 100             | 10
                全缺       | 2025-06-01   |        |        |                       |                  | true        | 100             | 30
                """).with("conformed.region", """
                name   | sort_order
                沈阳市 | 1
                """);
        completion.gives("list = '全部' and by <> 'total' and by <> 'list'", """
                by       | key              | sort_order | complete_pct
                region   | 沈阳市           | 1          | 10
                region   | 未填             | 0          | 30
                unit     | 沈阳市           | 1          | 10
                unit     | 未填             | 0          | 30
                industry | 制造业           | 0          | 10
                industry | 未填             | 0          | 30
                body     | 省工业和信息化厅 | 0          | 10
                body     | 未填             | 0          | 30
                """);
    }

    @Test
    void ranksByRateWithSharedPlacesAndSaysWhoRose() {
        completion.with("marts.project_month", """
                region | report_month | is_reported | annual_plan_wan | done_ytd_wan
                沈阳市 | 2025-02-01   | true        | 100             | 5
                大连市 | 2025-02-01   | true        | 200             | 20
                鞍山市 | 2025-02-01   | true        | 100             | 7
                沈阳市 | 2025-03-01   | true        | 100             | 20
                大连市 | 2025-03-01   | true        | 200             | 40
                鞍山市 | 2025-03-01   | true        | 100             | 8
                抚顺市 | 2025-03-01   | true        | 100             | 30
                """);
        completion.gives("list = '全部' and by = 'region' and report_month = date'2025-03-01'", """
                key    | complete_pct | rank | rank_last_month | rank_change | complete_pct_last_month | change_points
                抚顺市 | 30           | 1    |                 |             |                         |
                沈阳市 | 20           | 2    | 3               | 1           | 5                       | 15
                大连市 | 20           | 2    | 1               | -1          | 10                      | 10
                鞍山市 | 8            | 4    | 2               | -2          | 7                       | 1
                """);
    }

    @Test
    void comparesJanuaryWithNoMonthBefore() {
        completion.with("marts.project_month", """
                report_month | is_reported | annual_plan_wan | done_ytd_wan
                2024-12-01   | true        | 100             | 100
                2025-01-01   | true        | 100             | 2
                2025-02-01   | true        | 100             | 5
                """);
        completion.gives(PROVINCE, """
                report_month | complete_pct | complete_pct_last_month | change_points | rank
                2024-12-01   | 100          |                         |               |
                2025-01-01   | 2            |                         |               |
                2025-02-01   | 5            | 2                       | 3             |
                """);
    }

    /** The rate is over those who reported; beside it stands how much of what is due they are. */
    @Test
    void coversWhatIsDueAndSaysHowMuchOfIt() {
        completion.with("marts.project_month", """
                project_id   | report_month | is_due | is_reported | annual_plan_wan | due_plan_wan | done_ytd_wan
                已报         | 2025-06-01   | true   | true        | 600             | 600          | 300
                已报但无计划 | 2025-06-01   | true   | true        |                 | 100          | 0
                未报         | 2025-06-01   | true   | false       |                 | 300          |
                不在应报之列 | 2025-06-01   | false  | true        | 400             | 400          | 100
                """);
        completion.gives(PROVINCE, """
                projects | due_projects | annual_plan_wan | due_plan_wan | complete_pct | project_coverage_pct | plan_coverage_pct
                3        | 3            | 1000            | 1000         | 40           | 66.6667              | 70
                """);
    }

    /** 50.00004 % at the end of May: 8.33337 points ahead. Rounded to 50.0000 first it would be 8.3333. */
    @Test
    void takesPointsFromTheUnroundedRate() {
        completion.with("marts.project_month", """
                report_month | is_reported | annual_plan_wan | done_ytd_wan
                2025-05-01   | true        | 1000000         | 500000.4
                """);
        completion.gives(PROVINCE, """
                complete_pct | time_progress_pct | points_ahead
                50.0000      | 41.6667           | 8.3334
                """);
    }

    @Test
    void namesTheBasisOfThePlanToDate() {
        completion.with("marts.project_month", """
                region | report_month | is_reported | is_laggard | annual_plan_wan | plan_to_date_wan | plan_to_date_basis | done_ytd_wan
                沈阳市 | 2025-06-01   | true        | true       | 100             | 40               | monthly            | 20
                沈阳市 | 2025-06-01   | true        | false      | 100             | 50               | linear             | 25
                大连市 | 2025-06-01   | true        | false      | 100             | 40               | monthly            | 40
                鞍山市 | 2025-06-01   | true        | false      |                 |                  |                    | 40
                """);
        completion.gives("list = '全部' and by = 'region'", """
                key    | plan_to_date_wan | plan_to_date_basis | plan_to_date_pct | laggards
                沈阳市 | 90               | mixed              | 50               | 1
                大连市 | 40               | monthly            | 100              | 0
                鞍山市 | 0                |                    |                  | 0
                """);
    }

    @Test
    void countsOfAPackageOneSideOnly() {
        completion.with("marts.project_month", """
                project_id | report_month | is_reported | is_due | not_counted_reason | annual_plan_wan | due_plan_wan | done_ytd_wan | is_laggard
                总包       | 2025-06-01   | true        | true   | 由子项目计数       | 1000            | 1000         | 900          | false
                一段       | 2025-06-01   | true        | true   |                    | 400             | 400          | 100          | true
                二段       | 2025-06-01   | false       | true   |                    |                 | 600          |              | false
                """);
        completion.gives(PROVINCE, """
                projects | due_projects | annual_plan_wan | due_plan_wan | done_ytd_wan | complete_pct | plan_coverage_pct | laggards
                1        | 2            | 400             | 1000         | 100          | 25           | 40                | 1
                """);
    }

    @Test
    void keepsWhatIsCarriedBesideAndNeverCountsItAsReported() {
        completion.with("marts.project_month", """
                project_id | report_month | is_reported | is_due | is_carried | annual_plan_wan | due_plan_wan | done_ytd_wan | carried_plan_wan | carried_done_ytd_wan
                已报       | 2025-06-01   | true        | true   | false      | 600             | 600          | 300          |                  |
                结转       | 2025-06-01   | false       | true   | true       |                 | 400          |              | 400              | 100
                """);
        completion.gives(PROVINCE, """
                projects | done_ytd_wan | complete_pct | plan_coverage_pct | carried_projects | carried_plan_wan | carried_done_ytd_wan | complete_with_carried_pct
                1        | 300          | 50           | 60                | 1                | 400              | 100                  | 40
                """);
    }
}
