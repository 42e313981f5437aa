package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectTurnTest {

    private final Defined turns;

    ProjectTurnTest(SparkSession spark) {
        turns = Defined.by(spark, "marts.project_turn").through("conformed.rules_in_force");
    }

    @Test
    void tellsWhereAProjectComesOntoAListAndLeavesIt() {
        turns.with("marts.project_month", """
                project_id | unit   | report_month | lists  | is_over_100m | known_total_wan
                甲         | 沈阳市 | 2025-01-01   | [省级] | false        | 9000
                甲         | 沈阳市 | 2025-02-01   | []     | true         | 12000
                乙         | 沈阳市 | 2025-02-01   | [省级] | false        | 5000
                乙         | 沈阳市 | 2025-03-01   | [省级] | false        | 5000
                """);
        turns.gives("""
                project_id | list           | is_in | report_month | compared_month | has_other | total_before_wan | total_after_wan
                甲         | 省级           | false | 2025-02-01   | 2025-01-01     | true      | 9000             | 12000
                甲         | 总投资亿元以上 | true  | 2025-02-01   | 2025-01-01     | true      | 9000             | 12000
                甲         | 总投资亿元以上 | false | 2025-03-01   | 2025-02-01     | false     | 12000            |
                乙         | 省级           | true  | 2025-02-01   | 2025-01-01     | false     |                  | 5000
                """);
    }
}
