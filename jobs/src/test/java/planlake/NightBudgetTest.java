package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.held.Effort;
import planlake.landing.Home;
import planlake.night.Night;
import planlake.plan.PlanDigest;
import planlake.sample.Sample;
import planlake.sample.dirt.Dirt;
import planlake.sample.province.SampleSpec;
import planlake.testing.SparkTest;

/**
 * What three fixed nights may cost, in counts that are the same on every machine: {@code night-budget.csv}. Whoever
 * adds what costs more puts the new counts there ({@code target/night-budget.csv} has them) and says in the commit why.
 */
@SparkTest
@TestInstance(Lifecycle.PER_CLASS)
class NightBudgetTest {

    private static final Path MEASURED = Path.of("target/night-budget.csv");

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final SparkSession spark;
    private final Home home;
    private final Path later;
    /** {@code <night>,<step>} to what it cost. */
    private final Map<String, Map<Effort, Long>> spent = new LinkedHashMap<>();

    NightBudgetTest(SparkSession spark, @TempDir Path root) {
        this.spark = spark;
        home = Home.at(root.resolve("home"));
        later = root.resolve("later");
    }

    @BeforeAll
    void threeNightsGoBy() throws IOException {
        spark.sparkContext().addSparkListener(new Jobs());
        Sample.write(
                new SampleSpec(60, 3, 7, JANUARY, SampleSpec.usualForm(60), Dirt.NONE),
                home.path(),
                (what, done, total) -> {});
        PlanDigest.copyTo(home.landing());
        List<Path> march = folders("2025-03");
        for (Path folder : march) move(folder, later.resolve(home.landing().relativize(folder)));
        night("first");
        for (Path folder : march) move(later.resolve(home.landing().relativize(folder)), folder);
        night("month");
        correct();
        night("correction");
        Files.write(MEASURED, lines());
    }

    private List<Path> folders(String month) throws IOException {
        try (Stream<Path> all = Files.walk(home.landing(), 2)) {
            return all.filter(folder -> folder.endsWith(month)).toList();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A city delivers its workbook of January once more. */
    private void correct() throws IOException {
        Path city = home.landing().resolve("dispatch/2025-01/沈阳市");
        try (Stream<Path> delivered = Files.list(city)) {
            PathUtils.copyDirectory(delivered.findFirst().orElseThrow(), city.resolve("2025-04-20"));
        }
    }

    private void night(String name) {
        var before = new EnumMap<Effort, Long>(soFar());
        var running = new ArrayList<String>();
        // Of steps that run together it could not be told which of them costs what.
        System.setProperty("planlake.steps.at.a.time", "1");
        new Night(home, Pipeline.STEPS, (step, done, of) -> {
                    if (!running.isEmpty()) spent.put(name + "," + running.remove(0), since(before));
                    before.putAll(soFar());
                    if (!step.isEmpty()) running.add(step);
                })
                .run();
        System.clearProperty("planlake.steps.at.a.time");
    }

    private Map<Effort, Long> soFar() {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("What Spark ran could not be counted", e);
        }
        return Effort.soFar();
    }

    private Map<Effort, Long> since(Map<Effort, Long> before) {
        Map<Effort, Long> now = soFar();
        now.replaceAll((what, count) -> count - before.getOrDefault(what, 0L));
        return now;
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("night,step,"
                + Stream.of(Effort.values())
                        .map(each -> each.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(",")));
        spent.forEach((step, counts) -> {
            if (counts.values().stream().allMatch(count -> count == 0)) return;
            lines.add(step + "," + counts.values().stream().map(String::valueOf).collect(Collectors.joining(",")));
        });
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "month", "correction"})
    void noNightCostsMoreThanItsBudget(String night) throws IOException {
        Map<String, List<Long>> budget = counts(resource(), night);
        Map<String, List<Long>> measured = counts(Files.readAllLines(MEASURED), night);

        assertThat(measured.entrySet().stream()
                        .filter(step -> isAbove(step.getValue(), budget.getOrDefault(step.getKey(), List.of())))
                        .map(step -> "%s: %s, budget %s"
                                .formatted(step.getKey(), step.getValue(), budget.get(step.getKey()))))
                .as("steps of the night '%s' that cost over 5 %% more than their budget", night)
                .isEmpty();
        assertThat(measured.keySet()).as("steps of the night '%s'", night).isEqualTo(budget.keySet());
    }

    private static boolean isAbove(List<Long> spent, List<Long> budget) {
        for (int i = 0; i < budget.size(); i++) {
            if (spent.get(i) > budget.get(i) * 1.05) return true;
        }
        return false;
    }

    private static Map<String, List<Long>> counts(List<String> lines, String night) {
        return lines.stream()
                .map(line -> List.of(line.split(",")))
                .filter(cells -> cells.get(0).equals(night))
                .collect(Collectors.toMap(
                        cells -> cells.get(1),
                        cells -> cells.stream().skip(2).map(Long::valueOf).toList()));
    }

    private static List<String> resource() throws IOException {
        try (var in = Objects.requireNonNull(NightBudgetTest.class.getResourceAsStream("/night-budget.csv"))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static final class Jobs extends SparkListener {

        @Override
        public void onJobStart(SparkListenerJobStart job) {
            Effort.JOBS.add(1);
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart task) {
            Effort.TASKS.add(1);
        }
    }
}
