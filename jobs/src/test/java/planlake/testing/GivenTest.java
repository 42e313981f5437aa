package planlake.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.table.Table;

@SparkTest
class GivenTest {

    private final Given given;

    GivenTest(SparkSession spark) {
        given = new Given(spark);
    }

    @Test
    void typesRowsAsTheirTableDeclares() {
        given.table("staging.quarantine", """
                unit   | report_month | row_number | cells                       | reasons
                沈阳市 | 2025-03-01   | 7          | [done_month_wan: abc, a: 1] | [本月完成不是数字, 项目代码缺失]
                大连市 |              |            |                             | []
                """);
        List<Row> rows = given.spark().table("staging.quarantine").collectAsList();

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).schema().fieldNames())
                .isEqualTo(Table.named("staging.quarantine").schema().fieldNames());
        assertThat(rows.get(0).<Object>getAs("report_month").toString())
                .isEqualTo(LocalDate.of(2025, 3, 1).toString());
        assertThat(rows.get(0).<Integer>getAs("row_number")).isEqualTo(7);
        assertThat(rows.get(0).getJavaMap(rows.get(0).fieldIndex("cells")))
                .isEqualTo(Map.of("done_month_wan", "abc", "a", "1"));
        assertThat(rows.get(0).getList(rows.get(0).fieldIndex("reasons"))).isEqualTo(List.of("本月完成不是数字", "项目代码缺失"));
        assertThat(rows.get(1).<Object>getAs("report_month")).isNull();
        assertThat(rows.get(1).getList(rows.get(1).fieldIndex("reasons"))).isEmpty();
    }

    @Test
    void keepsMoneyExact() {
        Row row = given.rows("staging.indicator", """
                        indicator | value_ytd
                        O'Brien\\ | 12345678901234.5678
                        """).first();

        assertThat(row.<BigDecimal>getAs("value_ytd")).isEqualTo(new BigDecimal("12345678901234.5678"));
        assertThat(row.<String>getAs("indicator")).isEqualTo("O'Brien\\");
    }

    @Test
    void hasNoRowsUnderNamesAlone() {
        assertThat(given.rows("staging.indicator", "indicator | region").count())
                .isZero();
    }

    @Test
    void failsOnFieldsThatTheTableLacksAndOnRaggedRows() {
        assertThatThrownBy(() -> given.rows("staging.indicator", "indicatr\nx"))
                .hasMessage("staging.indicator has no field indicatr");
        assertThatThrownBy(() -> given.rows("staging.indicator", "indicator | region\nx"))
                .hasMessageContaining("2 names, but 1 cells");
    }
}
