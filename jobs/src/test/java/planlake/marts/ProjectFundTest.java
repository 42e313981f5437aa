package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectFundTest {

    @Test
    void givesARowForEachSourceThatIsStatedZeroIncluded(SparkSession spark) {
        Defined.by(spark, "marts.project_fund").with("marts.project_month", """
                project_id | report_month | is_reported | arrived_loan_wan | arrived_self_raised_wan
                贷款建设   | 2025-06-01   | true        | 500              | 0
                未报       | 2025-06-01   | false       |                  |
                """).gives("""
                project_id | report_month | source   | arrived_wan
                贷款建设   | 2025-06-01   | 银行贷款 | 500
                贷款建设   | 2025-06-01   | 企业自筹 | 0
                """);
    }
}
