package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import planlake.delta.Released;
import planlake.editions.Edition;
import planlake.editions.Editions;
import planlake.landing.Acts;
import planlake.landing.Home;
import planlake.night.Night;
import planlake.table.TableRow;
import planlake.testing.SmallYear;
import planlake.testing.SparkTest;

/** Totals from outside, from their sheet to the bulletin that prints why a difference was accepted. */
@SparkTest
class ControlTest {

    private final Home home;
    private final StringWriter said = new StringWriter();

    ControlTest(SparkSession spark, @TempDir Path root) {
        assertThat(spark.version()).isNotEmpty();
        home = Home.at(root.resolve("control"));
    }

    @Test
    void aMonthIsHeldUntilItsTotalsAgreeOrTheDifferenceIsAccepted() throws IOException {
        SmallYear.WHOLE.deliver(home.landing(), SmallYear.FIRST.atDay(1), SmallYear.published(SmallYear.FIRST));
        totals("单位自报", "2025-02-15", """
                报送单位,清单,指标,数值(亿元),项目数
                沈阳,,项目数,,5
                ,,本年完成,1,
                大连市,亿元以上,本年完成,100,
                """);
        night();

        assertThat(released().rows("marts.reconciliation"))
                .extracting(row -> row.text("unit") + " " + row.text("measure") + " " + row.text("state"))
                .containsExactlyInAnyOrder("沈阳市 项目数 differs", "全省 本年完成 differs", "大连市 本年完成 differs");
        assertThat(run("publish", "--month", "2025-01")).isEqualTo(2);
        assertThat(said.toString()).contains("2025-01 can't be published: 3 things hold it.");

        TableRow city = own("沈阳市");
        TableRow province = own("全省");
        totals("单位自报", "2025-02-16", """
                报送单位,清单,指标,数值(万元),项目数
                沈阳,,项目数,,%s
                ,,本年完成,%s,
                大连市,亿元以上,本年完成,100,
                """.formatted(city.number("projects"), province.text("done_ytd_wan")));
        night();

        List<TableRow> holds = released().rows("marts.hold");
        assertThat(holds).extracting(row -> row.text("unit")).containsExactly("大连市");
        String id = String.valueOf(holds.get(0).text("hold_id"));
        assertThat(run("accept", id)).as("without a reason").isEqualTo(2);
        assertThat(run("accept", "0000000000", "--reason", "不存在")).isEqualTo(2);
        assertThat(run("accept", id, "--reason", "统计口径不含园区项目")).isZero();
        assertThat(run("accept", id, "--reason", "再说一次")).isEqualTo(2);
        assertThat(run("publish", "--month", "2025-01")).isZero();
        isPrinted(id, "统计口径不含园区项目");

        Acts.in(home).add(Acts.ACCEPT, "ffffffffff", "后来的事");
        assertThat(run("holds", "--edition", "1", "--format", "json")).isZero();
        assertThat(said.toString()).contains(id).contains("accepted").doesNotContain("后来的事");
        assertThat(run("holds", "--known-at", "2025-02-15", "--format", "json")).isZero();
        assertThat(said.toString()).contains("全省").contains("\"open\"");
        assertThat(run("editions", "--verify")).isZero();
    }

    private void isPrinted(String id, String reason) throws IOException {
        Edition edition = Editions.in(home).all().get(0);
        assertThat(edition.accepted()).isEqualTo(Map.of(id, reason));
        Path files = home.editions().resolve(edition.folder()).resolve("files");
        String page = edition.files().keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(files.resolve(page)))
                .contains("对账")
                .contains("保留意见")
                .contains(reason);
    }

    private TableRow own(String unit) {
        return released().rows("marts.completion").stream()
                .filter(row -> "全部".equals(row.text("list")) && unit.equals(row.text("key")))
                .filter(row -> List.of("unit", "total").contains(row.text("by")))
                .findFirst()
                .orElseThrow();
    }

    private void totals(String origin, String received, String text) throws IOException {
        Path folder = home.landing()
                .resolve("control")
                .resolve(YearMonth.of(2025, 1).toString())
                .resolve(origin)
                .resolve(received);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("控制数.csv"), text);
        Files.setLastModifiedTime(folder.resolve("控制数.csv"), FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    }

    private void night() {
        new Night(home, Pipeline.STEPS, (step, done, of) -> {}).run();
    }

    private Released released() {
        return Released.last(home).orElseThrow();
    }

    private int run(String... args) {
        said.getBuffer().setLength(0);
        var all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--home", home.root()));
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(all.toArray(String[]::new));
    }
}
