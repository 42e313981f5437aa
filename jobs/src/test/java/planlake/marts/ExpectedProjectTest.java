package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ExpectedProjectTest {

    private final Defined projects;

    ExpectedProjectTest(SparkSession spark) {
        projects = Defined.by(spark, "marts.expected_project")
                .through("conformed.rules_in_force", "marts.registered_project");
    }

    @Test
    void expectsWhomAListHoldsAndWhoReportedEarlierInTheYear() {
        projects.with("history.project_list", """
                unit   | project_id | report_month | listed_from | project_name | known_from | delivery_id
                亿元   | 甲         | 2025-01-01   |             | 甲一         | 2025-01-20 | d1
                亿元   | 甲         | 2025-06-01   |             | 甲二         | 2025-06-20 | d3
                亿元   | 乙         | 2025-01-01   | 2025-03-15  | 乙一         | 2025-01-20 | d1
                省级   | 甲         | 2025-01-01   |             | 省级所称     | 2025-01-20 | d2
                """).with("history.project_month", """
                project_id | unit   | report_month | known_from | done_ytd_wan
                丙         | 沈阳市 | 2024-12-01   | 2025-01-08 | 900
                丙         | 沈阳市 | 2025-01-01   | 2025-02-08 | 10
                丙         | 鞍山市 | 2025-01-01   | 2025-02-09 | 20
                甲         | 沈阳市 | 2025-06-01   | 2025-07-08 | 30
                """);
        projects.gives("""
                project_id | report_month | is_due | is_reported | lists        | over_100m_wan | last_said
                丙         | 2024-12-01   | false  | true        | []           | 10000         |
                丙         | 2025-01-01   | false  | true        | []           | 10000         |
                丙         | 2025-06-01   | true   | false       | []           | 10000         | [2025-01-01,2025-02-09 00:00:00.0,鞍山市,null,null,null,null,null,null,null,20.0000]
                甲         | 2025-01-01   | true   | false       | [亿元, 省级] | 10000         |
                甲         | 2025-06-01   | true   | true        | [亿元, 省级] | 10000         |
                """);
    }
}
