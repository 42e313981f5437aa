package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
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
import planlake.landing.Home;
import planlake.table.TableRow;
import planlake.testing.Book;
import planlake.testing.SparkTest;

/** The worked example of a portfolio that only a home declares, from its files to the answers, by the command line. */
@SparkTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class OwnPortfolioTest {

    private static final Path EXAMPLE = Path.of("data/examples/portfolio");

    private final Home home;

    OwnPortfolioTest(SparkSession spark, @TempDir Path root) {
        assertThat(spark.version()).isNotEmpty();
        home = Home.at(root.resolve("transport home"));
    }

    @BeforeAll
    void loadTheExample() throws IOException {
        Files.createDirectories(home.path());
        for (String folder : List.of("schemas", "landing")) {
            PathUtils.copyDirectory(EXAMPLE.resolve(folder), home.path().resolve(folder));
        }
        assertThat(run("nightly")).contains("2 deliveries accepted, 0 refused, 0 rows quarantined, 2 months changed");
    }

    @Test
    @Order(1)
    void aProjectThatTheListLacksBecomesAStateAndNoDeletion() {
        assertThat(states("2025-02-01"))
                .containsExactlyInAnyOrder(
                        "NB-001 listed",
                        "NB-002 reopened",
                        "SB-003 listed",
                        "SB-004 vanished",
                        "EB-005 listed",
                        "WB-006 new");
        assertThat(states("2025-01-01"))
                .containsExactlyInAnyOrder(
                        "NB-001 listed", "NB-002 closed", "SB-003 listed", "SB-004 listed", "EB-005 listed");
    }

    @Test
    @Order(2)
    void aRateIsARatioOfSumsOverTheProjectsThatStateBoth() {
        assertThat(rates("2025-01-01"))
                .contains(
                        "total 全部 5 1577.6500 560.1250 35.5038 80.0000",
                        "state North 2 200.5000 127.8000 63.7406 100.0000",
                        "state 未填 1 null 0.0000 null 0.0000",
                        "status Planned 1 null 0.0000 null 0.0000",
                        "unit roads 5 1577.6500 560.1250 35.5038 80.0000");
        assertThat(rates("2025-02-01")).contains("total 全部 5 1773.7500 565.2650 31.8684 100.0000");
    }

    @Test
    @Order(3)
    void theCommandsAnswerForTheSource() {
        assertThat(run("completion", "--source", "transport", "--by", "state", "--format", "csv"))
                .contains("transport,state,North,2025-02,2,204.5000,134.1250");
        assertThat(run("projects", "--source", "transport", "--state", "vanished", "--format", "csv"))
                .contains("SB-004,Coast road repair (sample),roads,vanished")
                .doesNotContain("NB-001");
        assertThat(run("query", "select count(*) as n from history.transport", "--format", "csv"))
                .contains("10");
        assertThat(run("describe", "history.transport")).contains("批准投资", "known_from");
        assertThat(run("status")).contains("transport", "2025-01 – 2025-02");
    }

    @Test
    @Order(4)
    void aListThatComesLateChangesWhatIsSaidOfTheListsAfterIt() throws IOException {
        Path march = home.landing().resolve("transport/roads/2025-04-10/march.csv");
        Files.createDirectories(march.getParent());
        Files.writeString(march, """
                Report Date,Project ID,Project Name,State,Status,Approved Cost,Expenditure to date
                2025-03-31,SB-004,Coast road repair (sample),South,Completed,36.4,36.0
                2025-03-31,WB-006,River ferry terminal (sample),West,Planned,oops,0
                2025-03-31,XB-007,Bypass that nobody could read (sample),West,Planned,oops,0
                2024-12-31,WB-006,River ferry terminal (sample),West,Planned,18,0
                """);
        assertThat(run("nightly")).contains("1 deliveries accepted", "2 rows quarantined");

        assertThat(states("2024-12-01")).containsExactly("WB-006 listed");
        assertThat(states("2025-01-01")).contains("WB-006 vanished", "NB-001 new");
        assertThat(states("2025-02-01")).contains("WB-006 returned", "NB-001 listed");
        assertThat(states("2025-03-01")).contains("SB-004 closed", "WB-006 unread", "XB-007 unread", "NB-001 vanished");
        // One of three rows is read, and of one that waits not even the plan is known.
        assertThat(waiting("2025-03-01")).contains("total 全部 1 2 33.3333 null", "state West 0 1 0.0000 null");
    }

    @Test
    @Order(5)
    void aRefusedRowComesBackMendedInItsOwnMonth() throws IOException {
        Book.read(home.returns().resolve("2025-03/roads/roads2025年3月交通项目（示例）待更正.xlsx"))
                .fill("更正", 9, "18", "WB-006")
                .fill("更正", 9, "20", "XB-007")
                .write(home.landing().resolve("transport/roads/2025-05-10/mended.xlsx"));
        assertThat(run("nightly")).contains("1 deliveries accepted", "0 rows quarantined");

        assertThat(states("2025-03-01")).contains("SB-004 closed", "WB-006 listed", "XB-007 new", "NB-001 vanished");
        assertThat(home.returns().resolve("2025-03/roads")).doesNotExist();
    }

    @Test
    @Order(6)
    void aRowThatDoesNotSayWhetherItsProjectHasEndedReopensNone() throws IOException {
        Path april = home.landing().resolve("transport/roads/2025-05-12/april.csv");
        Files.createDirectories(april.getParent());
        Files.writeString(april, """
                Report Date,Project ID,Project Name,State,Status,Approved Cost,Expenditure to date
                2025-04-30,SB-004,Coast road repair (sample),South,,36.4,36.0
                2025-04-30,WB-006,River ferry terminal (sample),West,,18,0
                """);
        assertThat(run("nightly")).contains("1 deliveries accepted", "0 rows quarantined");

        assertThat(states("2025-04-01")).contains("SB-004 closed", "WB-006 listed");
    }

    @Test
    @Order(7)
    void anotherDeclarationOfWhatIsLoadedAsksForARebuild() throws IOException {
        Path schema = home.schemas().resolve("transport.yml");
        List<String> before = states("2025-02-01");
        Files.writeString(schema, Files.readString(schema).replace("cuts: [state, status]", "cuts: [state]"));

        assertThat(run("nightly")).contains("exit 2", "declared in another way", "planlake rebuild");
        assertThat(run("rebuild")).contains("5 deliveries accepted");
        assertThat(states("2025-02-01")).isEqualTo(before);
    }

    private List<String> states(String month) {
        return of("marts.portfolio", month)
                .map(row -> row.text("key") + " " + row.text("state"))
                .sorted()
                .toList();
    }

    private List<String> rates(String month) {
        return completion(month, "projects", "plan", "done", "complete_pct", "project_coverage_pct");
    }

    private List<String> waiting(String month) {
        return completion(month, "projects", "unread_projects", "project_coverage_pct", "plan_coverage_pct");
    }

    private List<String> completion(String month, String... fields) {
        return of("marts.portfolio_completion", month)
                .map(row -> Stream.concat(Stream.of("by", "key"), Stream.of(fields))
                        .map(row::text)
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
    }

    private Stream<TableRow> of(String table, String month) {
        return Released.last(home).orElseThrow().rows(table).stream()
                .filter(row -> month.equals(row.text("report_month")));
    }

    private String run(String... words) {
        var out = new StringWriter();
        var command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String[] args = Stream.concat(Stream.of(words), Stream.of("--home", home.root()))
                .toArray(String[]::new);
        int exit = command.execute(args);
        return out + "\nexit " + exit;
    }
}
