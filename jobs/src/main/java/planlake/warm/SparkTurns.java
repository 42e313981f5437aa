package planlake.warm;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import planlake.delta.Sessions;
import planlake.landing.Home;

/** Turns with the one Spark session of this process; the jobs of each can be told from those of others. */
public final class SparkTurns implements Supplier<Turn> {

    private final SparkContext spark;
    private final AtomicInteger taken = new AtomicInteger();

    /** Starts Spark, which takes some seconds. */
    public SparkTurns(Home home) {
        spark = Sessions.open(home.warehouse()).sparkContext();
    }

    @Override
    public Turn get() {
        String tag = "request-" + taken.incrementAndGet();
        spark.addJobTag(tag);
        return new Turn() {
            @Override
            public void stop() {
                spark.cancelJobsWithTag(tag);
            }

            @Override
            public void close() {
                spark.removeJobTag(tag);
            }
        };
    }
}
