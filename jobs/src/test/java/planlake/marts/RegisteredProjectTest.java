package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class RegisteredProjectTest {

    private final Defined projects;

    RegisteredProjectTest(SparkSession spark) {
        projects = Defined.by(spark, "marts.registered_project");
    }

    @Test
    void knowsFromWhenEachListHoldsAProjectAndLetsTheFirstByNameSpeak() {
        projects.with("history.project_list", """
                unit   | project_id | report_month | listed_from | project_name | known_from | delivery_id
                亿元   | 甲         | 2025-01-01   |             | 甲一         | 2025-01-20 | d1
                亿元   | 甲         | 2025-06-01   |             | 甲二         | 2025-06-20 | d3
                亿元   | 乙         | 2025-01-01   | 2025-03-15  | 乙一         | 2025-01-20 | d1
                省级   | 甲         | 2025-01-01   |             | 省级所称     | 2025-01-20 | d2
                """);
        projects.gives("project_id = '乙'", """
                project_id | plan_year | memberships
                乙         | 2025      | [[亿元,2025-03-01,2025-06-01]]
                """);
        projects.gives("""
                project_id | says
                乙         | [null,乙一,null,null,null,null,null,null,null,null,null,null,null,null]
                甲         | [null,甲二,null,null,null,null,null,null,null,null,null,null,null,null]
                """);
    }
}
