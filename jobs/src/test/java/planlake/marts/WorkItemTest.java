package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class WorkItemTest {

    private final Defined items;

    WorkItemTest(SparkSession spark) {
        items = Defined.by(spark, "marts.work_item");
    }

    @Test
    void namesTheBodiesInPrintedOrderAndNoneWhereNobodyAnswers() {
        items.with("marts.plan_in_force", """
                plan_year | unit | report_month
                2025      | 省府 | 2025-01-01
                """)
                .with("history.plan_work_item", """
                unit | report_month | task_no | work_item_no | text | known_to
                省府 | 2025-01-01   | 1       | 1            | 甲。 |
                省府 | 2025-01-01   | 1       | 2            | 乙。 |
                省府 | 2025-01-01   | 1       | 3            | 旧。 | 2025-02-01
                别人 | 2025-01-01   | 1       | 1            | 别。 |
                """)
                .with("marts.work_item_body", """
                plan_year | task_no | work_item_no | position | body     | role
                2025      | 1       | 1            | 2        | 省教育厅 | joint
                2025      | 1       | 1            | 1        | 省科技厅 | lead
                """);
        items.gives("""
                work_item_no | text | bodies
                1            | 甲。 | [[1,省科技厅,lead], [2,省教育厅,joint]]
                2            | 乙。 | []
                """);
    }
}
