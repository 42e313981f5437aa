package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class NamedProjectProgressTest {

    private final Defined progress;

    NamedProjectProgressTest(SparkSession spark) {
        progress = Defined.by(spark, "marts.named_project_progress")
                .through("conformed.rules_in_force", "marts.named_project_fact", "marts.named_project_state")
                .with("marts.completion", """
                        list | by    | report_month
                        全部 | total | 2025-09-01
                        """)
                .with("marts.plan_in_force", """
                        plan_year | unit | report_month
                        2025      | 省府 | 2025-01-01
                        """)
                .with("history.plan_project", """
                        unit | report_month | task_no | position | work_item_no
                        省府 | 2025-01-01   | 2       | 1        | 3
                        省府 | 2025-01-01   | 2       | 2        | 3
                        省府 | 2025-01-01   | 2       | 3        | 3
                        省府 | 2025-01-01   | 2       | 4        | 3
                        省府 | 2025-01-01   | 2       | 5        | 3
                        """);
    }

    private Defined asking(String verb, String qualifier) {
        return progress.with("marts.named_project", """
                plan_year | task_no | position | short_name | verb  | qualifier | project_id | needs_review
                2025      | 2       | 1        | 甲         | %1$s  | %2$s      | 甲         | false
                2025      | 2       | 2        | 乙         | %1$s  | %2$s      | 乙         | false
                2025      | 2       | 3        | 丙         | %1$s  | %2$s      | 丙         | false
                2025      | 2       | 4        | 丁         | %1$s  | %2$s      | 丁         | false
                2025      | 2       | 5        | 戊         | %1$s  | %2$s      |            | false
                """.formatted(verb, qualifier));
    }

    @Test
    void holdsAStartAgainstTheMonthThatItIsPlannedFor() {
        asking("start", "").with("history.project_list", """
                project_id | report_month | unit | known_from | planned_start | planned_start_precision
                甲         | 2025-01-01   | 省级 | 2025-01-20 | 2025-03-01    | month
                乙         | 2025-01-01   | 省级 | 2025-01-20 | 2025-09-01    | month
                丙         | 2025-01-01   | 省级 | 2025-01-20 | 2025-01-01    | year
                丁         | 2025-01-01   | 省级 | 2025-01-20 | 2026-03-01    | month
                """).with("marts.project_month", """
                project_id | report_month | project_name | is_reported | started | actual_start | start_kind
                甲         | 2025-09-01   | 甲工程       | true        | true    | 2025-03-08   | 控制性工程
                乙         | 2025-09-01   | 乙工程       | true        | false   |              |
                丙         | 2025-09-01   | 丙工程       | true        | false   |              |
                丁         | 2025-09-01   | 丁工程       | true        | false   |              |
                """);
        progress.gives("""
                short_name | work_item_no | stage       | is_met | state       | reason
                甲         | 3            | building    | true   | completed   | 甲已开工（2025年3月8日，控制性工程）。
                乙         | 3            | not_started | false  | behind      | 乙9月底尚未开工，计划2025年9月开工。
                丙         | 3            | not_started | false  | on_schedule | 丙9月底尚未开工，计划2025年开工。
                丁         | 3            | not_started | false  | behind      | 丁9月底尚未开工，计划开工时间为2026年3月，已不在计划年度内。
                戊         | 3            | unknown     |        | other       | 戊：清单中没有名称相符的项目，无法判断。
                """);
    }

    /** The list of July revised the finish of 甲 to December: what is early is told by that of January. */
    @Test
    void callsEarlyWhatFinishedBeforeTheFinishOfTheYearsFirstRegister() {
        asking("open", "early").with("history.project_list", """
                project_id | report_month | unit | known_from | known_to   | planned_finish | planned_finish_precision
                甲         | 2025-01-01   | 省级 | 2025-01-20 | 2025-07-20 | 2025-09-01     | month
                甲         | 2025-07-01   | 省级 | 2025-07-20 |            | 2025-12-01     | month
                乙         | 2025-01-01   | 省级 | 2025-01-20 |            | 2025-12-01     | month
                丙         | 2025-01-01   | 省级 | 2025-01-20 |            | 2025-12-01     | month
                丁         | 2025-01-01   | 省级 | 2025-01-20 |            | 2025-01-01     | year
                """).with("marts.project_month", """
                project_id | report_month | is_reported | started | actual_finish
                甲         | 2025-09-01   | true        | true    | 2025-09-27
                乙         | 2025-09-01   | true        | true    | 2025-09-27
                丙         | 2025-09-01   | true        | true    | 2025-11-02
                丁         | 2025-09-01   | true        | true    | 2025-09-27
                """);
        progress.gives("project_id is not null", """
                short_name | original_planned_finish | stage    | is_met | is_qualifier_met | state       | reason
                甲         | 2025-09-01              | finished | true   | false            | completed   | 甲已建成（2025年9月27日），未提前，原计划2025年9月竣工。
                乙         | 2025-12-01              | finished | true   | true             | completed   | 乙已建成（2025年9月27日），早于原计划2025年12月。
                丙         | 2025-12-01              | building | false  |                  | on_schedule | 丙9月底在建，原计划2025年12月竣工，要求提前。
                丁         | 2025-01-01              | finished | true   |                  | completed   | 丁已建成（2025年9月27日），原计划2025年竣工，无法判断是否提前。
                """);
    }

    @Test
    void isBehindOnceTheFinishIsPastOrPutOff() {
        asking("finish", "")
                .with("history.project_list", """
                project_id | report_month | unit | known_from | planned_finish | planned_finish_precision
                甲         | 2025-01-01   | 省级 | 2025-01-20 | 2025-08-01     | month
                乙         | 2025-01-01   | 省级 | 2025-01-20 | 2025-10-01     | month
                丙         | 2025-01-01   | 省级 | 2025-01-20 | 2025-10-01     | month
                """)
                .with("history.project_month", """
                project_id | report_month | planned_finish | planned_finish_precision
                乙         | 2025-09-01   | 2025-12-01     | month
                丙         | 2025-09-01   | 2026-06-01     | month
                """)
                .with("marts.project_month", """
                project_id | report_month | is_reported | started
                甲         | 2025-09-01   | true        | true
                乙         | 2025-09-01   | true        | true
                丙         | 2025-09-01   | true        | true
                丁         | 2025-09-01   | true        | true
                """);
        progress.gives("project_id is not null", """
                short_name | planned_finish | state       | reason
                甲         | 2025-08-01     | behind      | 甲9月底尚未建成，已到原计划竣工时间2025年8月。
                乙         | 2025-12-01     | behind      | 乙9月底尚未建成，现计划2025年12月竣工，晚于原计划2025年10月。
                丙         | 2026-06-01     | behind      | 丙9月底尚未建成，现计划2026年6月竣工，已不在计划年度内。
                丁         |                | on_schedule | 丁9月底尚未建成，没有计划竣工时间，年底前应建成。
                """);
    }

    @Test
    void holdsOneThatIsToSpeedUpAgainstItsPlanToDate() {
        asking("speed_up", "").with("marts.project_month", """
                project_id | report_month | is_reported | started | annual_plan_wan | plan_to_date_wan | plan_to_date_basis | done_ytd_wan
                甲         | 2025-09-01   | true        | true    | 1000            | 600              | monthly            | 500
                乙         | 2025-09-01   | true        | true    | 1000            | 750              | linear             | 790
                丙         | 2025-09-01   | true        | true    | 1000            | 600              | monthly            | 700
                丁         | 2025-09-01   | true        | true    |                 |                  |                    | 700
                """);
        progress.gives("project_id is not null", """
                short_name | is_met | plan_to_date_pct | state       | reason
                甲         |        | 83.3333          | behind      | 甲9月底投资完成率 50.0%，按分月计划应完成 60.0%，滞后 10.0 个百分点。
                乙         |        | 105.3333         | on_schedule | 乙9月底投资完成率 79.0%，按序时应完成 75.0%，超前 4.0 个百分点。
                丙         |        | 116.6667         | ahead       | 丙9月底投资完成率 70.0%，按分月计划应完成 60.0%，超前 10.0 个百分点。
                丁         |        |                  | other       | 丁9月底在建，没有年度计划投资，无法判断进度。
                """);
    }

    @Test
    void remembersAStartInMonthsWithoutAReportAndDoesNotJudgeADoubtfulLink() {
        progress.with("marts.named_project", """
                plan_year | task_no | position | short_name | verb     | project_id | needs_review
                2025      | 2       | 1        | 甲         | start    | 甲         | false
                2025      | 2       | 2        | 乙         | speed_up | 乙         | false
                2025      | 2       | 3        | 丙         | start    | 丙         | true
                """).with("marts.project_month", """
                project_id | report_month | project_name | is_reported | started | actual_start
                甲         | 2025-07-01   | 甲工程       | true        | true    | 2025-07-02
                甲         | 2025-09-01   | 甲工程       | false       |         |
                乙         | 2025-07-01   | 乙工程       | true        | true    | 2025-07-02
                丙         | 2025-09-01   | 丙工程       | true        | true    | 2025-07-02
                """);
        progress.gives("""
                short_name | stage    | is_met | state     | reason
                甲         | unknown  | true   | completed | 甲已开工（2025年7月2日），据7月报送。
                乙         | unknown  |        | other     | 乙本月未报，无法判断。
                丙         | building |        | other     | 丙：与“丙工程”的关联待人工复核，暂不判断。
                """);
    }
}
