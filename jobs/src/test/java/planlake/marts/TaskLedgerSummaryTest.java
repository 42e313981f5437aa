package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TaskLedgerSummaryTest {

    private final Defined summary;

    TaskLedgerSummaryTest(SparkSession spark) {
        summary = Defined.by(spark, "marts.task_ledger_summary");
    }

    @Test
    void countsTheStatesOfPlanTaskAndBodySoThatTheyAddUp() {
        summary.with("marts.task_ledger", """
                plan_year | task_no | work_item_no | report_month | lead_bodies | other_bodies         | state       | disagrees
                2025      | 1       | 1            | 2025-09-01   | [省科技厅]  | [省教育厅, 省科技厅] | behind      | true
                2025      | 1       | 2            | 2025-09-01   | [省科技厅]  | []                   | completed   | false
                2025      | 2       | 1            | 2025-09-01   | []          | [省教育厅]           | other       | false
                2025      | 2       | 2            | 2025-09-01   | []          | []                   | on_schedule | false
                2025      | 2       | 3            | 2025-09-01   | []          | []                   | ahead       | false
                """);
        summary.gives("""
                by        | key      | work_items | behind | on_schedule | ahead | completed | other | disagreements
                plan      | 全部     | 5          | 1      | 1           | 1     | 1         | 1     | 1
                task      | 1        | 2          | 1      | 0           | 0     | 1         | 0     | 1
                task      | 2        | 3          | 0      | 1           | 1     | 0         | 1     | 0
                body      | 省科技厅 | 2          | 1      | 0           | 0     | 1         | 0     | 1
                body      | 省教育厅 | 2          | 1      | 0           | 0     | 0         | 1     | 1
                lead_body | 省科技厅 | 2          | 1      | 0           | 0     | 1         | 0     | 1
                """);
    }
}
