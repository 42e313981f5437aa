package planlake.commands.ask;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import planlake.Pipeline;
import planlake.delta.Released;
import planlake.delta.Sessions;
import planlake.landing.Home;
import planlake.night.ReleasedViews;
import planlake.query.Query;
import planlake.table.Stage;
import planlake.table.Table;

/** The tables that questions may be asked of: all but what has been staged, and the ledgers. */
final class Published {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Published() {}

    static List<Table> all(Home home) {
        return Stream.concat(
                        Pipeline.steps(home).stream()
                                .flatMap(step -> step.fills().stream())
                                .filter(table -> table.stage() != Stage.STAGING),
                        Stream.of("ops.release", "ops.run", "ops.delivery", "ops.withdrawal")
                                .map(Table::named))
                .toList();
    }

    /** Answers questions over the release's pinned tables; starts Spark. */
    static Query over(Released released, int limit) {
        Path scratch = Path.of(
                System.getProperty("java.io.tmpdir"),
                "planlake-" + ProcessHandle.current().pid());
        SparkSession spark = Sessions.open(scratch);
        var views = new ReleasedViews(spark, released, Pipeline.steps(released.home()));
        Set<String> names =
                Set.copyOf(all(released.home()).stream().map(Table::name).toList());
        return new Query(spark, names, statement -> views.rows(statement.plan()), limit, PATIENCE);
    }
}
