package planlake.commands.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import planlake.Pipeline;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.Bridges;
import planlake.bridge.Snapshot.Head;
import planlake.commands.editions.BridgeEnds;
import planlake.commands.editions.PrintedEditions;
import planlake.commands.options.ReleasedData;
import planlake.delta.Released;
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.errors.Refused;
import planlake.landing.Home;
import planlake.night.Night;
import planlake.night.ReleasedViews;
import planlake.night.Step;
import planlake.table.LaterTables;
import planlake.table.Stage;
import planlake.table.Table;
import planlake.table.TableRow;
import planlake.testing.OlderHome;
import planlake.testing.SparkTest;

/**
 * A home that an earlier version made, and its edition, under a version whose tables have a field more: what was
 * published stays readable and printable for good, and a night says what to do.
 */
@SparkTest
@TestInstance(Lifecycle.PER_CLASS)
class OlderHomesTest {

    private static final String OLDEST = "2026-12";
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private final SparkSession spark;
    private final Path root;
    private Home home;
    private Home rebuilt;
    private Night.Result night;
    private String told;

    OlderHomesTest(SparkSession spark, @TempDir Path root) {
        this.spark = spark;
        this.root = root;
        this.home = Home.at(root);
        this.rebuilt = home;
    }

    /** A rebuild first: what the program keeps of its tables it then has of those that are declared. */
    @BeforeAll
    void rebuildACopyAndUnpackAnother() throws IOException {
        var out = new StringWriter();
        rebuilt = OlderHome.unpacked(OLDEST, root.resolve("night")).withWarehouse("warehouse-rebuilt");
        night = Nights.run(rebuilt, new PrintWriter(out));
        told = out.toString();
        home = OlderHome.unpacked(OLDEST, root.resolve("home"));
    }

    /** Every table that lies on disk, a field richer. */
    private static LaterTables later() {
        List<String> views = Pipeline.STEPS.stream()
                .filter(Step.View.class::isInstance)
                .map(step -> step.into().name())
                .toList();
        return new LaterTables(Stream.concat(
                        Pipeline.tables().filter(table -> table.stage() != Stage.STAGING),
                        Stream.of("ops.delivery", "ops.withdrawal", "ops.sheet", "ops.run", "ops.release")
                                .map(Table::named))
                .filter(table -> !views.contains(table.name()))
                .toList());
    }

    private Released released() {
        return Released.last(home).orElseThrow();
    }

    private Edition edition() {
        return Editions.in(home).get(1);
    }

    @Test
    void aRebuildTakesAllThatWasDelivered() {
        assertThat(night.released()).isTrue();
        assertThat(told).contains("Release 1: ", " deliveries accepted", "1 months changed");
    }

    @Test
    void aNightOfAnotherLayoutSaysWhatToDo() {
        try (LaterTables later = later()) {
            assertThatThrownBy(() -> Nights.run(home, new PrintWriter(new StringWriter())))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("the layout of another version")
                    .hasMessageContaining("planlake rebuild");
            assertThat(later).isNotNull();
        }
    }

    @Test
    void whatAReleaseWasMadeWithoutIsNull() {
        try (LaterTables later = later()) {
            Released released = released();
            for (String table : List.of("marts.completion", "ops.delivery", "conformed.threshold")) {
                assertThat(released.rows(table)).isNotEmpty().allSatisfy(row -> assertThat(row.text(LaterTables.FIELD))
                        .isNull());
            }
            assertThat(released.columns("marts.project_month", List.of("project_id", LaterTables.FIELD)))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.values()).containsEntry(LaterTables.FIELD, null));
            assertThat(released.rows("marts.project_month", LaterTables.FIELD, Set.of("any")))
                    .isEmpty();
            assertThat(released.lacking(Table.named("marts.completion"))).containsExactly(LaterTables.FIELD);
            assertThat(later).isNotNull();
        }
    }

    @Test
    void aQuestionFindsItNullInMemoryAndBySpark() throws Exception {
        try (LaterTables later = later()) {
            String sql = "select count(*), count(added_later), sum(done_ytd_wan) from marts.project_month";
            Row held = ask(sql);
            System.setProperty("planlake.held.rows", "0");
            Row bySpark = ask(sql);

            assertThat(held.getLong(0)).isPositive();
            assertThat(held.getLong(1)).isZero();
            assertThat(bySpark).isEqualTo(held);
            assertThat(later).isNotNull();
        } finally {
            System.clearProperty("planlake.held.rows");
        }
    }

    private Row ask(String sql) throws Exception {
        var views = new ReleasedViews(spark, released(), Pipeline.steps(home));
        return views.rows(((org.apache.spark.sql.classic.SparkSession) spark)
                        .sessionState()
                        .sqlParser()
                        .parsePlan(sql))
                .collectAsList()
                .get(0);
    }

    @Test
    void itsEditionIsPrintedAgainAndGivenByteForByte() throws IOException {
        try (LaterTables later = later()) {
            Edition edition = edition();
            Released tables = edition.released(home);
            var data = new ReleasedData(tables, "通报第 1 期", List.of(), edition.accepted());
            List<Path> printed = Nights.report(data, JANUARY, root.resolve("printed"));
            List<Path> given = Editions.in(home).printed(edition, root.resolve("given"));

            assertThat(printed).hasSize(2).allSatisfy(file -> assertThat(Files.size(file))
                    .isPositive());
            assertThat(given).hasSize(2);
            assertThat(Files.readString(printed.get(1))).contains("重点项目投资完成情况", "沈阳市");
            assertThat(later).isNotNull();
        }
    }

    @Test
    void itsEditionIsBridgedToWhatIsKnownNow() {
        try (LaterTables later = later()) {
            var editions = new PrintedEditions(home, released());
            Bridges bridges = editions.between(new BridgeEnds(new Head(1, JANUARY), new Head(null, JANUARY)));
            Bridge whole = bridges.whole("亿元以上", BridgeMeasure.DONE);

            assertThat(whole.difference()).isZero();
            assertThat(later).isNotNull();
        }
    }

    @Test
    void rulesThatItWasPublishedWithoutAreNoReason() {
        assertThat(TableRow.texts(released().rows("conformed.threshold"), "name"))
                .contains("over_100m_wan");
        assertThat(TableRow.texts(Released.last(rebuilt).orElseThrow().rows("conformed.threshold"), "name"))
                .contains("over_100m_wan", "link_near_pct");
    }
}
