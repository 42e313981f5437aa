package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class ReconciliationTest {

    private final SparkSession spark;
    private Defined reconciliation;

    ReconciliationTest(SparkSession spark) {
        this.spark = spark;
        reconciliation = Defined.by(spark, "marts.reconciliation").through("conformed.rules_in_force");
    }

    @BeforeEach
    void figuresOfOurOwn() {
        reconciliation = Defined.by(spark, "marts.reconciliation")
                .through("conformed.rules_in_force")
                .with("conformed.region", """
                        name   | short_name
                        沈阳市 | 沈阳
                        大连市 | 大连
                        """)
                .with("marts.completion", """
                        list     | by    | key    | report_month | projects | annual_plan_wan | done_month_wan | done_ytd_wan
                        全部     | total | 全省   | 2025-06-01   | 12       | 5000            | 100            | 1000
                        亿元以上 | unit  | 沈阳市 | 2025-06-01   | 3        | 900             | 50             | 400
                        全部     | body  | 全省   | 2025-06-01   | 1        | 1               | 1              | 1
                        """)
                .with("marts.funds", """
                        list | by     | key    | report_month | source   | arrived_wan | paid_wan
                        全部 | region | 大连市 | 2025-06-01   | 合计     | 700         | 350
                        全部 | region | 大连市 | 2025-06-01   | 专项债券 | 100         |
                        """);
    }

    @Test
    void givesTheFigureOfOurOwnOfEveryMeasure() {
        reconciliation.with("history.control", """
                unit     | reporting_unit | list     | measure  | report_month | value_wan | projects
                单位自报 |                |          | 本年完成 | 2025-06-01   | 1000      |
                单位自报 | 全省           | 全部     | 年度计划 | 2025-06-01   | 5000      |
                单位自报 | 沈阳           | 亿元以上 | 本月完成 | 2025-06-01   | 50        |
                单位自报 | 沈阳市         | 亿元以上 | 项目数   | 2025-06-01   |           | 3
                财政     | 大连市         |          | 到位资金 | 2025-06-01   | 700       |
                财政     | 大连市         |          | 支付资金 | 2025-06-01   | 350       |
                """);
        reconciliation.gives("""
                origin   | unit   | list     | measure  | measure_unit | control_value | own_value | difference | state
                单位自报 | 全省   | 全部     | 本年完成 | 万元         | 1000          | 1000      | 0          | agrees
                单位自报 | 全省   | 全部     | 年度计划 | 万元         | 5000          | 5000      | 0          | agrees
                单位自报 | 沈阳市 | 亿元以上 | 本月完成 | 万元         | 50            | 50        | 0          | agrees
                单位自报 | 沈阳市 | 亿元以上 | 项目数   | 个           | 3             | 3         | 0          | agrees
                财政     | 大连市 | 全部     | 到位资金 | 万元         | 700           | 700       | 0          | agrees
                财政     | 大连市 | 全部     | 支付资金 | 万元         | 350           | 350       | 0          | agrees
                """);
    }

    @Test
    void differsOnlyBeyondBothTolerancesAndCountsExactly() {
        reconciliation.with("history.control", """
                unit | reporting_unit | list     | measure  | report_month | value_wan | projects | row_number
                统计 |                |          | 本年完成 | 2025-06-01   | 995.1     |          | 2
                统计 |                |          | 本年完成 | 2025-06-01   | 995       |          | 3
                统计 | 沈阳市         | 亿元以上 | 本月完成 | 2025-06-01   | 49        |          | 4
                统计 | 沈阳市         | 亿元以上 | 本月完成 | 2025-06-01   | 51.1      |          | 5
                统计 | 沈阳市         | 亿元以上 | 项目数   | 2025-06-01   |           | 4        | 6
                统计 |                |          | 本年完成 | 2025-06-01   | 0         |          | 7
                """);
        reconciliation.gives("""
                row_number | difference | difference_pct | tolerance | state
                2          | 4.9        | 0.4924         | 4.9755    | agrees
                3          | 5          | 0.5025         | 4.975     | differs
                4          | 1          | 2.0408         | 1         | agrees
                5          | -1.1       | -2.1526        | 1         | differs
                6          | -1         | -25            | 0         | differs
                7          | 1000       |                | 1         | differs
                """);
    }

    @Test
    void takesTheTolerancesThatHoldForTheMonth() {
        reconciliation.with("conformed.threshold", """
                        name                  | value | valid_from | valid_to   | known_to
                        control_tolerance_pct | 0.5   |            | 2025-06-01 |
                        control_tolerance_pct | 2     | 2025-06-01 |            |
                        control_tolerance_wan | 1     |            |            |
                        control_tolerance_wan | 900   |            |            | 2025-01-01 00:00:00
                        """).with("history.control", """
                        unit | measure  | report_month | value_wan
                        统计 | 本年完成 | 2025-06-01   | 985
                        """);
        reconciliation.gives("""
                difference | tolerance | state
                15         | 19.7      | agrees
                """);
    }

    @Test
    void saysWhereThereIsNothingToCompareAndForgetsWhatIsNoLongerKnown() {
        reconciliation.with("history.control", """
                unit | reporting_unit | measure  | report_month | value_wan | known_to
                统计 | 铁岭县         | 本年完成 | 2025-06-01   | 10        |
                统计 |                | 本年完成 | 2025-05-01   | 10        |
                统计 |                | 本年完成 | 2025-06-01   | 1         | 2025-07-01 00:00:00
                """);
        reconciliation.gives("""
                report_month | unit   | own_value | difference | state
                2025-06-01   | 铁岭县 |           |            | no_own_figure
                2025-05-01   | 全省   |           |            | no_own_figure
                """);
    }
}
