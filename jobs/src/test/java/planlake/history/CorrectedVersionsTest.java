package planlake.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.table.Table;
import planlake.testing.Given;
import planlake.testing.SparkTest;

/** Two statements, of the 8th and the 20th, and corrections of single rows of them. */
@SparkTest
class CorrectedVersionsTest {

    private static final String STATEMENTS = """
            delivery_id | unit | report_month | received_at
            d1          | 局   | 2025-03-01   | 2025-04-08
            d2          | 局   | 2025-03-01   | 2025-04-20
            """;
    private static final String SAID = """
            delivery_id | unit | report_month | received_at | indicator | region | value_ytd | sheet | row_number | corrects | corrects_row
            d1          | 局   | 2025-03-01   | 2025-04-08  | 投资      | 省     | 10        | 表    | 2          |          |
            d2          | 局   | 2025-03-01   | 2025-04-20  | 投资      | 省     | 15        | 表    | 2          |          |
            """;

    private final SparkSession spark;
    private final Given given;

    CorrectedVersionsTest(SparkSession spark) {
        this.spark = spark;
        given = new Given(spark);
    }

    /** What is known of the rows with corrections: key, figure, from and to as days of April 2025. */
    private List<String> with(String corrections, String broken) {
        given.rows("staging.indicator", SAID + corrections).createOrReplaceTempView("stated_rows");
        given.rows("ops.delivery", STATEMENTS).createOrReplaceTempView("statements");
        given.rows("staging.quarantine", "unit | report_month | received_at | row_key\n" + broken)
                .createOrReplaceTempView("broken");
        return spark
                .sql(Versions.corrected("stated_rows", "statements", "broken", Table.named("staging.indicator")))
                .selectExpr("indicator", "int(value_ytd)", "day(known_from)", "day(known_to)")
                .orderBy("known_from", "indicator")
                .collectAsList()
                .stream()
                .map(CorrectedVersionsTest::shown)
                .toList();
    }

    private static String shown(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> String.valueOf(row.isNullAt(at) ? "" : row.get(at)))
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static String correction(String day, String key, int figure, String corrects, String row) {
        return "c%s | 局 | 2025-03-01 | 2025-04-%s | %s | 省 | %d | 表 | %s | %s | 表!%s\n"
                .formatted(day, day, key, figure, row, corrects, row);
    }

    @Test
    void aCorrectionHoldsFromItsReceiptToTheNextStatement() {
        assertThat(with(correction("15", "投资", 12, "d1", "2"), ""))
                .containsExactly("投资 10 8 15", "投资 12 15 20", "投资 15 20");
    }

    @Test
    void aCorrectionThatComesAfterTheNextStatementHasNoEffect() {
        assertThat(with(correction("25", "投资", 12, "d1", "2"), "")).containsExactly("投资 10 8 20", "投资 15 20");
    }

    @Test
    void ofSeveralCorrectionsTheLastHolds() {
        assertThat(with(correction("22", "投资", 16, "d2", "2") + correction("24", "投资", 17, "d2", "2"), ""))
                .containsExactly("投资 10 8 20", "投资 15 20 22", "投资 16 22 24", "投资 17 24");
    }

    @Test
    void aRowThatCouldNotBeReadBecomesKnownByItsCorrection() {
        assertThat(with(correction("22", "消费", 7, "d2", "3"), "局 | 2025-03-01 | 2025-04-20 | 消费/省\n"))
                .containsExactly("投资 10 8 20", "投资 15 20", "消费 7 22");
    }

    @Test
    void aCorrectedKeyEndsTheWrongOne() {
        assertThat(with(correction("22", "消费", 15, "d2", "2"), ""))
                .containsExactly("投资 10 8 20", "投资 15 20 22", "消费 15 22");
    }
}
