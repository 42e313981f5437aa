package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class StatementEventTest {

    private final Defined events;

    StatementEventTest(SparkSession spark) {
        events = Defined.by(spark, "marts.statement_event").through("marts.project_statement");
    }

    @Test
    void tellsWhoCameWentAndWasRenamedButNotOfWhatIsInQuarantine() {
        events.with("marts.project_month", """
                project_id | unit   | report_month | is_reported | project_name | delivery_id | file
                留任       | 沈阳市 | 2025-01-01   | true        | 留任         | d1          | 1.csv
                留任       | 沈阳市 | 2025-02-01   | true        | 改名         | d2          | 2.csv
                离开       | 沈阳市 | 2025-01-01   | true        | 离开         | d1          | 1.csv
                新来       | 沈阳市 | 2025-02-01   | true        | 新来         | d2          | 2.csv
                """).with("marts.quarantine", """
                source   | state | row_key | unit   | report_month
                dispatch | open  | 待改    | 沈阳市 | 2025-02-01
                """);
        events.gives("""
                project_id | report_month | kind     | other  | value_before | value_after | compared_month | file
                留任       | 2025-02-01   | renamed  | 沈阳市 | 留任         | 改名        | 2025-01-01     | 2.csv
                离开       | 2025-02-01   | vanished | 沈阳市 |              |             | 2025-01-01     | 2.csv
                新来       | 2025-02-01   | entered  | 沈阳市 |              |             |                | 2.csv
                """);
    }
}
