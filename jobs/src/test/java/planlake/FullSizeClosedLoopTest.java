package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import planlake.delta.Released;
import planlake.landing.Home;
import planlake.table.TableRow;
import planlake.testing.Truth;

/**
 * The closed loop at full size: a home in which {@code planlake demo} has been run, named by
 * {@code -Dplanlake.fullsize.home}, holds the truth. {@code .ci/run} makes one; without it the test is skipped.
 */
@EnabledIfSystemProperty(named = "planlake.fullsize.home", matches = ".+")
class FullSizeClosedLoopTest {

    private static final List<String> STATES = List.of("behind", "on_schedule", "ahead", "completed", "other");

    private final Home home = Home.at(Path.of(System.getProperty("planlake.fullsize.home", "")));
    private final Released released = Released.last(home).orElseThrow();

    @Test
    void everyProjectMonthAndFigureEqualsTheTruth() {
        Truth.equalsProjectMonths(home, released);
    }

    @Test
    void everyCompletionRateEqualsTheTruth() {
        Truth.equalsCompletion(home, released);
    }

    @Test
    void everyWorkItemThatCanBeComputedStandsAsTheTruthSays() {
        Truth.equalsLedger(home, released);
    }

    @Test
    void theStatesOfThePlansWorkItemsAddUpInEveryMonthAndEachHasAReason() {
        List<TableRow> ledger = released.rows("marts.task_ledger");

        assertThat(ledger).isNotEmpty().allSatisfy(row -> {
            assertThat(STATES).contains(row.text("state"));
            assertThat(row.text("reason")).isNotBlank().endsWith("。");
        });
        assertThat(released.months())
                .filteredOn(month -> month.getYear() == 2025)
                .allSatisfy(month -> assertThat(ledger)
                        .filteredOn(row -> month.equals(row.date("report_month")))
                        .hasSize(74));
    }
}
