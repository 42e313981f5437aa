package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ProjectStatementTest {

    private final Defined statements;

    ProjectStatementTest(SparkSession spark) {
        statements = Defined.by(spark, "marts.project_statement");
    }

    @Test
    void setsEachStatementBesideTheOneBefore() {
        statements.with("marts.project_month", """
                project_id | unit   | report_month | is_reported | project_name | delivery_id | file
                留任       | 沈阳市 | 2025-01-01   | true        | 留任         | d1          | 1.csv
                留任       | 沈阳市 | 2025-02-01   | true        | 改名         | d2          | 2.csv
                离开       | 沈阳市 | 2025-01-01   | true        | 离开         | d1          | 1.csv
                新来       | 沈阳市 | 2025-02-01   | true        | 新来         | d2          | 2.csv
                """).with("marts.quarantine", """
                source   | state | row_key | unit   | report_month
                dispatch | open  | 待改    | 沈阳市 | 2025-02-01
                """);
        statements.gives("""
                project_id | report_month | stated_after             | is_entered | is_returned | is_vanished
                留任       | 2025-01-01   | [2025-02-01,d2,2.csv]    | false      | false       | false
                留任       | 2025-02-01   |                          | false      | false       | false
                离开       | 2025-01-01   | [2025-02-01,d2,2.csv]    | false      | false       | true
                新来       | 2025-02-01   |                          | true       | false       | false
                待改       | 2025-02-01   |                          | false      | false       | false
                """);
    }
}
