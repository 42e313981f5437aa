package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class StartsTest {

    private static final String PROVINCE = "list = '全部' and by = 'total'";

    private final Defined starts;

    StartsTest(SparkSession spark) {
        starts = Defined.by(spark, "marts.starts").through("marts.group_sum");
    }

    @Test
    void givesTheStartRateInItsThreeVariants() {
        starts.with("marts.project_month", """
                project_id   | report_month | is_reported | build_stage | planned_start | actual_start | started
                按期开工     | 2025-06-01   | true        | 新开工      | 2025-04-01    | 2025-04-20   | true
                本月开工     | 2025-06-01   | true        | 新开工      | 2025-05-01    | 2025-06-30   | true
                应开未开     | 2025-06-01   | true        | 新开工      | 2025-06-30    |              | false
                年底开工     | 2025-06-01   | true        | 新开工      | 2025-12-01    |              | false
                提前报未来   | 2025-06-01   | true        | 新开工      | 2025-07-01    | 2025-07-01   | false
                去年开工     | 2025-06-01   | true        | 续建        | 2024-05-01    | 2024-06-01   | true
                没有报送     | 2025-06-01   | false       | 新开工      | 2025-03-01    |              |
                """);
        starts.gives(PROVINCE, """
                projects | planned_starts_year | planned_starts_to_date | actual_starts | actual_starts_month | started_projects | start_of_year_pct | start_to_date_pct | start_of_all_pct
                6        | 5                   | 3                      | 2             | 1                   | 3                | 40                | 66.6667           | 50
                """);
    }

    /** What bulletins printed: 80.8 of the year's, 74.6, 46.7, 100 and, started and resumed, 95.97 and 92.1. */
    @Test
    void givesWhatBulletinsPrinted() {
        starts.withEach("marts.project_month", """
                lists          | report_month | is_reported | row_number | build_stage | planned_start | actual_start | started | resumed
                [江门市2019]   | 2019-10-01   | true        | 206        | 新开工      | 2019-05-01    | 2019-06-01   | true    |
                [江门市2019]   | 2019-10-01   | true        | 17         | 新开工      | 2019-09-01    |              | false   |
                [江门市2019]   | 2019-10-01   | true        | 32         | 新开工      | 2019-12-01    |              | false   |
                [江门市2019]   | 2019-10-01   | true        | 189        | 续建        | 2018-01-01    | 2018-02-01   | true    | true
                [广州市某区]   | 2016-10-01   | true        | 47         | 新开工      | 2016-05-01    | 2016-06-01   | true    |
                [广州市某区]   | 2016-10-01   | true        | 16         | 新开工      | 2016-05-01    |              | false   |
                [松阳县]       | 2025-04-01   | true        | 7          | 新开工      | 2025-03-01    | 2025-03-10   | true    |
                [松阳县]       | 2025-04-01   | true        | 8          | 新开工      | 2025-09-01    |              | false   |
                [常州市]       | 2025-09-01   | true        | 29         | 新开工      | 2025-03-01    | 2025-03-10   | true    |
                [滨州市]       | 2020-04-01   | true        | 405        | 续建        | 2019-03-01    | 2019-03-10   | true    | true
                [滨州市]       | 2020-04-01   | true        | 17         | 续建        | 2019-03-01    | 2019-03-10   | true    | false
                [滨州市]       | 2020-04-01   | true        | 11         | 前期        |               |              | false   |
                [湘西州]       | 2021-09-01   | true        | 146        | 续建        | 2020-03-01    | 2020-03-10   | true    | true
                [湘西州]       | 2021-09-01   | true        | 145        | 新开工      | 2021-03-01    | 2021-03-10   | true    |
                [湘西州]       | 2021-09-01   | true        | 25         | 新开工      | 2021-03-01    |              | false   |
                """);
        starts.gives("by = 'total' and list <> '全部'", """
                list       | projects | planned_starts_year | actual_starts | start_of_year_pct | start_to_date_pct | working_projects | start_resume_pct
                江门市2019 | 444      | 255                 | 206           | 80.7843           | 92.3767           | 395              | 88.9640
                广州市某区 | 63       | 63                  | 47            | 74.6032           | 74.6032           | 47               | 74.6032
                松阳县     | 15       | 15                  | 7             | 46.6667           | 100               | 7                | 46.6667
                常州市     | 29       | 29                  | 29            | 100               | 100               | 29               | 100
                滨州市     | 433      | 0                   | 0             |                   |                   | 405              | 95.9716
                湘西州     | 316      | 170                 | 145           | 85.2941           | 85.2941           | 291              | 92.0886
                """);
    }

    @Test
    void countsProjectsOfNoStatedStageAsMoreThanPreliminary() {
        starts.with("marts.project_month", """
                project_id | report_month | is_reported | build_stage | resumed | started
                前期       | 2025-06-01   | true        | 前期        |         | false
                阶段未填   | 2025-06-01   | true        |             | true    | true
                停工       | 2025-06-01   | true        | 续建        | false   | true
                """);
        starts.gives(PROVINCE, """
                projects | preliminary_projects | working_projects | start_resume_pct
                3        | 1                    | 1                | 50
                """);
    }

    @Test
    void countsFinishesOfTheYearAgainstThosePlanned() {
        starts.with("marts.project_month", """
                project_id   | report_month | is_reported | build_stage | planned_finish | actual_finish
                按期竣工     | 2025-06-01   | true        | 竣工投产    | 2025-05-01     | 2025-05-31
                本月竣工     | 2025-06-01   | true        | 竣工投产    | 2025-09-01     | 2025-06-01
                提前一年竣工 | 2025-06-01   | true        | 竣工投产    | 2026-06-01     | 2025-03-01
                尚未竣工     | 2025-06-01   | true        | 续建        | 2025-10-01     |
                计划未来竣工 | 2025-06-01   | true        | 续建        | 2025-12-01     | 2025-12-01
                去年竣工     | 2025-06-01   | true        | 竣工投产    | 2024-12-01     | 2024-12-20
                """);
        starts.gives(PROVINCE, """
                planned_finishes_year | actual_finishes | actual_finishes_month | finish_pct | working_projects
                4                     | 3               | 1                     | 75         | 3
                """);
    }

    @Test
    void countsRegistrationAmongStartedProjects() {
        starts.with("marts.project_month", """
                project_id   | report_month | is_reported | started | in_statistics
                已开工已入库 | 2025-06-01   | true        | true    | true
                已开工未入库 | 2025-06-01   | true        | true    | false
                已开工未填   | 2025-06-01   | true        | true    |
                未开工已入库 | 2025-06-01   | true        | false   | true
                """);
        starts.gives(PROVINCE, """
                started_projects | registered_projects | registration_pct
                3                | 1                   | 33.3333
                """);
    }

    @Test
    void givesNoRateWhereNothingWasPlanned() {
        starts.with("marts.project_month", """
                report_month | is_reported | build_stage | region | industry_section_name
                2025-06-01   | true        | 前期        |        |
                """);
        starts.gives("list = '全部'", """
                by       | key  | projects | start_of_year_pct | start_to_date_pct | start_of_all_pct | start_resume_pct | finish_pct | registration_pct
                total    | 全省 | 1        |                   |                   | 0                |                  |            |
                region   | 未填 | 1        |                   |                   | 0                |                  |            |
                industry | 未填 | 1        |                   |                   | 0                |                  |            |
                """);
    }
}
