package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.delta.Released;
import planlake.landing.Acts;
import planlake.landing.Acts.Act;
import planlake.landing.Home;
import planlake.night.Night;
import planlake.plan.PlanDigest;
import planlake.testing.HomeTables;
import planlake.testing.SmallYear;
import planlake.testing.SparkTest;

/**
 * A year with all that happens to a list of projects, delivered in any order over some nights: late months, corrections
 * before what they correct, lists after the months that they are for, a delivery that is taken back. What the nights
 * keep, writing only what they think has changed, is what one night makes of it all, from memory and from disk.
 */
@SparkTest
@Tag("long")
class AnyOrderTest {

    private static final int NIGHTS = 4;

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nightByNightIsWhatOneNightMakes(long seed, SparkSession spark) throws IOException {
        assertThat(spark.version()).isNotEmpty();
        var random = new Random(seed);
        List<Path> files = delivered(random);
        Home home = Home.at(root.resolve("nights"));
        int from = 0;
        for (int night = 1; night <= NIGHTS; night++) {
            int to = night == NIGHTS ? files.size() : Math.min(files.size(), from + 1 + random.nextInt(20));
            deliver(files.subList(from, to), home);
            if (hasWrongOne(files.subList(0, from))) takeBack(home);
            night(home);
            from = to;
        }
        takeBack(home);
        night(home);

        Map<String, List<String>> kept = HomeTables.of(home.path());
        assertThat(kept).containsKeys("marts.completion", "marts.project_event", "marts.finding", "marts.task_ledger");
        assertThat(HomeTables.of(anew(home, "memory"))).as("from memory").isEqualTo(kept);
        System.setProperty("planlake.held.rows", "0");
        try {
            assertThat(HomeTables.of(anew(home, "disk"))).as("from disk").isEqualTo(kept);
        } finally {
            System.clearProperty("planlake.held.rows");
        }
    }

    /** All files of the year and of the plan, shuffled. */
    private List<Path> delivered(Random random) throws IOException {
        Path all = root.resolve("all");
        SmallYear.WHOLE.deliver(all, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 1));
        PlanDigest.copyTo(all);
        try (Stream<Path> walk = Files.walk(all)) {
            var files =
                    new ArrayList<>(walk.filter(Files::isRegularFile).sorted().toList());
            Collections.shuffle(files, random);
            return files;
        }
    }

    private void deliver(List<Path> files, Home into) throws IOException {
        for (Path file : files) {
            Path target =
                    into.landing().resolve(root.resolve("all").relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(file, target);
            Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        }
    }

    private static boolean hasWrongOne(List<Path> files) {
        return files.stream().anyMatch(file -> SmallYear.WHOLE.isWrong(file.toString()));
    }

    /** Once: who takes back what was taken back changes nothing. */
    private static void takeBack(Home home) {
        if (!Acts.in(home).all().isEmpty()) return;
        String wrong = Released.last(home).orElseThrow().rows("ops.delivery").stream()
                .filter(row -> SmallYear.WHOLE.isWrong(String.valueOf(row.text("file"))))
                .map(row -> row.text("delivery_id"))
                .findFirst()
                .orElseThrow();
        Acts.in(home).add(new Act(SmallYear.WHOLE.withdrawnAt(), Acts.WITHDRAW, Objects.requireNonNull(wrong), "作废"));
    }

    /** The same deliveries and acts in a home of their own, loaded at once. */
    private Path anew(Home home, String name) throws IOException {
        Path other = root.resolve(name);
        PathUtils.copyDirectory(home.path(), other);
        PathUtils.deleteDirectory(other.resolve("warehouse"));
        night(Home.at(other));
        return other;
    }

    private static void night(Home home) {
        new Night(home, Pipeline.STEPS, (step, done, of) -> {}).run();
    }
}
