package planlake.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

/**
 * Recomputes what other places printed: plan and investment done, and beside them the rate as in the bulletin. Amounts
 * are in 万元, a place's bulletin is a list of its own, and where a bulletin prints levels or kinds they are regions.
 */
@SparkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulletinTest {

    private static final String FIGURES = """
            lists          | region | report_month | is_reported | annual_plan_wan | done_ytd_wan | plan_to_date_wan | plan_to_date_basis
            [江门2013]     |        | 2013-04-01   | true        | 4019000         | 1074000      |                  |
            [江门2019]     |        | 2019-10-01   | true        | 6474000         | 6290000      |                  |
            [云浮2017]     |        | 2017-08-01   | true        | 1958200         | 1197300      |                  |
            [湘西2021]     |        | 2021-09-01   | true        | 6407000         | 4745000      |                  |
            [松阳2025]     | 新建   | 2025-04-01   | true        | 172000          | 11500        | 7900             | monthly
            [松阳2025]     | 续建   | 2025-04-01   | true        | 813000          | 198600       | 151100           | monthly
            [沁水2021]     | 省级   | 2021-12-01   | true        | 190000          | 287800       |                  |
            [沁水2021]     | 市级   | 2021-12-01   | true        | 226700          | 264000       |                  |
            [沁水2021]     | 县级   | 2021-12-01   | true        | 216000          | 223900       |                  |
            [绵阳2013]     | 省级   | 2013-12-01   | true        | 615000          | 740800       |                  |
            [绵阳2013]     | 市级   | 2013-12-01   | true        | 1225800         | 1500900      |                  |
            [广东2019]     |        | 2019-03-01   | true        | 65000000        | 15800000     |                  |
            [广东2022]     |        | 2022-06-01   | true        | 90000000        | 50840000     |                  |
            [广东2024]     |        | 2024-04-01   | true        | 100000000       | 33860000     |                  |
            """;

    private final Map<String, Row> rates;

    BulletinTest(SparkSession spark) {
        rates = Defined.by(spark, "marts.completion")
                .through("marts.group_sum")
                .with("marts.project_month", FIGURES)
                .rows()
                .where("by in ('total', 'region') and list <> '全部'")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getAs("list") + " " + row.getAs("key"), row -> row));
    }

    @Test
    void givesTheCompletionRatesThatWerePrinted() {
        assertPrinted("complete_pct", """
                江门2013 全省 | 26.7
                江门2019 全省 | 97.2
                云浮2017 全省 | 61.14
                湘西2021 全省 | 74.1
                松阳2025 全省 | 21.3
                松阳2025 新建 | 6.7
                松阳2025 续建 | 24.4
                沁水2021 全省 | 122.6
                沁水2021 省级 | 151.47
                沁水2021 市级 | 116.45
                沁水2021 县级 | 103.66
                绵阳2013 省级 | 120.46
                绵阳2013 市级 | 122.44
                广东2019 全省 | 24.3
                广东2022 全省 | 56.5
                广东2024 全省 | 33.9
                """);
    }

    /** 绵阳 printed 121.79 for the whole; the plan and the investment that it printed give 121.78. */
    @Test
    void differsFromTheOnePrintedRateThatItsOwnInputsContradict() {
        assertPrinted("complete_pct", "绵阳2013 全省 | 121.78");
    }

    @Test
    void givesThePointsAheadThatWerePrinted() {
        assertPrinted("points_ahead", """
                江门2013 全省 | -6.6
                江门2019 全省 | 13.8
                """);
    }

    /** 云浮 cut off in mid-August and compared with 7.5 of 12 months; months here are whole. */
    @Test
    void givesTheRateThatAHalfMonthIsComparedWith() {
        BigDecimal rate = rates("云浮2017 全省").getAs("complete_pct");

        assertThat(rate.subtract(new BigDecimal("62.5")).setScale(2, RoundingMode.HALF_UP))
                .isEqualTo("-1.36");
    }

    /** 松阳 printed 132.1 % of the plan to date, 15.90 亿元, for the whole. */
    @Test
    void givesTheShareOfThePlanToDateThatWasPrinted() {
        assertPrinted("plan_to_date_pct", "松阳2025 全省 | 132.1");
        assertThat(rates("松阳2025 全省").<String>getAs("plan_to_date_basis")).isEqualTo("monthly");
    }

    private Row rates(String group) {
        return java.util.Objects.requireNonNull(rates.get(group), group);
    }

    /** Each line is a group and what was printed of it; the figure is rounded half up to as many decimals. */
    private void assertPrinted(String field, String table) {
        assertThat(table.lines()).allSatisfy(line -> {
            String[] cells = line.split("\\|", -1);
            var printed = new BigDecimal(cells[1].strip());
            BigDecimal figure = rates(cells[0].strip()).getAs(field);
            assertThat(figure.setScale(printed.scale(), RoundingMode.HALF_UP))
                    .as("%s of %s", field, cells[0])
                    .isEqualTo(printed);
        });
    }
}
