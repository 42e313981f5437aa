package planlake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** A unit's workbook with rows that are refused, and how they come back mended, night after night. */
@SparkTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RoundTripTest {

    private static final String UNIT = "dispatch/2025-03/沈阳市/";
    private static final int WRITTEN = 9;

    private final Home home;
    private final Path root;
    private final Path returned;

    RoundTripTest(SparkSession spark, @TempDir Path root) {
        assertThat(spark.version()).isNotEmpty();
        this.root = root;
        home = Home.at(root.resolve("home"));
        returned = home.returns().resolve("2025-03/沈阳市/沈阳市2025年3月项目调度表待更正.xlsx");
    }

    @BeforeAll
    void deliverAWorkbookWithBadRows() throws IOException {
        Book.of("调度表", """
                项目代码 | 项目名称 | 建设阶段 | 总投资(万元) | 2025年计划投资(万元) | 3月完成投资(万元) | 1-3月累计完成投资(万元) | 联系人
                2401-210106-89-01-100018 | 甲产业园 | 续建 | 32000 | 12000 | 900 | 2600 | 王一一
                2403-210112-89-01-100026 | 乙处理厂 | 在建 | 15000 | 8000 | 450 | 450 | 李二二
                 | 丙物流中心 | 续建 | 20000 | 3000 | 30 | 60 | 张三三
                2411-210102-89-01-100042 | 丁科研楼 | 续建 | 8000 | 2000 | 10 | 20 | 赵四四
                2411-210102-89-01-100042 | 丁科研楼 | 续建 | 8000 | 2000 | 11 | 21 | 赵四四""").write(landing("2025-04-08/调度.xlsx"));
        assertThat(run("nightly")).contains("4 rows quarantined", "1 units have something to mend");
    }

    @Test
    @Order(1)
    void theUnitFindsItsBadCellsInAWorkbook() throws IOException {
        Book book = Book.read(returned);

        assertThat(book.sheets().keySet()).containsExactly("汇总", "更正", "原行");
        assertThat(book.lines("更正", 3, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .containsExactly(
                        "工作表 | 行 | 行标识 | 项目名称 | 栏 | 单元格 | 读到的内容 | 问题与要求 | 更正为",
                        "调度表 | 3 | 2403-210112-89-01-100026 | 乙处理厂 | 建设阶段 | C3 | 在建 | "
                                + "应为 前期、新开工、续建、竣工投产 之一：在建。填 前期、新开工、续建、竣工投产 之一 | ",
                        "调度表 | 4 |  | 丙物流中心 | 项目代码 | A4 |  | " + "缺失。填投资项目在线审批监管平台的完整代码，如 2501-210100-04-01-123456 | ",
                        "调度表 | 5 | 2411-210102-89-01-100042 | 丁科研楼 | 项目代码 | A5 | 2411-210102-89-01-100042 | "
                                + "与第 6 行主键相同而内容不同，不知以哪行为准。应保留的一行照抄原内容，其余各行不填；确属不同项目的，各填各的项目代码 | ",
                        "调度表 | 6 | 2411-210102-89-01-100042 | 丁科研楼 | 项目代码 | A6 | 2411-210102-89-01-100042 | "
                                + "与第 5 行主键相同而内容不同，不知以哪行为准。应保留的一行照抄原内容，其余各行不填；确属不同项目的，各填各的项目代码 | ");
        assertThat(book.lines("原行", 1, 1, 2, 4, 9))
                .startsWith("行 | 项目代码 | 建设阶段 | 联系人", "3 | 2403-210112-89-01-100026 | 在建 | 李二二");
        assertThat(run("quarantine", "--format", "csv"))
                .contains("乙处理厂", "open")
                .doesNotContain("李二二");
        assertThat(run("quarantine", "--by", "reason", "--format", "csv"))
                .contains("几行的主键相同而内容不同,2,2,0,0", "项目代码：缺失,1,1,0,0");
    }

    @Test
    @Order(2)
    void whatIsMendedClosesAndCountsAndWhatIsStillWrongStaysOpen() throws IOException {
        Book.read(returned)
                .fill("更正", WRITTEN, "续建", "乙处理厂")
                .fill("更正", WRITTEN, "不知道", "丙物流中心")
                .fill("更正", WRITTEN, "2411-210102-89-01-100042", "丁科研楼", "5")
                .write(landing("2025-04-15/更正.xlsx"));
        assertThat(run("nightly")).contains("1 deliveries accepted", "1 rows quarantined", "1 units have something");

        assertThat(states())
                .containsExactly(
                        "3 mended 2025-04-14 0", "4 open null 1", "5 mended 2025-04-14 0", "6 mended 2025-04-14 0");
        assertThat(figures()).containsExactly("丁科研楼 20.0000", "乙处理厂 450.0000", "甲产业园 2600.0000");
        assertThat(Book.read(returned).lines("更正", 4, 4, 7, 8))
                .singleElement()
                .asString()
                .startsWith("丙物流中心 | 不知道 | 上次更正未通过：");
        assertThat(run("status")).contains("项目代码（A4）缺失").doesNotContain("在建");
    }

    @Test
    @Order(3)
    void theWorkbookGoesWhenNothingIsLeftAndALaterStatementEndsWhatCorrectionsSaidButNotItsHistory()
            throws IOException {
        Book.read(returned)
                .fill("更正", WRITTEN, "2409-210181-89-01-100034", "丙物流中心")
                .write(landing("2025-04-22/更正.xlsx"));
        Book.of("调度表", """
                项目代码 | 项目名称 | 建设阶段 | 总投资(万元) | 2025年计划投资(万元) | 3月完成投资(万元) | 1-3月累计完成投资(万元)
                2401-210106-89-01-100018 | 甲产业园 | 续建 | 32000 | 12000 | 900 | 2600
                 | 戊车站 | 续建 | 20000 | 3000 | 30 | 60""").write(landing("2025-04-25/调度.xlsx"));
        Book.of("调度表", """
                项目代码 | 项目名称 | 建设阶段 | 总投资(万元) | 2025年计划投资(万元) | 3月完成投资(万元) | 1-3月累计完成投资(万元)
                2401-210106-89-01-100018 | 甲产业园 | 续建 | 32000 | 12000 | 900 | 2700""").write(landing("2025-04-28/调度.xlsx"));
        assertThat(run("nightly")).doesNotContain("something to mend");

        assertThat(figures()).containsExactly("甲产业园 2700.0000");
        assertThat(states()).contains("4 mended 2025-04-21 1", "3 superseded 2025-04-27 0", "3 mended 2025-04-14 0");
        assertThat(returned).doesNotExist();
    }

    @Test
    @Order(4)
    void everythingLoadedInOneNightGivesTheSameHistory() throws IOException {
        Home atOnce = Home.at(root.resolve("at once"));
        Files.createDirectories(atOnce.path());
        PathUtils.copyDirectory(home.landing(), atOnce.landing());
        run(atOnce, "nightly");

        for (String table : List.of("marts.quarantine", "history.project_month", "marts.project_month")) {
            assertThat(rows(atOnce, table)).as(table).isEqualTo(rows(home, table));
        }
    }

    private Path landing(String path) {
        return home.landing().resolve(UNIT + path);
    }

    /** Row, state, the day it was closed on (in UTC) and attempts. */
    private List<String> states() {
        return Released.last(home).orElseThrow().rows("marts.quarantine").stream()
                .map(row -> "%s %s %s %s"
                        .formatted(
                                row.text("row_number"),
                                row.text("state"),
                                String.valueOf(row.text("closed_at")).replaceAll("T.*", ""),
                                row.text("attempts")))
                .sorted()
                .toList();
    }

    private List<String> figures() {
        return Released.last(home).orElseThrow().rows("marts.project_month").stream()
                .filter(row -> row.is("is_reported"))
                .map(row -> row.text("project_name") + " " + row.text("done_ytd_wan"))
                .sorted()
                .toList();
    }

    private static Set<String> rows(Home of, String table) {
        return Released.last(of).orElseThrow().rows(table).stream()
                .map(TableRow::values)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private String run(String... words) {
        return run(home, words);
    }

    private static String run(Home of, String... words) {
        var out = new StringWriter();
        var command = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        command.execute(
                Stream.concat(Stream.of(words), Stream.of("--home", of.root())).toArray(String[]::new));
        return out.toString();
    }
}
