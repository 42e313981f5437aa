package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectMonthTest {

    private final Defined months;

    ProjectMonthTest(SparkSession spark) {
        months = Defined.by(spark, "marts.project_month")
                .through("conformed.rules_in_force", "marts.registered_project", "marts.expected_project");
    }

    @Test
    void letsTheLaterStatementSpeakWhereTwoUnitsStateOneProject() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from          | done_ytd_wan | file
                跨市项目   | 沈阳市 | 2025-03-01   | 2025-04-09 02:00:00 | 100          | 沈阳.xlsx
                跨市项目   | 抚顺市 | 2025-03-01   | 2025-04-08 02:00:00 | 200          | 抚顺.xlsx
                """);
        months.gives("""
                project_id | unit   | region | done_ytd_wan | file
                跨市项目   | 沈阳市 | 沈阳市 | 100          | 沈阳.xlsx
                """);
    }

    @Test
    void readsWhatIsNowKnownAndMarksWhatStandsFromBefore() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from          | known_to            | is_standing | done_ytd_wan
                已更正     | 沈阳市 | 2025-03-01   | 2025-04-08 02:00:00 | 2025-04-20 02:00:00 | false       | 100
                已更正     | 沈阳市 | 2025-03-01   | 2025-04-20 02:00:00 |                     | false       | 120
                沿用       | 沈阳市 | 2025-03-01   | 2025-04-20 02:00:00 |                     | true        | 50
                """);
        months.gives("""
                project_id | done_ytd_wan | is_standing | is_reported
                已更正     | 120          | false       | true
                沿用       | 50           | true        | true
                """);
    }

    @Test
    void holdsAListedProjectDueThatDidNotReport() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from
                别的项目   | 沈阳市 | 2025-03-01   | 2025-04-08
                """).with("history.project_list", """
                unit     | project_id | project_name | report_month | known_from | region | annual_plan_wan | total_investment_wan | build_stage
                亿元以上 | 沉默       | 沉默的项目   | 2025-01-01   | 2025-01-20 | 大连市 | 500             | 20000                | 续建
                """);
        months.gives("project_id = '沉默'", """
                project_id | project_name | report_month | unit   | lists      | is_due | is_reported | annual_plan_wan | due_plan_wan | is_over_100m | complete_pct | is_laggard | build_stage
                沉默       | 沉默的项目   | 2025-03-01   | 大连市 | [亿元以上] | true   | false       |                 | 500          | true         |              | false      | 续建
                """);
    }

    @Test
    void holdsAProjectDueThatReportedEarlierInTheYear() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from | annual_plan_wan | build_stage
                曾报       | 沈阳市 | 2024-12-01   | 2025-01-08 | 800             | 续建
                曾报       | 沈阳市 | 2025-01-01   | 2025-02-08 | 900             | 新开工
                曾报       | 沈阳市 | 2025-02-01   | 2025-03-08 | 950             | 续建
                别的项目   | 沈阳市 | 2025-03-01   | 2025-04-08 | 100             | 续建
                """);
        months.gives("project_id = '曾报'", """
                report_month | unit   | is_due | is_reported | annual_plan_wan | due_plan_wan | build_stage
                2024-12-01   | 沈阳市 | false  | true        | 800             | 800          | 续建
                2025-01-01   | 沈阳市 | false  | true        | 900             | 900          | 新开工
                2025-02-01   | 沈阳市 | true   | true        | 950             | 950          | 续建
                2025-03-01   | 沈阳市 | true   | false       |                 | 950          | 续建
                """);
    }

    @Test
    void letsAListThatIsIssuedAgainTakeThePlaceOfTheOneBefore() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from
                留任       | 沈阳市 | 2025-02-01   | 2025-03-08
                留任       | 沈阳市 | 2025-06-01   | 2025-07-08
                调出       | 沈阳市 | 2025-02-01   | 2025-03-08
                调出       | 沈阳市 | 2025-06-01   | 2025-07-08
                """).with("history.project_list", """
                unit     | project_id | report_month | known_from
                亿元以上 | 留任       | 2025-01-01   | 2025-01-20
                亿元以上 | 调出       | 2025-01-01   | 2025-01-20
                亿元以上 | 留任       | 2025-06-01   | 2025-06-20
                """);
        months.gives("""
                project_id | report_month | lists
                留任       | 2025-02-01   | [亿元以上]
                留任       | 2025-06-01   | [亿元以上]
                调出       | 2025-02-01   | [亿元以上]
                调出       | 2025-06-01   | []
                """);
    }

    @Test
    void countsAProjectOnAListFromTheMonthItJoined() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from
                年中列入   | 沈阳市 | 2025-02-01   | 2025-03-08
                年中列入   | 沈阳市 | 2025-03-01   | 2025-04-08
                年中列入   | 沈阳市 | 2026-01-01   | 2026-02-08
                """).with("history.project_list", """
                unit         | project_id | report_month | listed_from | known_from | known_to
                亿元以上     | 年中列入   | 2025-01-01   | 2025-03-15  | 2025-01-20 |
                省级重大项目 | 年中列入   | 2025-01-01   |             | 2025-01-20 | 2025-01-25
                """);
        months.gives("""
                report_month | lists      | is_due
                2025-02-01   | []         | false
                2025-03-01   | [亿元以上] | true
                2026-01-01   | []         | false
                """);
    }

    @Test
    void givesNoRateWithoutAPlan() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from | annual_plan_wan | done_ytd_wan
                无计划     | 沈阳市 | 2025-06-01   | 2025-07-08 |                 | 50
                零计划     | 沈阳市 | 2025-06-01   | 2025-07-08 | 0               | 50
                超额       | 沈阳市 | 2025-06-01   | 2025-07-08 | 30              | 50
                """);
        months.gives("""
                project_id | complete_pct | points_ahead | time_progress_pct | plan_to_date_wan | plan_to_date_basis | is_laggard
                无计划     |              |              | 50                |                  |                    | false
                零计划     |              |              | 50                | 0                | linear             | false
                超额       | 166.6667     | 116.6667     | 50                | 15               | linear             | false
                """);
    }

    @Test
    void takesTheStatedMonthlyPlanToDateElseASharePerMonth() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from | annual_plan_wan | plan_to_date_wan
                有月度计划 | 沈阳市 | 2025-04-01   | 2025-05-08 | 1000            | 161
                冬季停工   | 沈阳市 | 2025-04-01   | 2025-05-08 | 1000            | 0
                无月度计划 | 沈阳市 | 2025-04-01   | 2025-05-08 | 1000            |
                """);
        months.gives("""
                project_id | plan_to_date_wan | plan_to_date_basis
                有月度计划 | 161              | monthly
                冬季停工   | 0                | monthly
                无月度计划 | 333.3333         | linear
                """);
    }

    /** In February time progress is 16.66…: ten points behind is 6.66…, which no decimal holds exactly. */
    @Test
    void marksAsLaggardsWhatIsMoreThanTenPointsBehindAndNotFinished() {
        months.with("history.project_month", """
                project_id   | unit   | report_month | known_from | annual_plan_wan | done_ytd_wan | build_stage
                差十点       | 沈阳市 | 2025-02-01   | 2025-03-08 | 1500            | 100          | 续建
                差十点有余   | 沈阳市 | 2025-02-01   | 2025-03-08 | 1500            | 99.9999      | 续建
                阶段未填     | 沈阳市 | 2025-02-01   | 2025-03-08 | 1500            | 0            |
                已竣工       | 沈阳市 | 2025-02-01   | 2025-03-08 | 1500            | 0            | 竣工投产
                五月差十点   | 沈阳市 | 2025-05-01   | 2025-06-08 | 600             | 190          | 续建
                五月多差一点 | 沈阳市 | 2025-05-01   | 2025-06-08 | 600             | 189.9999     | 续建
                """);
        months.gives("is_reported", """
                project_id   | is_laggard | points_ahead
                差十点       | false      | -10.0000
                差十点有余   | true       | -10.0000
                阶段未填     | true       | -16.6667
                已竣工       | false      | -16.6667
                五月差十点   | false      | -10.0000
                五月多差一点 | true       | -10.0000
                """);
    }

    @Test
    void countsHundredMillionYuanFromTheStatedTotal() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from | total_investment_wan
                刚好一亿   | 沈阳市 | 2025-06-01   | 2025-07-08 | 10000
                不足一亿   | 沈阳市 | 2025-06-01   | 2025-07-08 | 9999.9999
                未填总投资 | 沈阳市 | 2025-06-01   | 2025-07-08 |
                """).with("history.project_list", """
                unit     | project_id | report_month | known_from | total_investment_wan
                亿元以上 | 不足一亿   | 2025-01-01   | 2025-01-20 | 12000
                """);
        months.gives("""
                project_id | is_over_100m | lists      | total_investment_wan
                刚好一亿   | true         | []         | 10000
                不足一亿   | false        | [亿元以上] | 9999.9999
                未填总投资 |              | []         |
                """);
    }

    @Test
    void takesTheBaselineAndTheBodyFromTheRegisterAndProgressFromTheUnit() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from | planned_start | planned_finish | actual_start | industry_division | started
                在册       | 沈阳市 | 2025-06-01   | 2025-07-08 | 2025-05-01    | 2027-12-01     | 2025-05-20   | 26                | true
                不在册     | 沈阳市 | 2025-06-01   | 2025-07-08 | 2025-05-01    | 2027-12-01     |              |                   | false
                """)
                .with("history.project_list", """
                unit         | project_id | report_month | known_from | supervising_body | planned_start | planned_finish | programme
                亿元以上     | 在册       | 2025-01-01   | 2025-01-20 | 省工业和信息化厅 | 2025-03-01    | 2027-06-01     |
                省级重大项目 | 在册       | 2025-01-01   | 2025-01-20 | 省发展改革委     | 2025-04-01    | 2027-07-01     | 产业升级
                """)
                .with("conformed.industry", """
                division | division_name            | section | section_name
                26       | 化学原料和化学制品制造业 | C       | 制造业
                """);
        months.gives("""
                project_id | lists                    | supervising_body | planned_start | planned_finish | actual_start | started | industry_division_name   | industry_section | industry_section_name
                在册       | [亿元以上, 省级重大项目] | 省工业和信息化厅 | 2025-03-01    | 2027-06-01     | 2025-05-20   | true    | 化学原料和化学制品制造业 | C                | 制造业
                不在册     | []                       |                  | 2025-05-01    | 2027-12-01     |              | false   |                          |                  |
                """);
    }

    @Test
    void linksTheTasksOfTheYearThatNeedNoReview() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from
                本庄高速   | 省直   | 2025-06-01   | 2025-07-08
                本庄高速   | 省直   | 2024-06-01   | 2024-07-08
                """).with("marts.project_task", """
                plan_year | task_no | project_id | method | needs_review
                2025      | 12      | 本庄高速   | named  | false
                2025      | 2       | 本庄高速   | named  | false
                2025      | 2       | 本庄高速   | list   | false
                2025      | 5       | 本庄高速   | named  | true
                """);
        months.gives("""
                report_month | task_nos
                2024-06-01   | []
                2025-06-01   | [2, 12]
                """);
    }

    @Test
    void measuresByTheRulesThatHoldForTheMonthAsNowKnown() {
        months.with("conformed.threshold", """
                name           | value | valid_from | valid_to   | known_from | known_to
                over_100m_wan  | 99999 |            |            | 2000-01-01 | 2001-01-01
                over_100m_wan  | 10000 |            | 2025-06-01 | 2001-01-01 |
                over_100m_wan  | 15000 | 2025-06-01 |            | 2001-01-01 |
                laggard_points | 10    |            | 2025-06-01 | 2000-01-01 |
                laggard_points | 2.5   | 2025-06-01 |            | 2000-01-01 |
                """).with("history.project_month", """
                project_id | unit   | report_month | known_from | total_investment_wan | annual_plan_wan | done_ytd_wan
                五月       | 沈阳市 | 2025-05-01   | 2025-06-08 | 12000                | 1200            | 440
                六月       | 沈阳市 | 2025-06-01   | 2025-07-08 | 12000                | 1200            | 540
                差两点半   | 沈阳市 | 2025-06-01   | 2025-07-08 | 15000                | 1200            | 570
                """);
        months.gives("is_reported", """
                project_id | is_over_100m | known_total_wan | points_ahead | is_laggard
                五月       | true         | 12000           | -5           | false
                六月       | false        | 12000           | -5           | true
                差两点半   | true         | 15000           | -2.5         | false
                """);
    }

    @Test
    void carriesTheLastFiguresOfTheYearOnlyWhereThatIsDeclared() {
        months.with("conformed.carry_forward", """
                unit   | valid_from | valid_to   | known_from | known_to
                沈阳市 | 2025-02-01 | 2025-04-01 | 2025-01-01 |
                抚顺市 |            |            | 2025-01-01 | 2025-01-02
                """).with("history.project_month", """
                project_id | unit   | report_month | known_from | annual_plan_wan | done_ytd_wan
                沉默       | 沈阳市 | 2025-01-01   | 2025-02-08 | 900             | 70
                沉默       | 沈阳市 | 2025-02-01   | 2025-03-08 | 950             | 150
                不结转     | 抚顺市 | 2025-02-01   | 2025-03-08 | 500             | 50
                已报       | 沈阳市 | 2025-03-01   | 2025-04-08 | 100             | 10
                已报       | 沈阳市 | 2025-04-01   | 2025-05-08 | 100             | 10
                """);
        months.gives("report_month >= '2025-03-01'", """
                project_id | report_month | is_reported | is_carried | carried_from | carried_plan_wan | carried_done_ytd_wan | done_ytd_wan
                沉默       | 2025-03-01   | false       | true       | 2025-02-01   | 950              | 150                  |
                沉默       | 2025-04-01   | false       | false      |              |                  |                      |
                不结转     | 2025-03-01   | false       | false      |              |                  |                      |
                不结转     | 2025-04-01   | false       | false      |              |                  |                      |
                已报       | 2025-03-01   | true        | false      |              |                  |                      | 10
                已报       | 2025-04-01   | true        | false      |              |                  |                      | 10
                """);
    }

    @Test
    void saysWhyAPackageDoesNotCountAndIsNoLaggard() {
        months.with("history.project_month", """
                project_id | unit   | report_month | known_from | annual_plan_wan | done_ytd_wan
                总包       | 沈阳市 | 2025-06-01   | 2025-07-08 | 1000            | 0
                一段       | 沈阳市 | 2025-06-01   | 2025-07-08 | 1000            | 0
                """).with("marts.project_package", """
                project_id | report_month | parent_code | not_counted_reason
                总包       | 2025-06-01   |             | 由子项目计数
                一段       | 2025-06-01   | 总包        |
                """);
        months.gives("""
                project_id | parent_code | counts | not_counted_reason | is_laggard
                总包       |             | false  | 由子项目计数       | false
                一段       | 总包        | true   |                    | true
                """);
    }
}
