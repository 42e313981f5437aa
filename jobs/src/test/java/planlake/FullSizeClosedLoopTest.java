package planlake;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import planlake.landing.Home;
import planlake.testing.Truth;
import planlake.warehouse.Released;

/**
 * The closed loop at full size: a home in which {@code planlake demo} has been run, named by
 * {@code -Dplanlake.fullsize.home}, holds the truth. {@code .ci/run} makes one; without it the test is skipped.
 */
@EnabledIfSystemProperty(named = "planlake.fullsize.home", matches = ".+")
class FullSizeClosedLoopTest {

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
}
