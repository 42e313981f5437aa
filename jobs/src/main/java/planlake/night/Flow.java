package planlake.night;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import planlake.delta.HalfDone;
import planlake.table.Table;

/**
 * Runs steps, each as soon as those before it have ended that fill what it reads, as many at a time as there are
 * processors. What a step declares to read is held to: a table that another step fills could else be read half done.
 */
final class Flow {

    /** The setting that says how many steps run at a time. */
    private static final String AT_A_TIME = "planlake.steps.at.a.time";

    private static final int MOST = 4;

    private final SparkSession spark;
    private final List<Step> steps;
    private final List<Set<String>> reads = new ArrayList<>();
    private final BitSet begun = new BitSet();
    private final BitSet ended = new BitSet();
    private @Nullable Throwable failure;

    /** @param steps in an order in which they could run one by one */
    Flow(SparkSession spark, List<Step> steps) {
        this.spark = spark;
        this.steps = steps;
        for (int i = 0; i < steps.size(); i++) reads.add(reads(i));
    }

    /** Whether a step decides which months others work on, or adds to tables that others add to. */
    private static boolean isAlone(Step step) {
        return step instanceof Step.Stage || step instanceof Step.Kept;
    }

    /** What a step reads, and what the queries read that it reads. */
    private Set<String> reads(int at) {
        var reads = new HashSet<String>();
        steps.get(at).fills().forEach(table -> reads.add(table.name()));
        steps.get(at).reads().forEach(table -> reads.add(table.name()));
        for (int i = at - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step instanceof Step.View && reads.contains(step.into().name())) {
                step.reads().forEach(table -> reads.add(table.name()));
            }
        }
        return reads;
    }

    /**
     * Runs {@code work} for each step; when one fails no other begins, and its failure is thrown when all have ended.
     */
    void run(Consumer<Step> work) {
        int atATime = Integer.getInteger(
                AT_A_TIME, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < atATime; i++) workers.add(threads.submit(() -> runOneByOne(work)));
            for (Future<?> worker : workers) worker.get();
        } catch (ExecutionException | InterruptedException lost) {
            throw new IllegalStateException(lost);
        } finally {
            threads.shutdown();
        }
        if (failure instanceof Error error) throw error;
        if (failure instanceof RuntimeException exception) throw exception;
    }

    private void runOneByOne(Consumer<Step> work) {
        SparkSession.setActiveSession(spark);
        for (OptionalInt next = begin(); next.isPresent(); next = begin()) {
            int at = next.getAsInt();
            @Nullable Throwable failed = null;
            try {
                HalfDone.during(halfDone(at), () -> work.accept(steps.get(at)));
            } catch (RuntimeException | Error thrown) {
                failed = thrown;
            }
            end(at, failed);
        }
    }

    /** The first step that can begin, when there is one; none if all have begun, or one has failed. */
    private synchronized OptionalInt begin() {
        while (failure == null && begun.cardinality() < steps.size()) {
            OptionalInt next = IntStream.range(0, steps.size())
                    .filter(at -> !begun.get(at) && before(at).allMatch(ended::get))
                    .findFirst();
            if (next.isPresent()) {
                begun.set(next.getAsInt());
                return next;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return OptionalInt.empty();
    }

    private synchronized void end(int at, @Nullable Throwable failed) {
        ended.set(at);
        if (failure == null) failure = failed;
        notifyAll();
    }

    /** The steps that a step waits for. */
    private IntStream before(int at) {
        return IntStream.range(0, at)
                .filter(i -> isAlone(steps.get(i))
                        || isAlone(steps.get(at))
                        || steps.get(i).fills().stream()
                                .anyMatch(table -> reads.get(at).contains(table.name())));
    }

    /** What may be half done while a step runs. */
    private Set<String> halfDone(int at) {
        if (isAlone(steps.get(at))) return Set.of();
        return steps.stream()
                .filter(step -> !isAlone(step))
                .flatMap(step -> step.fills().stream())
                .map(Table::name)
                .filter(table -> !reads.get(at).contains(table))
                .collect(Collectors.toSet());
    }
}
