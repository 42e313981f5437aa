package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TaskProgressTest {

    private final Defined progress;

    TaskProgressTest(SparkSession spark) {
        progress = Defined.by(spark, "marts.task_progress").with("marts.plan_task", """
                plan_year | task_no | ordinal | title        | lead_body | bodies               | work_items
                2025      | 2       | 二      | 扩大有效投资 |           | 省发展改革委、省财厅 | 4
                2025      | 12      | 十二    | 交通强省     | 省交通厅  | 省交通厅             | 2
                2025      | 28      | 二十八  | 民生实事     |           | 省民政厅             | 8
                """);
    }

    /** 凌绥高速 is named twice, 本庄高速 linked twice: each counts once. */
    @Test
    void addsUpTheLinkedProjectsOfATask() {
        progress.with("marts.project_month", """
                project_id | report_month | task_nos | is_reported | annual_plan_wan | done_ytd_wan | started | actual_finish | is_laggard
                本庄高速   | 2025-06-01   | [2, 12]  | true        | 900             | 300          | true    | 2025-06-30    | true
                凌绥高速   | 2025-06-01   | [2, 12]  | true        | 100             | 200          | true    | 2025-07-01    | false
                某工厂     | 2025-06-01   | [2]      | true        | 1000            | 700          | false   |               | false
                未报       | 2025-06-01   | [2]      | false       |                 |              |         |               | false
                无任务     | 2025-06-01   | []       | true        | 5000            | 5000         | true    |               | false
                """).with("marts.project_task", """
                plan_year | task_no | project_id | method           | short_name | needs_review
                2025      | 12      | 本庄高速   | reviewed         | 本庄高速   | false
                2025      | 12      | 凌绥高速   | named            | 凌绥       | false
                2025      | 12      | 凌绥高速   | named            | 凌绥高速   | false
                2025      | 12      | 本庄高速   | industry_section |            | false
                2025      | 2       | 本庄高速   | list             |            | false
                2025      | 2       | 某工厂     | named            | 某工厂     | true
                2024      | 2       | 某工厂     | named            | 某工厂     | false
                """);
        progress.gives("""
                task_no | ordinal | lead_body | work_items | linked_projects | named_projects | named_started | named_finished | annual_plan_wan | done_ytd_wan | complete_pct | time_progress_pct | points_ahead | laggards
                2       | 二      |           | 4          | 4               | 0              | 0             | 0              | 2000            | 1200         | 60           | 50                | 10           | 1
                12      | 十二    | 省交通厅  | 2          | 2               | 2              | 2             | 1              | 1000            | 500          | 50           | 50                | 0            | 1
                28      | 二十八  |           | 8          | 0               | 0              | 0             | 0              | 0               | 0            |              | 50                |              | 0
                """);
    }

    @Test
    void hasARowForEachTaskOfThePlanInEachMonthOfItsYear() {
        progress.with("marts.project_month", """
                project_id | report_month | task_nos | is_reported
                去年的     | 2024-12-01   | [2]      | true
                今年的     | 2025-01-01   | []       | true
                今年的     | 2025-02-01   | []       | true
                """);
        progress.gives("""
                plan_year | task_no | report_month | linked_projects
                2025      | 2       | 2025-01-01   | 0
                2025      | 12      | 2025-01-01   | 0
                2025      | 28      | 2025-01-01   | 0
                2025      | 2       | 2025-02-01   | 0
                2025      | 12      | 2025-02-01   | 0
                2025      | 28      | 2025-02-01   | 0
                """);
    }
}
