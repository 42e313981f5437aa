package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class TaskBodyTest {

    private final Defined bodies;

    TaskBodyTest(SparkSession spark) {
        bodies = Defined.by(spark, "marts.task_body");
    }

    @Test
    void givesTheBodiesOfThePlanInForceWithTheirKind() {
        bodies.with("marts.plan_in_force", """
                plan_year | unit           | report_month
                2025      | 辽宁省人民政府 | 2025-01-01
                """).with("history.plan_body", """
                unit           | report_month | task_no | position | body     | body_as_printed      | role  | known_from | known_to
                辽宁省人民政府 | 2025-01-01   | 3       | 1        | 省数据局 | 省数据局(省营商局)   | lead  | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 3       | 2        | 省新设局 | 省新设局             | joint | 2025-02-10 |
                辽宁省人民政府 | 2025-01-01   | 3       | 2        | 省旧局   | 省旧局               | joint | 2025-02-01 | 2025-02-10
                Planlake       | 2025-01-01   | 3       | 1        | 省数据局 | 省数据局             | lead  | 2025-02-10 |
                """).with("conformed.body", """
                name     | kind
                省数据局 | department
                """);
        bodies.gives("""
                plan_year | task_no | position | body     | body_as_printed    | role  | body_kind
                2025      | 3       | 1        | 省数据局 | 省数据局(省营商局) | lead  | department
                2025      | 3       | 2        | 省新设局 | 省新设局           | joint |
                """);
    }

    /** 省科委 became known as 省科技厅 after the plan was read, 各市 as a collective; 省农业厅 is a body by that name. */
    @Test
    void namesThatBecameKnownLaterAreTheirBodiesAndOneBodyIsOne() {
        bodies.with("marts.plan_in_force", """
                plan_year | unit           | report_month
                2025      | 辽宁省人民政府 | 2025-01-01
                """)
                .with("history.plan_body", """
                unit           | report_month | task_no | position | body     | body_as_printed | role  | known_from
                辽宁省人民政府 | 2025-01-01   | 3       | 1        | 省科委   | 省科委          | lead  | 2025-02-10
                辽宁省人民政府 | 2025-01-01   | 3       | 2        | 各市     | 各市            | joint | 2025-02-10
                辽宁省人民政府 | 2025-01-01   | 3       | 3        | 省科技厅 | 省科技厅        | joint | 2025-02-10
                辽宁省人民政府 | 2025-01-01   | 3       | 4        | 省农业厅 | 省农业厅        | joint | 2025-02-10
                """)
                .with("conformed.body_alias", """
                alias    | name
                省科委   | 省科技厅
                各市     | 各市人民政府
                省农业厅 | 省农业农村厅
                """)
                .with("conformed.body", """
                name         | kind
                省科技厅     | department
                省农业厅     | department
                各市人民政府 | collective
                """);
        bodies.gives("""
                task_no | position | body         | body_as_printed | role       | body_kind
                3       | 1        | 省科技厅     | 省科委          | lead       | department
                3       | 2        | 各市人民政府 | 各市            | collective | collective
                3       | 4        | 省农业厅     | 省农业厅        | joint      | department
                """);
    }
}
