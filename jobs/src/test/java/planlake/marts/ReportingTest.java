package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ReportingTest {

    private final Defined reporting;

    ReportingTest(SparkSession spark) {
        reporting = Defined.by(spark, "marts.reporting")
                .through("conformed.rules_in_force", "conformed.dispatch_statement")
                .with("conformed.region", """
                name   | sort_order
                沈阳市 | 1
                大连市 | 2
                鞍山市 | 3
                省直   | 16
                """)
                .with("conformed.threshold", """
                name                | value | valid_from | valid_to   | known_to
                report_deadline_day | 10    |            | 2026-01-01 |
                report_deadline_day | 12    |            | 2026-01-01 | 2025-01-01 00:00:00
                report_deadline_day | 8     | 2026-01-01 |            |
                laggard_points      | 31    |            |            |
                """);
    }

    /** The 10th ends at 16:00 UTC, midnight in Shenyang. */
    @Test
    void isInTimeToTheEndOfTheTenthOfTheNextMonthInTheProvince() {
        reporting.with("marts.project_month", """
                unit   | report_month | is_due | is_reported
                沈阳市 | 2025-03-01   | true   | true
                大连市 | 2025-03-01   | true   | true
                鞍山市 | 2025-03-01   | true   | false
                """).with("staging.dispatch", """
                unit   | report_month | delivery_id | received_at
                沈阳市 | 2025-03-01   | 沈阳-1      | 2025-04-10 15:59:59
                大连市 | 2025-03-01   | 大连-1      | 2025-04-10 16:00:00
                """);
        reporting.gives("""
                unit   | sort_order | deadline   | state | days_late | deliveries | first_received_at
                沈阳市 | 1          | 2025-04-10 | 按时  | 0         | 1          | 2025-04-10 15:59:59
                大连市 | 2          | 2025-04-10 | 迟报  | 1         | 1          | 2025-04-10 16:00:00
                鞍山市 | 3          | 2025-04-10 | 未报  |           | 0          |
                """);
    }

    @Test
    void countsCorrectionsAndKeepsWhenTheFirstStatementCame() {
        reporting.with("marts.project_month", """
                unit   | report_month | is_due | is_reported
                沈阳市 | 2024-12-01   | true   | true
                """).with("staging.dispatch", """
                unit   | report_month | delivery_id | received_at
                沈阳市 | 2024-12-01   | 首次        | 2025-01-08 01:00:00
                沈阳市 | 2024-12-01   | 首次        | 2025-01-08 01:00:00
                沈阳市 | 2024-12-01   | 更正        | 2025-02-20 01:00:00
                """);
        reporting.gives("""
                unit   | deadline   | state | days_late | deliveries | corrections | first_received_at   | last_received_at
                沈阳市 | 2025-01-10 | 更正  | 0         | 2          | 1           | 2025-01-08 01:00:00 | 2025-02-20 01:00:00
                """);
    }

    @Test
    void keepsToTheDeadlineThatHoldsForTheMonth() {
        reporting.with("marts.project_month", """
                unit   | report_month | is_due | is_reported
                沈阳市 | 2025-12-01   | true   | true
                沈阳市 | 2026-01-01   | true   | true
                """).with("staging.dispatch", """
                unit   | report_month | delivery_id | received_at
                沈阳市 | 2025-12-01   | 十二月      | 2026-01-09 01:00:00
                沈阳市 | 2026-01-01   | 一月        | 2026-02-09 01:00:00
                """);
        reporting.gives("""
                report_month | deadline   | state | days_late
                2025-12-01   | 2026-01-10 | 按时  | 0
                2026-01-01   | 2026-02-08 | 迟报  | 1
                """);
    }

    /** Files of one moment are one statement; of 甲 and 乙, 乙 was stated with another amount and 甲 mended by itself. */
    @Test
    void countsRowsThatWereCorrectedWholeOrOneByOne() {
        reporting.with("marts.project_month", """
                unit   | report_month | is_due | is_reported
                沈阳市 | 2025-03-01   | true   | true
                大连市 | 2025-03-01   | true   | true
                鞍山市 | 2025-03-01   | true   | true
                """).with("staging.dispatch", """
                unit   | report_month | delivery_id | received_at         | project_code | done_ytd_wan | corrects | corrects_row
                沈阳市 | 2025-03-01   | 首次        | 2025-04-08 01:00:00 | 甲           | 10           |          |
                沈阳市 | 2025-03-01   | 首次        | 2025-04-08 01:00:00 | 乙           | 20           |          |
                沈阳市 | 2025-03-01   | 重报        | 2025-04-20 01:00:00 | 甲           | 10           |          |
                沈阳市 | 2025-03-01   | 重报        | 2025-04-20 01:00:00 | 乙           | 25           |          |
                沈阳市 | 2025-03-01   | 重报        | 2025-04-20 01:00:00 | 丙           | 30           |          |
                沈阳市 | 2025-03-01   | 更正        | 2025-04-22 01:00:00 | 甲           | 11           | 重报     | 调度表!5
                大连市 | 2025-03-01   | 大连-上     | 2025-04-08 01:00:00 | 丁           | 40           |          |
                大连市 | 2025-03-01   | 大连-下     | 2025-04-08 01:00:00 | 戊           | 50           |          |
                鞍山市 | 2025-03-01   | 鞍山-1      | 2025-04-20 01:00:00 | 己           | 60           |          |
                鞍山市 | 2025-03-01   | 鞍山-2      | 2025-04-21 01:00:00 | 己           | 60           |          |
                """);
        reporting.gives("""
                unit   | state | days_late | deliveries | corrections | rows_corrected
                沈阳市 | 更正  | 0         | 3          | 2           | 2
                大连市 | 按时  | 0         | 2          | 0           | 0
                鞍山市 | 更正  | 10        | 2          | 1           | 0
                """);
    }

    @Test
    void countsADeliveryWhoseRowsAllWaitInQuarantine() {
        reporting
                .with("marts.project_month", """
                unit   | report_month | is_due | is_reported
                沈阳市 | 2025-03-01   | true   | false
                """)
                .with("staging.quarantine", """
                table_name       | unit   | report_month | delivery_id | received_at
                staging.dispatch | 沈阳市 | 2025-03-01   | 坏行        | 2025-04-08 01:00:00
                staging.dispatch | 沈阳市 | 2025-03-01   | 坏行        | 2025-04-08 01:00:00
                staging.register | 沈阳市 | 2025-03-01   | 清单        | 2025-04-08 01:00:00
                """)
                .with("marts.quarantine", """
                source   | unit   | report_month | delivery_id | state
                dispatch | 沈阳市 | 2025-03-01   | 坏行        | open
                dispatch | 沈阳市 | 2025-03-01   | 坏行        | open
                dispatch | 沈阳市 | 2025-03-01   | 坏行        | mended
                register | 沈阳市 | 2025-03-01   | 清单        | open
                """);
        reporting.gives("""
                unit   | state | deliveries | rows_quarantined | reported_projects
                沈阳市 | 按时  | 1          | 2                | 0
                """);
    }

    @Test
    void countsWhatIsHeldAndWhatIsOnlyFound() {
        reporting.with("marts.project_month", """
                unit   | report_month | is_due | is_reported
                沈阳市 | 2025-03-01   | true   | true
                大连市 | 2025-03-01   | true   | true
                """).with("marts.quarantine", """
                source   | unit   | report_month | delivery_id | state | severity
                dispatch | 沈阳市 | 2025-03-01   | 沈阳-1      | open  | hold
                dispatch | 沈阳市 | 2025-03-01   | 沈阳-1      | open  | refuse
                """).with("marts.finding", """
                source   | unit   | report_month | severity
                dispatch | 沈阳市 | 2025-03-01   | hold
                dispatch | 沈阳市 | 2025-03-01   | finding
                dispatch | 沈阳市 | 2025-03-01   | finding
                register | 沈阳市 | 2025-03-01   | finding
                """);
        reporting.gives("""
                unit   | rows_quarantined | rows_held | findings | holds
                沈阳市 | 2                | 1         | 2        | 1
                大连市 | 0                | 0         | 0        | 0
                """);
    }

    @Test
    void coversByProjectsAndByPlan() {
        reporting.with("marts.project_month", """
                unit   | report_month | is_due | is_reported | due_plan_wan
                沈阳市 | 2025-03-01   | true   | true        | 600
                沈阳市 | 2025-03-01   | true   | false       | 200
                沈阳市 | 2025-03-01   | true   | false       |
                沈阳市 | 2025-03-01   | false  | true        | 9999
                大连市 | 2025-03-01   | false  | true        | 100
                """).with("staging.dispatch", """
                unit   | report_month | delivery_id | received_at
                大连市 | 2025-03-01   | 大连-1      | 2025-04-08 01:00:00
                """);
        reporting.gives("""
                unit   | due_projects | reported_projects | project_coverage_pct | plan_coverage_pct
                沈阳市 | 3            | 2                 | 33.3333              | 75
                大连市 | 0            | 1                 |                      |
                """);
    }
}
