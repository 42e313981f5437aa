package planlake.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.BroadcastBlockId;
import org.junit.jupiter.api.Test;
import planlake.testing.SparkTest;
import scala.Option;

@SparkTest
class PlansTest {

    private static final StructType SCHEMA = new StructType().add("name", "string");

    /** Numbers of tasks below zero are Spark's own down to -1024: as many queries once took its locks away. */
    @Test
    void aProcessOfManyQueriesCanStillReadWhatSparkBroadcasts(SparkSession spark) {
        Dataset<Row> held = held(spark, "a", "b").where("name > 'a'");
        for (int i = 0; i < 1_100; i++) assertThat(Plans.hold(held).count()).isEqualTo(1);

        Broadcast<String> sent = new JavaSparkContext(spark.sparkContext()).broadcast("c");
        // What a thread does that runs no task and no longer has the value at hand.
        var block = new BroadcastBlockId(sent.id(), "");
        assertThat(SparkEnv.get().blockManager().getLocalValues(block).isDefined())
                .isTrue();
        SparkEnv.get().blockManager().releaseLock(block, Option.empty());
    }

    @Test
    void pairsOfHeldRowsNeedNoShuffle(SparkSession spark) {
        Dataset<Row> pairs = held(spark, "a", "b")
                .crossJoin(held(spark, "c").withColumnRenamed("name", "other"))
                .groupBy("name")
                .count();
        assertThat(Plans.execution(pairs).executedPlan().toString()).doesNotContain("Exchange");
        assertThat(Plans.collect(pairs)).hasSize(2);
    }

    private static Dataset<Row> held(SparkSession spark, String... names) {
        List<Row> rows = List.of(names).stream().map(RowFactory::create).toList();
        return HeldRows.of(SCHEMA, rows).dataset(spark);
    }
}
