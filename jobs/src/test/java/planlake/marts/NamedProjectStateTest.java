package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class NamedProjectStateTest {

    private final Defined states;

    NamedProjectStateTest(SparkSession spark) {
        states = Defined.by(spark, "marts.named_project_state")
                .through("conformed.rules_in_force", "marts.named_project_fact");
    }

    @Test
    void takesDatesAsPreciselyAsTheyWereStated() {
        states.with("marts.plan_in_force", """
                plan_year | unit | report_month
                2025      | 省府 | 2025-01-01
                """)
                .with("marts.completion", """
                list | by    | report_month
                全部 | total | 2025-09-01
                """)
                .with("marts.named_project", """
                plan_year | task_no | position | short_name | verb   | qualifier | project_id | needs_review
                2025      | 2       | 1        | 甲         | start  |           | 甲         | false
                2025      | 2       | 2        | 乙         | finish | early     | 乙         | false
                """)
                .with("history.plan_project", """
                unit | report_month | task_no | position | work_item_no
                省府 | 2025-01-01   | 2       | 1        | 3
                省府 | 2025-01-01   | 2       | 2        | 4
                """)
                .with("history.project_list", """
                project_id | report_month | unit | known_from | project_name | planned_start | planned_start_precision | planned_finish | planned_finish_precision
                甲         | 2025-01-01   | 省级 | 2025-01-20 | 甲工程       | 2025-10-01    | quarter                 |                |
                乙         | 2025-01-01   | 省级 | 2025-01-20 | 乙旧名       | 2024-01-01    | year                    | 2025-09-01     | month
                乙         | 2025-06-01   | 省级 | 2025-06-20 | 乙新名       | 2024-01-01    | year                    | 2025-11-01     | month
                """)
                .with("marts.project_month", """
                project_id | report_month | is_reported | project_name | started | actual_finish
                甲         | 2025-09-01   | true        | 甲工程       | false   |
                乙         | 2025-08-01   | true        | 乙新名       | true    | 2025-08-15
                乙         | 2025-09-01   | false       |              |         |
                乙         | 2025-10-01   | true        | 以后的       | true    | 2025-08-15
                """);
        states.gives("""
                project_id | is_reported | is_started | is_finished | start                              | original                         | is_qualifier_met | finding
                甲         | true        | false      | false       | [2025-10-01,quarter,2025-12-31,2025年4季度] | [null,null,null,null]  |                  | start_ahead
                乙         | false       | true       | true        | [2024-01-01,year,2024-12-31,2024年]  | [2025-09-01,month,2025-09-30,2025年9月] | true          | finished
                """);
    }
}
