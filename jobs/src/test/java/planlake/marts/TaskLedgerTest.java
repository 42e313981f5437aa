package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TaskLedgerTest {

    private static final String SEPTEMBER = """
            list | by    | report_month
            全部 | total | 2025-09-01
            """;

    private final Defined ledger;

    TaskLedgerTest(SparkSession spark) {
        ledger = Defined.by(spark, "marts.task_ledger")
                .through("marts.work_item")
                .with("marts.completion", SEPTEMBER)
                .with("marts.plan_in_force", """
                        plan_year | unit | report_month
                        2025      | 省府 | 2025-01-01
                        """)
                .with("marts.plan_task", """
                        plan_year | task_no | ordinal | title
                        2025      | 1       | 一      | 科技创新
                        """)
                .with("history.plan_work_item", """
                        unit | report_month | task_no | work_item_no | text     | clause_no
                        省府 | 2025-01-01   | 1       | 1            | 甲事。   | 1
                        """)
                .with("marts.work_item_body", """
                        plan_year | task_no | work_item_no | position | body     | role
                        2025      | 1       | 1            | 1        | 省科技厅 | lead
                        2025      | 1       | 1            | 2        | 省教育厅 | joint
                        2025      | 1       | 1            | 4        | 各市     | implied
                        """);
    }

    /** One that cannot be told keeps an item from counting as completed, and hides nothing that is worse. */
    @Test
    void takesTheWorstOfTargetsAndNamedProjects() {
        ledger.with("history.plan_work_item", """
                unit | report_month | task_no | work_item_no | text | clause_no
                省府 | 2025-01-01   | 1       | 1            | 甲。 | 1
                省府 | 2025-01-01   | 1       | 2            | 乙。 | 1
                省府 | 2025-01-01   | 1       | 3            | 丙。 | 1
                省府 | 2025-01-01   | 1       | 4            | 丁。 | 1
                """)
                .with("marts.target_progress", """
                plan_year | task_no | work_item_no | target_no | report_month | state       | reason
                2025      | 1       | 1            | 1         | 2025-09-01   | completed   | 完。
                2025      | 1       | 1            | 2         | 2025-09-01   | other       | 不知。
                2025      | 1       | 2            | 3         | 2025-09-01   | other       | 不知。
                2025      | 1       | 2            | 4         | 2025-09-01   | ahead       | 快。
                2025      | 1       | 3            | 5         | 2025-09-01   | on_schedule | 平。
                2025      | 1       | 3            | 6         | 2025-08-01   | behind      | 慢。
                """)
                .with("marts.named_project_progress", """
                plan_year | task_no | work_item_no | position | report_month | state  | reason
                2025      | 1       | 3            | 1        | 2025-09-01   | behind | 甲慢。
                2025      | 1       | 3            | 2        | 2025-09-01   | behind | 乙慢。
                2025      | 1       | 4            | 3        | 2025-09-01   | ahead  | 丙快。
                """);
        ledger.gives("""
                work_item_no | targets | named_projects | state  | state_basis | computed_reason
                1            | 2       | 0              | other  | none        | 目标 2 个：其他 1、完成 1。不知。
                2            | 2       | 0              | ahead  | computed    | 目标 2 个：超前 1、其他 1。快。
                3            | 1       | 2              | behind | computed    | 目标 1 个、点名项目 2 个：滞后 2、序时 1。甲慢。乙慢。
                4            | 0       | 1              | ahead  | computed    | 丙快。
                """);
    }

    @Test
    void takesWhatIsStatedWhereNothingCanBeComputed() {
        ledger.with("marts.task_report", """
                plan_year | task_no | work_item_no | report_month | body     | position | is_used | not_used_reason | stated_state | stated_label | progress
                2025      | 1       | 1            | 2025-09-01   | 省科技厅 | 1        | true    |                 | on_schedule  | 序时         | 正在推进
                2025      | 1       | 1            | 2025-09-01   | 省教育厅 |          | false   | 以牵头单位报送为准 | completed | 完成         | 做完
                """);
        ledger.gives("""
                state       | state_basis | stated_by | stated_progress | disagrees | reason
                on_schedule | stated      | 省科技厅  | 正在推进        | false     | 没有可计算的目标或点名项目。按省科技厅报送为“序时”：正在推进。另收到省教育厅报送“完成”，以牵头单位报送为准，未采用。
                """);
    }

    @Test
    void keepsTheComputedStateApartFromOneStatedOtherwise() {
        ledger.with("marts.target_progress", """
                plan_year | task_no | work_item_no | target_no | report_month | state  | reason
                2025      | 1       | 1            | 1         | 2025-09-01   | behind | 慢。
                """).with("marts.task_report", """
                plan_year | task_no | work_item_no | report_month | body     | position | is_used | stated_state | stated_label
                2025      | 1       | 1            | 2025-09-01   | 省科技厅 | 1        | true    | completed    | 完成
                2025      | 1       | 1            | 2025-09-01   | 各市     | 4        | true    | ahead        | 超前
                """);
        ledger.gives("""
                state  | computed_state | stated_state | stated_by      | disagrees | reason
                behind | behind         | ahead        | 省科技厅、各市 | true      | 慢。省科技厅、各市报送为“超前”，与计算结果不一致。
                """);
    }

    @Test
    void saysSoWhereNothingIsComputedOrStated() {
        ledger.gives("""
                task_no | ordinal | title    | text   | state | state_basis | disagrees | time_progress_pct | reason
                1       | 一      | 科技创新 | 甲事。 | other | none        | false     | 75                | 没有可计算的目标或点名项目。牵头单位省科技厅本月没有报送。
                """);
    }

    @Test
    void hasTheSentencesThatNoBodyAnswersFor() {
        ledger.with("marts.work_item_body", "plan_year | task_no");
        ledger.gives("""
                lead_bodies | other_bodies | state | reason
                []          | []           | other | 没有可计算的目标或点名项目。责任单位本月没有报送。
                """);
    }

    @Test
    void namesTheBodiesThatLeadAndTheOthersInPrintedOrder() {
        ledger.gives("""
                lead_bodies | other_bodies
                [省科技厅]  | [省教育厅, 各市]
                """);
    }
}
