package planlake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import planlake.delta.Released;
import planlake.errors.Refused;
import planlake.landing.Home;
import planlake.night.Night;
import planlake.plan.PlanDigest;
import planlake.sample.Sample;
import planlake.sample.dirt.Dirt;
import planlake.sample.province.SampleSpec;
import planlake.table.TableRow;
import planlake.testing.SparkTest;
import planlake.testing.Truth;
import planlake.trace.Measure;
import planlake.trace.Measures;

/**
 * Whole nights on a small province: what a reader sees before, during and after them. One home has it all at once, the
 * other in three pieces, each with troubles of its own.
 */
@SparkTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NightTest {

    /** What must not depend on when or in which order deliveries were loaded. */
    private static final List<String> FIGURES = List.of(
            "staging.dispatch",
            "staging.register",
            "history.project_month",
            "history.project_list",
            "history.plan_item",
            "history.plan_work_item",
            "history.plan_target",
            "history.task_report",
            "marts.plan_task",
            "marts.project_task",
            "marts.project_month",
            "marts.completion",
            "marts.starts",
            "marts.funds",
            "marts.task_progress",
            "marts.target_progress",
            "marts.named_project_progress",
            "marts.task_ledger",
            "marts.finding",
            "marts.missing_value",
            "marts.reporting");

    private final Path root;
    private final Home whole;
    private final Home pieces;

    NightTest(SparkSession spark, @TempDir Path root) {
        assertThat(spark.version()).isNotEmpty();
        this.root = root;
        this.whole = Home.at(root.resolve("whole 全部"));
        this.pieces = Home.at(root.resolve("pieces"));
    }

    @BeforeAll
    void loadAProvinceAtOnce() throws IOException {
        Sample.write(
                new SampleSpec(60, 3, 7, YearMonth.of(2025, 1), SampleSpec.usualForm(60), Dirt.NONE),
                whole.path(),
                (what, done, total) -> {});
        PlanDigest.copyTo(whole.landing());
        night(whole);
    }

    @Test
    @Order(1)
    void everyProjectMonthAndRateEqualsTheTruth() {
        Released released = released(whole);
        Truth.equalsProjectMonths(whole, released);
        Truth.equalsCompletion(whole, released);
        Truth.equalsLedger(whole, released);
    }

    @Test
    @Order(2)
    void everyDeliveredRowIsStagedOrQuarantined() {
        Released released = released(whole);
        for (TableRow delivery : released.rows("ops.delivery")) {
            assertThat(delivery.number("rows_delivered"))
                    .isEqualTo(number(delivery, "rows_staged") + number(delivery, "rows_quarantined"));
        }
        assertThat(released.rows("ops.delivery"))
                .extracting(row -> row.text("state"))
                .containsOnly("accepted");
    }

    /** SQL, trace and declaration say the same of each measure: what is printed is what its projects add up to. */
    @Test
    @Order(2)
    void everyMeasureIsWhatItsProjectsAddUpTo() {
        for (Measure measure : Measures.ALL) {
            for (String list : List.of("省级重大项目", "全部")) {
                var out = new StringWriter();
                int exit = Main.commandLine()
                        .setOut(new PrintWriter(out))
                        .execute(
                                "trace",
                                "--measure",
                                measure.name(),
                                "--list",
                                list,
                                "--home",
                                whole.path().toString());
                assertThat(exit).as("%s of %s: %s", measure.name(), list, out).isZero();
            }
        }
    }

    @Test
    @Order(3)
    void aNightWithNothingNewReleasesNothing() {
        long before = released(whole).id();
        assertThat(night(whole).released()).isFalse();
        assertThat(released(whole).id()).isEqualTo(before);
    }

    /** The first half of what the whole province delivered, in another order, and with it what nobody can read. */
    @Test
    @Order(4)
    void filesThatCannotBeReadAreRefusedWholeAndTheNightGoesOn() throws IOException {
        List<Path> files = halves();
        deliver(files.subList(0, files.size() / 2), pieces);
        Path unit = pieces.landing().resolve("dispatch/2025-03/营口市/2025-04-20");
        Files.createDirectories(unit);
        Files.writeString(unit.resolve("空.xlsx"), "");
        Files.writeString(unit.resolve("不是工作簿.xlsx"), "not a workbook");
        Files.write(unit.resolve("损坏.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
        Files.writeString(unit.resolve("没有表头.csv"), "a,b\n1,2\n");
        Path stray = pieces.landing().resolve("dispatch/2025-03/沈阴市/2025-04-20");
        Files.createDirectories(stray);
        Files.writeString(stray.resolve("x.csv"), "x");
        Night.Result result = night(pieces);

        assertThat(result.refused()).isEqualTo(5);
        assertThat(result.accepted()).isPositive();
        assertThat(released(pieces).rows("ops.delivery"))
                .filteredOn(row -> "refused".equals(row.text("state")))
                .extracting(row ->
                        Path.of(Objects.requireNonNull(row.text("file"))).getFileName() + " " + row.text("reason"))
                .satisfiesExactlyInAnyOrder(
                        reason -> assertThat(reason).startsWith("空.xlsx 文件为空"),
                        reason -> assertThat(reason).startsWith("不是工作簿.xlsx 没有找到表头：CSV"),
                        reason -> assertThat(reason).startsWith("损坏.xlsx 工作簿已损坏"),
                        reason -> assertThat(reason).startsWith("没有表头.csv 没有找到表头"),
                        reason -> assertThat(reason).startsWith("x.csv 没有名为“沈阴市”的报送单位"));
    }

    @Test
    @Order(5)
    void aRunThatDiesAnywhereLeavesTheReleaseAndTheNextRecomputesOnlyWhatWasTouched() throws IOException {
        List<Path> files = halves();
        deliver(files.subList(files.size() / 2, files.size()), pieces);
        night(pieces);
        Map<String, List<Map<String, Object>>> before = tables(pieces);
        deliver(List.of(lateFile()), pieces);
        for (String step : List.of("staging.dispatch", "marts.project_month", "ops.release")) {
            assertThatThrownBy(() -> new Night(pieces, Pipeline.STEPS, diesAfter(step)).run())
                    .isInstanceOf(Killed.class);
            assertThat(tables(pieces)).as("after a run that died at %s", step).isEqualTo(before);
        }
        Night.Result result = night(pieces);

        assertThat(result.months()).containsExactly(LocalDate.of(2025, 3, 1));
    }

    @Test
    @Order(6)
    void loadingInAnotherOrderAndByPiecesGivesTheSameTables() {
        assertThat(tables(pieces)).isEqualTo(tables(whole));
    }

    /** All files but the late one, in an order of their own. */
    private List<Path> halves() throws IOException {
        Path late = lateFile();
        List<Path> files = new ArrayList<>(files(whole.landing()));
        files.remove(late);
        Collections.shuffle(files, new Random(3));
        return files;
    }

    private Path lateFile() throws IOException {
        return files(whole.landing()).stream()
                .filter(file -> file.toString().contains("dispatch/2025-03/大连市"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(7)
    void aHomeWithoutALandingFolderIsRefused() {
        assertThatThrownBy(() -> night(Home.at(root.resolve("nothing"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no landing folder");
    }

    private static final class Killed extends RuntimeException {}

    private static Night.Watcher diesAfter(String step) {
        return new Night.Watcher() {
            private boolean reached;

            @Override
            public void at(String next, int done, int of) {
                if (reached || (next.equals(step) && step.equals("ops.release"))) throw new Killed();
                reached = next.equals(step);
            }
        };
    }

    private static Night.Result night(Home home) {
        return new Night(home, Pipeline.STEPS, (step, done, of) -> {}).run();
    }

    private static Released released(Home home) {
        return Released.last(home).orElseThrow();
    }

    private static long number(TableRow row, String field) {
        return Objects.requireNonNull(row.number(field));
    }

    private static List<Path> files(Path landing) throws IOException {
        try (Stream<Path> walk = Files.walk(landing)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Lays files of the whole province into another landing folder, at the same places. */
    private void deliver(List<Path> files, Home into) throws IOException {
        for (Path file : files) {
            Path target =
                    into.landing().resolve(whole.landing().relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Map<String, List<Map<String, Object>>> tables(Home home) {
        Released released = released(home);
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        FIGURES.forEach(table -> tables.put(table, sorted(released.rows(table))));
        return tables;
    }

    @SuppressWarnings("NullAway") // Rows hold nulls; what is compared is what is printed of them.
    private static List<Map<String, Object>> sorted(List<TableRow> rows) {
        return rows.stream()
                .map(row -> (Map<String, Object>) new HashMap<String, Object>(row.values()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
