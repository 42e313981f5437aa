package planlake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.console.Format;
import planlake.errors.Errors;
import planlake.errors.Refused;
import planlake.testing.SparkTest;

@SparkTest
class QueryTest {

    /** Compares 10^12 pairs: no machine finishes it during a test. */
    private static final String ENDLESS =
            "select count(*) from range(1000000) a join range(1000000) b on a.id * b.id = -1";

    @Test
    void tellsThatRowsWereCut(SparkSession spark) {
        Answer answer = Portfolio.in(spark, 2).ask("select project_id from conformed.project order by 1");
        assertThat(answer.rows()).hasToString("[[P1], [P2]]");
        assertThat(answer.note()).isEqualTo("Only the first 2 rows are shown; --limit shows more.");
    }

    @Test
    void saysNothingWhereAllRowsFit(SparkSession spark) {
        assertThat(Portfolio.in(spark, 3).ask("select * from conformed.project").note())
                .isEmpty();
    }

    @Test
    void printsTypedValuesAndTellsColumnsOfOneNameApart(SparkSession spark) {
        Answer answer = Portfolio.in(spark, 9)
                .ask("select 1 as a, 0.0000001BD as a, date'2025-03-08' as d, array('x', null) as l, null as n,"
                        + " struct(1 as x) as s, map('k', 2.50BD) as m, double('NaN') as f, 1.5D as g");
        assertThat(answer.grid().text(Format.JSON).replaceAll("\\s", ""))
                .isEqualTo("[{\"a\":1,\"a_2\":0.0000001,\"d\":\"2025-03-08\",\"l\":[\"x\",null],\"n\":null,"
                        + "\"s\":{\"x\":1},\"m\":{\"k\":2.50},\"f\":\"NaN\",\"g\":1.5}]");
    }

    @Test
    void makesOnlyTheNamedTablesKnown(SparkSession spark) {
        Set<String> registered = new TreeSet<>();
        var query = new Query(
                spark, Portfolio.PUBLISHED, Portfolio.asking(spark, registered::addAll), 9, Duration.ofMinutes(1));
        assertThatThrownBy(() -> query.ask("select nothing from `Marts`.COMPLETION a, (select 1) b"))
                .isInstanceOf(Refused.class);
        assertThat(registered).containsExactly("marts.completion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    selec 1                                        | Syntax error at or near 'selec'
                    select regon from marts.completion             | Did you mean one of the following? [`region`
                    select 1/0                                     | Division by zero
                    select 1 / annual_plan_wan from marts.completion | Division by zero
                    select cast('x' as int)                        | cannot be cast to "INT"
                    select region, list from marts.completion group by region | GROUP BY
                    select * from marts.completoin                 | marts.completion
                    select summ(1)                                 | sum
                    """)
    void saysInAFewWordsWhatIsWrong(String sql, String words, SparkSession spark) {
        assertThatThrownBy(() -> Portfolio.in(spark, 9).ask(sql))
                .isInstanceOf(Refused.class)
                .message()
                .contains(words)
                .doesNotContain("SQLSTATE", "== SQL", "spark.sql", "+- ")
                .hasLineCount(3);
    }

    @Test
    void stopsAQuestionThatTakesTooLong(SparkSession spark) {
        var query = new Query(spark, Set.of(), Portfolio.asking(spark, tables -> {}), 9, Duration.ofSeconds(4));
        assertThatThrownBy(() -> query.ask(ENDLESS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("stopped after 4 seconds");
        assertThat(query.ask("select 1").rows()).hasToString("[[1]]");
    }

    @Test
    void stopsWhenItsAskerSaysSo(SparkSession spark) {
        Query[] query = new Query[1];
        query[0] = new Query(
                spark,
                Set.of(),
                Portfolio.asking(spark, tables -> CompletableFuture.delayedExecutor(
                                500, java.util.concurrent.TimeUnit.MILLISECONDS)
                        .execute(() -> query[0].stop())),
                9,
                Duration.ofMinutes(1));
        assertThatThrownBy(() -> query[0].ask(ENDLESS))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(Errors.queryStopped().getMessage());
    }

    @Test
    void refusesALimitWithoutRows(SparkSession spark) {
        assertThatThrownBy(() -> Portfolio.in(spark, 0)).isInstanceOf(Refused.class);
    }

    @Test
    void allowsOnlyFunctionsThatSparkHas() {
        assertThat(Allowed.FUNCTIONS).allMatch(QueryTest::exists);
        assertThat(Allowed.TABLE_FUNCTIONS).allMatch(QueryTest::exists);
    }

    private static boolean exists(String function) {
        FunctionIdentifier name = FunctionIdentifier.apply(function);
        return FunctionRegistry.builtin().functionExists(name)
                || TableFunctionRegistry.builtin().functionExists(name);
    }
}
