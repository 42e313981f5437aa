package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class MeasureReadingTest {

    private final Defined readings;

    MeasureReadingTest(SparkSession spark) {
        readings = Defined.by(spark, "marts.measure_reading");
    }

    @Test
    void takesTheFigureThatTheRuleNamesInItsUnit() {
        readings.with("history.indicator", """
                indicator    | region | report_month | value_ytd | growth_pct | measure_unit | known_to
                地区生产总值 | 全省   | 2025-03-01   | 7000      | 5.1        | 亿元         |
                地区生产总值 | 大连市 | 2025-03-01   | 2000      | 6.1        | 亿元         |
                地区生产总值 | 全省   | 2025-06-01   | 15000     |            | 亿元         | 2025-07-20
                """);
        readings.gives("""
                measure          | readings
                地区生产总值     | [[2025-03-01,null,null,[7000.0000,亿元,2025-03-01,null,null,null]]]
                地区生产总值增速 | [[2025-03-01,null,null,[5.1000,%,2025-03-01,null,null,null]]]
                """);
    }
}
