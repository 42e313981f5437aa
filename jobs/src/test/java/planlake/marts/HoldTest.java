package planlake.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.testing.Defined;
import planlake.testing.SparkTest;

@SparkTest
class HoldTest {

    private final SparkSession spark;

    HoldTest(SparkSession spark) {
        this.spark = spark;
    }

    @Test
    void controlTotalsThatDifferHoldTheMonthWithTheirFigures() {
        Defined.by(spark, "marts.hold").with("marts.reconciliation", """
                report_month | origin   | unit   | list | measure  | measure_unit | control_value | own_value | difference | difference_pct | tolerance | state         | file  | row_number
                2025-06-01   | 统计     | 沈阳市 | 全部 | 本年完成 | 万元         | 1000          | 990       | -10        | -1             | 5         | differs       | a.csv | 2
                2025-06-01   | 单位自报 | 全省   | 全部 | 项目数   | 个           | 3             | 4         | 1          | 33.3333        | 0         | differs       | a.csv | 3
                2025-06-01   | 统计     | 大连市 | 全部 | 本年完成 | 万元         | 1000          | 1000      | 0          | 0              | 5         | agrees        | a.csv | 4
                2025-06-01   | 统计     | 某地   | 全部 | 本年完成 | 万元         | 1000          |           |            |                | 5         | no_own_figure | a.csv | 5
                """).gives("""
                report_month | kind | unit   | list | what            | sentence                                                                                                     | file  | row_number
                2025-06-01   | 对账 | 沈阳市 | 全部 | 统计 本年完成   | 统计的沈阳市“全部”本年完成为 1000.00 万元，汇总数为 990.00 万元，相差 -10.00 万元（-1.00%），超过允许差 5.00 万元 | a.csv | 2
                2025-06-01   | 对账 | 全省   | 全部 | 单位自报 项目数 | 单位自报的全省“全部”项目数为 3 个，汇总数为 4 个，相差 1 个（33.33%），项目数应一致                              | a.csv | 3
                """);
    }

    @Test
    void faultsBetweenMonthsHoldAndRowsInQuarantineDoNot() {
        Defined.by(spark, "marts.hold")
                .with("marts.finding", """
                        report_month | source   | unit   | rule_id | severity | row_key | item_name | message | delivery_id | sheet | row_number
                        2025-06-01   | dispatch | 沈阳市 | slip    | hold     | P1      | 甲项目    | 差万倍  | d1          | ''    | 4
                        2025-06-01   | dispatch | 沈阳市 | slip    | hold     | P2      | 乙项目    | 差万倍  | d1          | ''    | 5
                        2025-06-01   | dispatch | 沈阳市 | fall    | finding  | P3      | 丙项目    | 减少    | d1          | ''    | 6
                        """)
                .with("marts.quarantine", """
                        delivery_id | sheet | row_number
                        d1          | ''    | 5
                        """)
                .gives("""
                        kind | unit   | list | what        | sentence | row_number
                        跨月 | 沈阳市 |      | slip 甲项目 | 差万倍   | 4
                        """);
    }

    @Test
    void otherFiguresAreAnotherHoldAndTheSameAreTheSame() {
        String first = id("990", "d1");

        assertThat(first).matches("[0-9a-f]{10}");
        assertThat(id("990", "d2")).as("delivered again").isEqualTo(first);
        assertThat(id("989", "d1")).isNotEqualTo(first);
    }

    private String id(String own, String delivery) {
        List<String> ids = Defined.by(spark, "marts.hold")
                .with("marts.reconciliation", """
                        report_month | origin | unit | list | measure  | measure_unit | control_value | own_value | difference | tolerance | state   | delivery_id
                        2025-06-01   | 统计   | 全省 | 全部 | 本年完成 | 万元         | 1000          | %s        | -10        | 5         | differs | %s
                        """.formatted(own, delivery))
                .rows()
                .select("hold_id")
                .as(Encoders.STRING())
                .collectAsList();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }
}
