package planlake.conformed;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class DispatchStatementTest {

    @Test
    void countsStatementsByMomentAndRowsThatALaterOneGaveOtherwise(SparkSession spark) {
        Defined.by(spark, "conformed.dispatch_statement")
                .with("staging.dispatch", """
                        unit   | report_month | project_code | delivery_id | received_at         | corrects | corrects_row | done_ytd_wan
                        沈阳市 | 2025-03-01   | 改了         | 首次之一    | 2025-04-08 01:00:00 |          |              | 10
                        沈阳市 | 2025-03-01   | 没改         | 首次之二    | 2025-04-08 01:00:00 |          |              | 20
                        沈阳市 | 2025-03-01   | 改了         | 再次        | 2025-04-20 01:00:00 |          |              | 11
                        沈阳市 | 2025-03-01   | 没改         | 再次        | 2025-04-20 01:00:00 |          |              | 20
                        沈阳市 | 2025-03-01   | 新增         | 再次        | 2025-04-20 01:00:00 |          |              | 5
                        沈阳市 | 2025-03-01   | 没改         | 更正        | 2025-04-25 01:00:00 | 再次     | 3            | 21
                        大连市 | 2025-03-01   | 一次         | 大连        | 2025-04-09 01:00:00 |          |              | 7
                        """)
                .with("staging.quarantine", """
                        unit   | report_month | table_name       | delivery_id | received_at         | corrects
                        鞍山市 | 2025-03-01   | staging.dispatch | 鞍山        | 2025-04-10 01:00:00 |
                        鞍山市 | 2025-04-01   | staging.register | 清单        | 2025-04-10 01:00:00 |
                        """)
                .gives("""
                        unit   | report_month | first_received_at   | last_received_at    | deliveries | statements | corrections | rows_corrected
                        沈阳市 | 2025-03-01   | 2025-04-08 01:00:00 | 2025-04-25 01:00:00 | 4          | 2          | 1           | 2
                        大连市 | 2025-03-01   | 2025-04-09 01:00:00 | 2025-04-09 01:00:00 | 1          | 1          | 0           | 0
                        鞍山市 | 2025-03-01   | 2025-04-10 01:00:00 | 2025-04-10 01:00:00 | 1          | 1          | 0           | 0
                        """);
    }
}
