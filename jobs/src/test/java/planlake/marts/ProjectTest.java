package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectTest {

    @Test
    void isWhatItsLastMonthSays(SparkSession spark) {
        Defined.by(spark, "marts.project").with("marts.project_month", """
                project_id | report_month | project_name | build_stage | total_investment_wan
                改名       | 2025-01-01   | 旧名         | 新开工      | 9000
                改名       | 2025-06-01   | 新名         | 续建        | 12000
                """).gives("""
                project_id | project_name | build_stage | total_investment_wan | first_month | last_month
                改名       | 新名         | 续建        | 12000                | 2025-01-01  | 2025-06-01
                """);
    }
}
