package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TaskReportTest {

    private final Defined reports;

    TaskReportTest(SparkSession spark) {
        reports = Defined.by(spark, "marts.task_report")
                .through("marts.work_item")
                .with("conformed.body_alias", """
                        alias    | name
                        省营商局 | 省数据局
                        """)
                .with("marts.plan_in_force", """
                        plan_year | unit | report_month
                        2025      | 省府 | 2025-01-01
                        """)
                .with("history.plan_work_item", """
                        unit | report_month | task_no | work_item_no | clause_no
                        省府 | 2025-01-01   | 1       | 1            | 1
                        省府 | 2025-01-01   | 1       | 2            | 2
                        """)
                .with("marts.work_item_body", """
                        plan_year | task_no | work_item_no | position | body     | role
                        2025      | 1       | 1            | 1        | 省科技厅 | lead
                        2025      | 1       | 1            | 2        | 省教育厅 | joint
                        2025      | 1       | 2            | 3        | 省数据局 | joint
                        2025      | 1       | 2            | 4        | 省商务厅 | joint
                        """);
    }

    @Test
    void listensToTheLeadWhereThereIsOneElseToAnyBodyOfTheClause() {
        reports.with("history.task_report", """
                unit     | report_month | task_no | work_item_no | stated_state
                省科技厅 | 2025-09-01   | 1       | 1            | 序时
                省教育厅 | 2025-09-01   | 1       | 1            | 完成
                省商务厅 | 2025-09-01   | 1       | 1            | 完成
                省营商局 | 2025-09-01   | 1       | 2            | 滞后
                省商务厅 | 2025-09-01   | 1       | 2            | 超前
                """);
        reports.gives("""
                unit     | body     | work_item_no | position | is_used | not_used_reason      | stated_state
                省科技厅 | 省科技厅 | 1            | 1        | true    |                      | on_schedule
                省教育厅 | 省教育厅 | 1            |          | false   | 以牵头单位报送为准   | completed
                省商务厅 | 省商务厅 | 1            |          | false   | 不是这一事项的责任单位 | completed
                省营商局 | 省数据局 | 2            | 3        | true    |                      | behind
                省商务厅 | 省商务厅 | 2            | 4        | true    |                      | ahead
                """);
    }

    @Test
    void keepsWhatIsReportedOfNoItemOfAnyPlanAndSaysSo() {
        reports.with("history.task_report", """
                unit     | report_month | task_no | work_item_no | stated_state | known_to
                省科技厅 | 2025-09-01   | 1       | 3            | 序时         |
                省科技厅 | 2024-09-01   | 1       | 1            | 其他         |
                省科技厅 | 2025-08-01   | 1       | 1            | 滞后         | 2025-09-10
                """);
        reports.gives("""
                plan_year | work_item_no | is_used | not_used_reason  | stated_state
                2025      | 3            | false   | 计划中没有这一事项 | on_schedule
                2024      | 1            | false   | 该年度没有计划   | other
                """);
    }
}
