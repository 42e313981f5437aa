package planlake.marts;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class PlanTargetTest {

    private final Defined targets;

    PlanTargetTest(SparkSession spark) {
        targets = Defined.by(spark, "marts.plan_target");
    }

    @Test
    void measuresATargetByTheLongestWordsThatItHoldsInItsOwnSense() {
        targets.with("marts.plan_in_force", """
                plan_year | unit | report_month
                2025      | 省府 | 2025-01-01
                """).with("history.plan_target", """
                unit | report_month | task_no | position | work_item_no | target_text                | indicator | comparator
                省府 | 2025-01-01   | 1       | 1        | 1            | 地区生产总值增长5%以上     |           | at_least
                省府 | 2025-01-01   | 1       | 2        | 1            | 地区生产总值3万亿元        |           | equal
                省府 | 2025-01-01   | 1       | 3        | 1            | 城镇调查失业率5.5%左右     |           | about
                省府 | 2025-01-01   | 4       | 1        | 1            | 桥梁8座                    | 桥梁      | equal
                省府 | 2025-01-01   | 4       | 2        | 1            | 隧道3座以下                | 隧道      | at_most
                """);
        targets.gives("""
                task_no | target_no | measure          | source    | subject          | wanted | report_targets
                1       | 1         | 地区生产总值增速 | indicator | 地区生产总值增速 | up     | 0
                1       | 2         | 地区生产总值     | indicator | 地区生产总值     | up     | 0
                1       | 3         | 城镇调查失业率   | indicator | 城镇调查失业率   | down   | 0
                4       | 1         | 单位报送的数量   | report    | 桥梁             | up     | 2
                4       | 2         | 单位报送的数量   | report    | 隧道             | down   | 2
                """);
    }
}
