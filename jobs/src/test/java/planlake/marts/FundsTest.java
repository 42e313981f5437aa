package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class FundsTest {

    private final Defined funds;

    FundsTest(SparkSession spark) {
        funds = Defined.by(spark, "marts.funds").through("marts.group_sum");
    }

    @Test
    void givesEachSourceItsShareAndTheSumsTheirRates() {
        funds.with("marts.project_month", """
                report_month | is_reported | annual_plan_wan | total_investment_wan | arrived_wan | arrived_central_wan | arrived_special_treasury_wan | arrived_local_wan | arrived_special_bond_wan | arrived_loan_wan | arrived_self_raised_wan | arrived_other_wan | paid_wan
                2025-06-01   | true        | 1000            | 5000                 | 700         | 100                 | 50                           | 50                | 100                      | 200              | 150                     | 50                | 350
                2025-06-01   | true        | 500             | 5000                 | 300         |                     |                              |                   |                          | 300              |                         |                   | 150
                2025-06-01   | false       |                 |                      |             |                     |                              |                   |                          |                  |                         |                   |
                """);
        funds.gives("list = '全部' and by = 'total'", """
                source         | sort_order | arrived_wan | share_pct | paid_wan | annual_plan_wan | in_place_pct | in_place_of_total_pct | payment_pct | unexplained_wan
                合计           | 0          | 1000        | 100       | 500      | 1500            | 66.6667      | 10                    | 50          | 0
                中央预算内     | 1          | 100         | 10        |          |                 |              |                       |             |
                超长期特别国债 | 2          | 50          | 5         |          |                 |              |                       |             |
                省市县财政     | 3          | 50          | 5         |          |                 |              |                       |             |
                专项债券       | 4          | 100         | 10        |          |                 |              |                       |             |
                银行贷款       | 5          | 500         | 50        |          |                 |              |                       |             |
                企业自筹       | 6          | 150         | 15        |          |                 |              |                       |             |
                其他资金       | 7          | 50          | 5         |          |                 |              |                       |             |
                """);
    }

    @Test
    void saysWhatTheSourcesLeaveUnexplained() {
        funds.with("marts.project_month", """
                region | report_month | is_reported | annual_plan_wan | arrived_wan | arrived_loan_wan | arrived_other_wan
                沈阳市 | 2025-06-01   | true        | 1000            | 700         | 400              | 250.5
                大连市 | 2025-06-01   | true        | 1000            | 700         | 400              | 350
                """);
        funds.gives("list = '全部' and by = 'region' and source = '合计'", """
                key    | arrived_wan | unexplained_wan
                沈阳市 | 700         | 49.5
                大连市 | 700         | -50
                """);
    }

    @Test
    void clipsNoRateAndGivesNoneWithoutAPlanOrFunds() {
        funds.with("marts.project_month", """
                region | report_month | is_reported | annual_plan_wan | total_investment_wan | arrived_wan | paid_wan
                沈阳市 | 2025-06-01   | true        | 100             | 1000                 | 250         | 300
                大连市 | 2025-06-01   | true        |                 | 1000                 | 100         | 0
                鞍山市 | 2025-06-01   | true        | 100             | 0                    | 0           | 0
                """);
        funds.gives("list = '全部' and by = 'region' and source = '合计'", """
                key    | in_place_pct | in_place_of_total_pct | payment_pct | share_pct
                沈阳市 | 250          | 25                    | 120         | 100
                大连市 |              | 10                    | 0           | 100
                鞍山市 | 0            |                       |             |
                """);
    }

    @Test
    void countsNestedListsEachByItself() {
        funds.with("marts.project_month", """
                report_month | lists                    | is_over_100m | is_reported | arrived_wan
                2025-06-01   | [亿元以上, 省级重大项目] | true         | true        | 100
                2025-06-01   | [亿元以上]               | true         | true        | 20
                2025-06-01   | []                       |              | true        | 3
                """);
        funds.gives("by = 'total' and source = '合计'", """
                list           | arrived_wan
                省级重大项目   | 100
                亿元以上       | 120
                总投资亿元以上 | 120
                全部           | 123
                """);
    }
}
