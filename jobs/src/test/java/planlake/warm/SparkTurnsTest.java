package planlake.warm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import planlake.landing.Home;
import planlake.testing.SparkTest;

@SparkTest
class SparkTurnsTest {

    @Test
    @Timeout(300)
    void whatIsStoppedFailsAndWhatOthersDoGoesOn(SparkSession spark) throws Exception {
        var turns = new SparkTurns(Home.at(Path.of("target")));
        var stop = new CompletableFuture<Runnable>();
        var work = CompletableFuture.supplyAsync(() -> {
            try (Turn turn = turns.get()) {
                stop.complete(turn::stop);
                return spark.range(1_000_000_000_000L).selectExpr("sum(id % 7)").collectAsList();
            }
        });
        Runnable again = stop.get();
        // A stop is for the job in hand, and there may be none yet.
        while (!work.isDone()) {
            again.run();
            work.handle((rows, failure) -> true)
                    .completeOnTimeout(true, 500, TimeUnit.MILLISECONDS)
                    .join();
        }

        assertThat(work).isCompletedExceptionally();
        try (Turn turn = turns.get()) {
            assertThat(turn).isNotNull();
            assertThat(spark.range(3).count()).isEqualTo(3);
        }
    }
}
