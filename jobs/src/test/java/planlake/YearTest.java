package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.editions.Recomputed;
import planlake.landing.Acts;
import planlake.landing.Acts.Act;
import planlake.landing.Home;
import planlake.night.AsKnown;
import planlake.night.Night;
import planlake.table.TableRow;
import planlake.testing.SmallYear;
import planlake.testing.SparkTest;

/** Months as they happen, an edition each; and what can still be said of them at their end. */
@SparkTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class YearTest {

    private final Home home;
    private final SmallYear year = year();
    /** Edition to printed file to its bytes on the day of publishing. */
    private final Map<Integer, Map<String, byte[]>> printed = new TreeMap<>();

    YearTest(SparkSession spark, @TempDir Path root) {
        assertThat(spark.version()).isNotEmpty();
        home = Home.at(root.resolve("year"));
    }

    /** A quarter with of everything one; the whole year takes too long for each change. */
    SmallYear year() {
        return SmallYear.QUARTER;
    }

    @BeforeAll
    void theYearGoesBy() throws IOException {
        LocalDate since = LocalDate.of(2025, 1, 1);
        for (int m = 1; m <= year.months(); m++) {
            YearMonth month = YearMonth.of(2025, m);
            LocalDate until = SmallYear.published(month);
            year.deliver(home.landing(), since, until);
            if (m == year.wrong().month() + 1) withdrawTheWrongDelivery();
            night();
            publish(month);
            since = until;
        }
    }

    private void withdrawTheWrongDelivery() {
        String wrong = released().rows("ops.delivery").stream()
                .filter(row -> year.isWrong(String.valueOf(row.text("file"))))
                .map(row -> row.text("delivery_id"))
                .findFirst()
                .orElseThrow();
        Acts.in(home).add(new Act(year.withdrawnAt(), Acts.WITHDRAW, Objects.requireNonNull(wrong), "金额单位有误，作废"));
    }

    private void night() {
        new Night(home, Pipeline.STEPS, (step, done, of) -> {}).run();
    }

    private void publish(YearMonth month) throws IOException {
        assertThat(Main.commandLine().execute("publish", "--month", month.toString(), "--home", home.root()))
                .isZero();
        List<Edition> editions = Editions.in(home).all();
        Edition edition = editions.get(editions.size() - 1);
        printed.put(
                edition.number(),
                bytes(home.editions().resolve(edition.folder()).resolve("files")));
    }

    private static Map<String, byte[]> bytes(Path folder) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return bytes;
    }

    private Released released() {
        return Released.last(home).orElseThrow();
    }

    @Test
    @Order(1)
    void everyEditionIsGivenAgainByteForByteAtTheEndOfTheYear(@TempDir Path out) throws IOException {
        assertThat(printed).hasSize(year.months());
        isGivenAgain(out);
    }

    private void isGivenAgain(Path out) throws IOException {
        for (Edition edition : Editions.in(home).all()) {
            Path dir = out.resolve(edition.folder());
            assertThat(Main.commandLine()
                            .execute(
                                    "report",
                                    "--edition",
                                    "" + edition.number(),
                                    "--out",
                                    dir + "",
                                    "--home",
                                    home.root()))
                    .isZero();
            Map<String, byte[]> again = bytes(dir);
            Map<String, byte[]> then = Objects.requireNonNull(printed.get(edition.number()));
            assertThat(again.keySet()).isEqualTo(then.keySet()).hasSize(2);
            then.forEach((file, bytes) -> assertThat(Arrays.equals(again.get(file), bytes))
                    .as("%s of edition %d", file, edition.number())
                    .isTrue());
        }
    }

    @Test
    @Order(2)
    void whatAnEditionPrintedIsNotWhatIsKnownNowWhereThePastWasCorrected() {
        int month = year.wrong().month();
        Edition wrong = Editions.in(home).get(month);

        assertThat(doneInDalian(wrong.released(home), month)).isGreaterThan(5 * doneInDalian(released(), month));
        assertThat(doneInDalian(released(), month)).isPositive();
    }

    private static double doneInDalian(Released of, int month) {
        return of.rows("marts.completion", List.of(LocalDate.of(2025, month, 1))).stream()
                .filter(row -> "全部".equals(row.text("list")) && "大连市".equals(row.text("key")))
                .filter(row -> "region".equals(row.text("by")))
                .mapToDouble(row ->
                        Objects.requireNonNull(row.decimal("done_ytd_wan")).doubleValue())
                .sum();
    }

    /** A bridge that does not close is a bug, and a command that meets one does not end with 0. */
    @Test
    @Order(3)
    void theBridgeClosesForEveryPairOfEditions() {
        var out = new StringWriter();
        for (Edition from : Editions.in(home).all()) {
            for (Edition to : Editions.in(home).all()) {
                for (String measure : List.of("done", "completion")) {
                    int exit = Main.commandLine()
                            .setOut(new PrintWriter(out))
                            .execute(
                                    "bridge",
                                    "--from",
                                    "" + from.number(),
                                    "--to",
                                    "" + to.number(),
                                    "--list",
                                    "全部",
                                    "--by",
                                    "region",
                                    "--measure",
                                    measure,
                                    "--format",
                                    "csv",
                                    "--home",
                                    home.root());
                    assertThat(exit)
                            .as("%s from %s to %s", measure, from.number(), to.number())
                            .isZero();
                }
            }
        }
        assertThat(out.toString()).contains(",late,", ",corrected,", ",work_done,");
    }

    @Test
    @Order(3)
    void whatWasKnownAtAMomentFollowsFromTheDeliveriesOfThenAsTheHistoryHasIt(@TempDir Path scratch) {
        for (Duration since : List.of(Duration.ofDays(-10), Duration.ofDays(1))) {
            Instant at = year.withdrawnAt().plus(since);
            Released then = AsKnown.at(at, released(), Pipeline.STEPS)
                    .fill(
                            Set.of("history.project_month"),
                            YearMonth.of(2025, 1),
                            YearMonth.of(2025, 12),
                            scratch.resolve("" + at.getEpochSecond()));

            assertThat(then.rows("history.project_month").stream()
                            .filter(row -> row.get("known_to") == null)
                            .map(YearTest::said))
                    .containsExactlyInAnyOrderElementsOf(released().rows("history.project_month").stream()
                            .filter(row -> isKnown(row, at))
                            .map(YearTest::said)
                            .toList());
        }
    }

    @Test
    @Order(3)
    void aReleaseThatHoldsJustWhatWasKnownThenSaysWhatWouldBeComputedAnew(@TempDir Path scratch) {
        YearMonth january = YearMonth.of(2025, 1);
        Instant at = SmallYear.published(january)
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant()
                .minusSeconds(60);
        AsKnown known = AsKnown.at(at, released(), Pipeline.STEPS);
        Set<String> tables =
                Set.of("history.project_month", "marts.project_month", "marts.completion", "marts.finding");

        Released held = known.release().orElseThrow();
        Released anew = known.fill(tables, january, january, scratch);

        assertThat(held.id()).isLessThan(released().id());
        for (String table : tables) {
            assertThat(held.rows(table).stream().map(YearTest::said))
                    .as(table)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(
                            anew.rows(table).stream().map(YearTest::said).toList());
        }
    }

    private static boolean isKnown(TableRow row, Instant at) {
        Instant from = (Instant) Objects.requireNonNull(row.get("known_from"));
        Instant to = (Instant) row.get("known_to");
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }

    private static String said(TableRow row) {
        var values = new TreeMap<>(row.values());
        values.remove("known_to");
        return values.toString();
    }

    @Test
    @Order(4)
    void editionsComputedAnewFromTheDeliveriesTheyKnewHaveTheSameFigures() {
        // The one with the delivery that was taken back later, and the last.
        for (int number : List.of(year.wrong().month(), year.months())) {
            Recomputed anew = Recomputed.of(Editions.in(home).get(number), home, released(), Pipeline.STEPS);
            assertThat(anew.differences()).as("edition %d", number).isEmpty();
            assertThat(anew.rows()).isPositive();
        }
    }

    @Test
    @Order(5)
    void aRebuildGivesTheSameTablesAndLeavesEveryEdition(@TempDir Path out) throws IOException {
        Map<String, List<String>> before = tables();

        assertThat(Main.commandLine().execute("rebuild", "--home", home.root())).isZero();

        Map<String, List<String>> after = tables();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        isGivenAgain(out);
    }

    /** What is said of the year, each table's rows in the order of their texts. */
    private Map<String, List<String>> tables() {
        var tables = new TreeMap<String, List<String>>();
        for (String table : released().versions().keySet()) {
            // Runs are others, and so are the moments and files' times that the ledger notes.
            if (table.startsWith("ops.")) continue;
            tables.put(
                    table,
                    released().rows(table).stream()
                            .map(row -> new TreeMap<>(row.values()).toString())
                            .sorted()
                            .toList());
        }
        return tables;
    }
}
