package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TargetStateTest {

    private final Defined states;

    TargetStateTest(SparkSession spark) {
        states = Defined.by(spark, "marts.target_state").through("conformed.rules_in_force", "marts.target_actual");
    }

    @Test
    void comparesExactlyWhateverTheUnitsAndSaysWhyItCannot() {
        states.with("marts.completion", """
                list | by    | report_month
                全部 | total | 2025-09-01
                """).with("marts.plan_target", """
                plan_year | task_no | target_no | work_item_no | comparator | source | nature | wanted | quantity | unit | report_targets | first_month
                2025      | 1       | 1         | 1            | equal      | report | flow   | up     | 500      | 亿斤 | 1              | 1
                2025      | 2       | 1         | 1            | about      | report | flow   | up     | 500      | 亿斤 | 1              | 1
                2025      | 3       | 1         | 1            | equal      | report | flow   | up     | 500      | 亩   | 1              | 1
                2025      | 4       | 1         | 1            | equal      | report | flow   | up     | 500      | 亩   | 2              | 1
                2025      | 5       | 1         | 1            | equal      | report | flow   | up     | 500      | 亩   | 1              | 1
                """).with("marts.task_report", """
                plan_year | task_no | work_item_no | report_month | position | is_used | value  | measure_unit
                2025      | 1       | 1            | 2025-09-01   | 1        | true    | 2499.9 | 万吨
                2025      | 2       | 1            | 2025-09-01   | 1        | true    | 2499.9 | 万吨
                2025      | 3       | 1            | 2025-09-01   | 1        | true    | 2499.9 | 万吨
                """);
        states.gives("no_actual_reason is null", """
                task_no | points | is_met | state
                1       | 24.996 | false  | ahead
                2       | 24.996 | true   | completed
                """);
        states.gives("no_actual_reason is not null", """
                task_no | is_met | state | no_actual_reason
                3       |        | other | unit_differs
                4       |        | other | not_measured
                5       |        | other | not_delivered
                """);
    }
}
