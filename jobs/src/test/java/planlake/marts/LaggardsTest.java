package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class LaggardsTest {

    @Test
    void saysHowFarBehindAndHowMuchIsMissing(SparkSession spark) {
        Defined.by(spark, "marts.laggards").with("marts.project_month", """
                project_id | report_month | annual_plan_wan | done_ytd_wan | points_ahead | is_laggard
                落后       | 2025-06-01   | 1200            | 240          | -30          | true
                按期       | 2025-06-01   | 1200            | 600          | 0            | false
                """).gives("""
                project_id | report_month | annual_plan_wan | done_ytd_wan | points_behind | shortfall_wan
                落后       | 2025-06-01   | 1200            | 240          | 30            | 360
                """);
    }
}
