package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class WorkItemBodyTest {

    private final Defined bodies;

    WorkItemBodyTest(SparkSession spark) {
        bodies = Defined.by(spark, "marts.work_item_body")
                .with("marts.plan_in_force", """
                plan_year | unit | report_month
                2025      | 省府 | 2025-01-01
                """)
                .with("history.plan_work_item", """
                unit | report_month | task_no | work_item_no | clause_no
                省府 | 2025-01-01   | 1       | 1            | 1
                省府 | 2025-01-01   | 1       | 2            | 2
                省府 | 2025-01-01   | 1       | 3            |
                """);
    }

    @Test
    void namesTheBodiesOfTheSentencesClauseAndThoseOfTheWholeDocument() {
        bodies.with("history.plan_body", """
                unit | report_month | task_no | position | body     | role    | clause_no
                省府 | 2025-01-01   | 1       | 1        | 省科技厅 | lead    | 1
                省府 | 2025-01-01   | 1       | 2        | 省商务厅 | joint   | 2
                省府 | 2025-01-01   | 1       | 3        | 各市     | implied |
                """);
        bodies.gives("""
                work_item_no | position | body     | role
                1            | 1        | 省科技厅 | lead
                1            | 3        | 各市     | implied
                2            | 2        | 省商务厅 | joint
                2            | 3        | 各市     | implied
                3            | 3        | 各市     | implied
                """);
    }

    /** Two names of one body are one body, in the place and role of the first. */
    @Test
    void findsABodyByAnyOfItsNamesAlsoByOneThatBecameKnownLater() {
        bodies.with("history.plan_body", """
                unit | report_month | task_no | position | body     | role  | clause_no
                省府 | 2025-01-01   | 1       | 1        | 省营商局 | lead  | 1
                省府 | 2025-01-01   | 1       | 2        | 省数据局 | joint | 1
                """).with("conformed.body", """
                name
                省数据局
                """).with("conformed.body_alias", """
                alias    | name
                省营商局 | 省数据局
                """);
        bodies.gives("""
                work_item_no | position | body     | role
                1            | 1        | 省数据局 | lead
                """);
    }
}
