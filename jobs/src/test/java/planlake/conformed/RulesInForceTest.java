package planlake.conformed;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class RulesInForceTest {

    private final Defined rules;

    RulesInForceTest(SparkSession spark) {
        rules = Defined.by(spark, "conformed.rules_in_force");
    }

    @Test
    void beginsASpanWhereverAThresholdChanges() {
        rules.with("conformed.threshold", """
                name           | value | valid_from | valid_to   | known_from | known_to
                over_100m_wan  | 99999 |            |            | 2000-01-01 | 2001-01-01
                over_100m_wan  | 10000 |            | 2025-06-01 | 2001-01-01 |
                over_100m_wan  | 15000 | 2025-06-01 |            | 2001-01-01 |
                laggard_points | 10    |            | 2025-03-01 | 2000-01-01 |
                laggard_points | 5     | 2025-03-01 |            | 2000-01-01 |
                """);
        rules.gives("""
                valid_from | valid_to   | over_100m_wan | laggard_points | count_children
                0001-01-01 | 2025-03-01 | 10000         | 10             |
                2025-03-01 | 2025-06-01 | 10000         | 5              |
                2025-06-01 | 9999-12-01 | 15000         | 5              |
                """);
    }
}
