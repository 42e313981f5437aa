package planlake.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.bridge.Bridge;
import planlake.bridge.BridgeMeasure;
import planlake.bridge.Bridges;
import planlake.bridge.Cut;
import planlake.bridge.Said;
import planlake.bridge.Snapshot;
import planlake.reports.print.Province;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

class BridgePageTest {

    private static final String BIG = "亿元以上";
    private static final YearMonth MARCH = YearMonth.of(2025, 3);

    private static final String FIRST = """
            project_id | project_name  | unit   | is_reported | annual_plan_wan | done_ytd_wan | file     | sheet
            P1         | <b>一号</b>   | 沈阳市 | yes         | 1200000         | 400000       | first.xlsx | 调度表
            P2         | 二号          | 大连市 | no          |                 |              |          |
            P3         | 三号          | 沈阳市 | yes         | 500000          | 200000       | first.xlsx | 调度表
            P4         | 四号          | 沈阳市 | yes         | 90000           | 30000        | first.xlsx | 调度表
            """;

    private static final String SECOND = """
            project_id | project_name  | unit   | is_reported | annual_plan_wan | done_ytd_wan | file     | sheet
            P1         | <b>一号</b>   | 沈阳市 | yes         | 1300000         | 390000       | second.xlsx | 调度表
            P2         | 二号          | 大连市 | yes         | 400000          | 50000        | late.xlsx | 调度表
            P3         | 三号          | 大连市 | yes         | 500000          | 200000       | second.xlsx | 调度表
            P5         | 五号          | 大连市 | yes         | 80000           | 8000         | late.xlsx | 调度表
            """;

    @TempDir
    Path dir;

    @Test
    void thePageTellsEachCauseWithItsProjectsAndTheirSources() throws IOException {
        String page = page(bridges(FIRST, SECOND, BridgeMeasure.DONE));
        assertThat(page)
                .contains("亿元以上：本年累计完成，第1期（2025年3月） 63.00亿元，第2期（2025年3月） 64.80亿元，变动 +1.80亿元"
                        + "：迟报补报 +5.00，历史更正 -1.00，新增 +0.80，退出 -3.00。")
                .contains("data-chart=\"chart-bridge-1\"")
                .contains("纵轴不从零起")
                .contains("first.xlsx · 调度表")
                .contains("late.xlsx · 调度表")
                .contains("&lt;b&gt;一号&lt;/b&gt;")
                .doesNotContain("<b>一号");
    }

    @Test
    void groupsStandInOneTable() throws IOException {
        String page = page(between(FIRST, SECOND).by(BIG, Cut.REGION, null, BridgeMeasure.DONE));
        assertThat(page)
                .contains("分组变动原因")
                .contains(">划转<")
                .contains(">-20.00<")
                .contains(">+20.00<");
    }

    @Test
    void aRateWithoutPlanIsSaidAndNotDrawn() throws IOException {
        String none = "project_id | is_reported\nP1 | no";
        assertThat(page(bridges(none, SECOND, BridgeMeasure.COMPLETION)))
                .contains("前一期无年度计划，不作完成率变动分解。")
                .doesNotContain("data-chart=");
    }

    @Test
    void thePageLoadsNothingAndIsTheSameForAnyOrderOfRows() throws IOException {
        String page = page(bridges(FIRST, SECOND, BridgeMeasure.COMPLETION));
        String ours = page.substring(0, page.indexOf("Licensed to the Apache Software Foundation"));
        assertThat(ours).contains("default-src 'none'").doesNotContain("@import", " src=", "<link", "<iframe");
        List<TableRow> from = new ArrayList<>(Said.rows(MARCH, FIRST));
        List<TableRow> to = new ArrayList<>(Said.rows(MARCH, SECOND));
        Collections.shuffle(from, new Random(1));
        Collections.shuffle(to, new Random(2));
        Bridge again = new Bridges(snapshot(1, from), snapshot(2, to)).whole(BIG, BridgeMeasure.COMPLETION);
        assertThat(page(List.of(again))).isEqualTo(page);
    }

    @Test
    void theMonthsReportTellsWhatMovedBeforeHowGoodTheDataAre() throws IOException {
        Province province = Province.small();
        ReportData data = new ReportData() {
            @Override
            public List<TableRow> rows(String table, LocalDate month) {
                return province.rows(table, month);
            }

            @Override
            public List<TableRow> all(String table) {
                return province.all(table);
            }

            @Override
            public List<LocalDate> months() {
                return province.months();
            }

            @Override
            public String releaseLine() {
                return province.releaseLine();
            }

            @Override
            public List<Bridge> bridges(LocalDate month) {
                return BridgePageTest.bridges(FIRST, SECOND, BridgeMeasure.DONE);
            }

            @Override
            public boolean synthetic() {
                return true;
            }
        };
        List<Path> files = MonthReport.write(data, MARCH, dir);
        try (ReadableWorkbook workbook = new ReadableWorkbook(files.get(0).toFile())) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsSequence("资金", "变动原因", "数据质量");
        }
        assertThat(Files.readString(files.get(1))).contains("id=\"chart-bridge-1\"");
    }

    private static List<Bridge> bridges(String first, String second, BridgeMeasure measure) {
        return List.of(between(first, second).whole(BIG, measure));
    }

    private static Bridges between(String first, String second) {
        return new Bridges(snapshot(1, Said.rows(MARCH, first)), snapshot(2, Said.rows(MARCH, second)));
    }

    private static Snapshot snapshot(int edition, List<TableRow> rows) {
        return Snapshot.of(new Snapshot.Head(edition, MARCH), rows, List.of());
    }

    private String page(List<Bridge> bridges) throws IOException {
        return Files.readString(BridgePage.write(dir.resolve("why.html"), bridges, false));
    }
}
