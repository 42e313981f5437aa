package planlake.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import planlake.delta.HalfDone;
import planlake.staging.Readings;
import planlake.table.Table;
import planlake.testing.SparkTest;

@SparkTest
class FlowTest {

    private static final Step STAGED = new Step.Stage("dispatch", tables("staging.dispatch"), Readings.plan());
    private static final Step MONTHS = derived("marts.project_month", "staging.dispatch");
    private static final Step LAGGARDS = view("marts.laggards", "select * from marts.project_month");
    private static final Step COMPLETION = derived("marts.completion", "marts.project_month");
    private static final Step STARTS = derived("marts.starts", "marts.laggards");
    private static final List<Step> ALL = List.of(STAGED, MONTHS, LAGGARDS, COMPLETION, STARTS);

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void runsEachStepOnceAfterThoseThatFillWhatItReads(SparkSession spark) {
        new Flow(spark, ALL).run(step -> done.add(step.into().shortName()));

        assertThat(done).containsExactlyInAnyOrder("dispatch", "project_month", "laggards", "completion", "starts");
        assertThat(done.subList(0, 2)).containsExactly("dispatch", "project_month");
    }

    @Test
    void runsStepsTogetherThatDoNotReadEachOther(SparkSession spark) {
        var both = new CyclicBarrier(Math.min(2, Runtime.getRuntime().availableProcessors()));

        new Flow(spark, List.of(COMPLETION, STARTS)).run(step -> meet(both));

        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void beginsNoStepAfterOneHasFailed(SparkSession spark) {
        assertThatThrownBy(() -> new Flow(spark, ALL).run(step -> {
                    if (step == MONTHS) throw new IllegalArgumentException("no");
                    done.add(step.into().shortName());
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(done).containsExactly("dispatch");
    }

    @Test
    void refusesAStepThatReadsWhatItDoesNotDeclare(SparkSession spark) {
        var flow = new Flow(spark, ALL);
        assertThatThrownBy(() -> flow.run(step -> {
                    if (step == STARTS) HalfDone.check(Table.named("marts.completion"));
                }))
                .hasMessageContaining("reads marts.completion and does not say so");
    }

    @Test
    void letsAStepReadWhatAQueryReadsThatItNames(SparkSession spark) {
        new Flow(spark, ALL).run(step -> {
            if (step == STARTS) HalfDone.check(Table.named("marts.project_month"));
            done.add(step.into().shortName());
        });
        assertThat(done).hasSize(5);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Step derived(String into, String... reads) {
        return new Step.Derive(
                Table.named(into), tables(reads), run -> run.warehouse().spark().emptyDataFrame());
    }

    private static Step view(String into, String sql) {
        return new Step.View(Table.named(into), new Sql(sql));
    }

    private static List<Table> tables(String... names) {
        return Stream.of(names).map(Table::named).toList();
    }
}
