package planlake.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;
import planlake.errors.Errors;
import planlake.held.Plans;
import planlake.query.Answer.Field;

/** Answers questions over the published tables of a Spark session, one at a time. */
public final class Query implements Asked {

    /** How many rows are given unless somebody asks for another number. */
    public static final int ROWS = 1_000;

    private enum End {
        RUNNING,
        TIMED_OUT,
        STOPPED
    }

    private final SparkSession spark;
    private final Gate gate;
    private final Function<SqlStatement, Dataset<Row>> rows;
    private final int limit;
    private final Duration patience;
    private volatile String jobs = "";
    private volatile Runnable endHere = () -> {};
    private final AtomicReference<End> end = new AtomicReference<>(End.RUNNING);

    /**
     * Answers over some tables.
     *
     * @param published names that may be asked for, like {@code marts.completion}
     * @param rows what a question that may be asked gives, of the published tables in it
     * @param limit rows given at most, 1 or more
     * @param patience how long a question may run
     */
    public Query(
            org.apache.spark.sql.SparkSession spark,
            Collection<String> published,
            Function<SqlStatement, Dataset<Row>> rows,
            int limit,
            Duration patience) {
        if (limit < 1 || limit == Integer.MAX_VALUE) throw Errors.queryLimit(limit);
        this.spark = (SparkSession) spark;
        this.gate = new Gate(spark, published);
        this.rows = rows;
        this.limit = limit;
        this.patience = patience;
    }

    @Override
    public Answer ask(String sql) {
        SqlStatement statement = gate.check(sql);
        // A group of its own: cancelling also keeps jobs from starting that this question has yet to begin.
        jobs = "planlake-query-" + UUID.randomUUID();
        endHere = () -> {};
        end.set(End.RUNNING);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Query::daemon);
        ScheduledFuture<?> alarm = clock.schedule(() -> end(End.TIMED_OUT), patience.toMillis(), TimeUnit.MILLISECONDS);
        // Without interrupts: one that hits a thread while it loads a class or reads a file does lasting damage.
        spark.sparkContext().setJobGroup(jobs, "planlake query", false);
        try {
            return run(statement);
        } catch (Exception failure) {
            throw told(failure);
        } finally {
            alarm.cancel(false);
            clock.shutdownNow();
            spark.sparkContext().clearJobGroup();
        }
    }

    @Override
    public void stop() {
        end(End.STOPPED);
    }

    private Answer run(SqlStatement statement) {
        Dataset<Row> answer = rows.apply(statement);
        // One more than wanted, to know whether there are more.
        List<Row> rows = Plans.collect(answer.limit(limit + 1), ending -> {
            endHere = ending;
            if (end.get() != End.RUNNING) ending.run();
        });
        List<Field> fields = Arrays.stream(answer.schema().fields())
                .map(field -> new Field(field.name(), field.dataType().simpleString()))
                .toList();
        return new Answer(
                fields, rows.stream().limit(limit).map(PlainValues::of).toList(), rows.size() > limit);
    }

    private void end(End why) {
        end.compareAndSet(End.RUNNING, why);
        spark.sparkContext().cancelJobGroupAndFutureJobs(jobs);
        endHere.run();
    }

    /** Spark's complaints about a question are its asker's; anything else is ours. */
    private RuntimeException told(Exception failure) {
        return switch (Objects.requireNonNull(end.get())) {
            case TIMED_OUT -> Errors.queryTimedOut(patience.toSeconds());
            case STOPPED -> Errors.queryStopped();
            case RUNNING -> {
                @Nullable String why = SparkMessage.of(failure).orElse(null);
                yield why != null
                        ? Errors.queryNotSql(why)
                        : failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
            }
        };
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "query-patience");
        thread.setDaemon(true);
        return thread;
    }
}
