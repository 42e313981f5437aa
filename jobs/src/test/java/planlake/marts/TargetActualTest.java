package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TargetActualTest {

    private final Defined actuals;

    TargetActualTest(SparkSession spark) {
        actuals = Defined.by(spark, "marts.target_actual").through("conformed.rules_in_force");
    }

    @Test
    void setsTheLatestFigureOfTheYearBesideItsTarget() {
        actuals.with("marts.completion", """
                list | by    | report_month
                全部 | total | 2025-09-01
                """)
                .with("marts.plan_target", """
                plan_year | task_no | target_no | work_item_no | comparator | source    | measure | figure            | series   | figure_unit | report_targets
                2025      | 1       | 1         | 1            | equal      | indicator | 粮食    | value_ytd         | 粮食产量 |             | 0
                2025      | 1       | 2         | 1            | assigned   | indicator | 粮食    | value_ytd         | 粮食产量 |             | 0
                2025      | 2       | 1         | 1            | equal      | report    | 学科    |                   |          |             | 1
                2025      | 3       | 1         | 1            | equal      | projects  | 清单    | listed_investment | 亿元以上 | 个          | 0
                """)
                .with("marts.task_report", """
                plan_year | task_no | work_item_no | report_month | position | is_used | value | measure_unit
                2025      | 2       | 1            | 2025-08-01   | 2        | true    | 5     | 个
                2025      | 2       | 1            | 2025-08-01   | 1        | true    | 6     | 个
                2025      | 2       | 1            | 2025-10-01   | 1        | true    | 9     | 个
                """)
                .with("marts.project_month", """
                project_id | report_month | lists      | started
                甲         | 2025-09-01   | [亿元以上] | true
                乙         | 2025-09-01   | [亿元以上] | false
                """);
        actuals.gives("""
                task_no | target_no | listed | actual
                1       | 1         |        |
                1       | 2         |        |
                2       | 1         |        | [6.0000,个,2025-08-01,null,null,null]
                3       | 1         | 2      | [1.0000,个,2025-09-01,null,null,null]
                """);
    }
}
