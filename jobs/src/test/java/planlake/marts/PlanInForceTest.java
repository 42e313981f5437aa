package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class PlanInForceTest {

    private final Defined plan;

    PlanInForceTest(SparkSession spark) {
        plan = Defined.by(spark, "marts.plan_in_force");
    }

    @Test
    void letsADigestYieldToThePlanHoweverLateItCame() {
        plan.with("history.plan_item", """
                unit           | report_month | task_no | is_digest | known_from
                辽宁省人民政府 | 2025-02-01   | 1       | false     | 2025-02-10
                辽宁省人民政府 | 2025-02-01   | 2       | false     | 2025-02-10
                Planlake       | 2025-01-01   | 1       | true      | 2025-06-01
                Planlake       | 2024-01-01   | 1       | true      | 2024-06-01
                """);
        plan.gives("""
                plan_year | unit           | report_month
                2025      | 辽宁省人民政府 | 2025-02-01
                2024      | Planlake       | 2024-01-01
                """);
    }

    @Test
    void takesThePlanThatWasReceivedLast() {
        plan.with("history.plan_item", """
                unit           | report_month | task_no | is_digest | known_from | known_to
                辽宁省人民政府 | 2025-03-01   | 1       | false     | 2025-03-10 |
                省政府办公厅   | 2025-01-01   | 1       | false     | 2025-04-10 |
                已撤回         | 2025-01-01   | 1       | false     | 2025-05-10 | 2025-05-11
                """);
        plan.gives("""
                plan_year | unit         | report_month
                2025      | 省政府办公厅 | 2025-01-01
                """);
    }

    /** A unit may deliver two plans of a year on one day; both columns must speak of the same one. */
    @Test
    void decidesBetweenPlansOfOneDayByTheirMonth() {
        plan.with("history.plan_item", """
                unit           | report_month | task_no | is_digest | known_from
                辽宁省人民政府 | 2025-03-01   | 1       | false     | 2025-03-10
                辽宁省人民政府 | 2025-01-01   | 1       | false     | 2025-03-10
                """);
        plan.gives("""
                plan_year | unit           | report_month
                2025      | 辽宁省人民政府 | 2025-03-01
                """);
    }
}
