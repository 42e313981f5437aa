package planlake.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.errors.Refused;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.Province;
import planlake.reports.print.Rates;
import planlake.reports.print.ReportData;
import planlake.reports.print.Section;

class MonthReportTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final String MARCH_DAY = LocalDate.of(2025, 3, 1).toString();
    private static final String HOSTILE = "=cmd|' /C calc'!A0</script><b onload=x>\u0007\u202E";

    @TempDir
    Path dir;

    @Test
    void fileNamesSayWhatAndWhen() throws IOException {
        assertThat(MonthReport.write(Province.small(), MARCH, dir))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("重点项目投资完成情况-2025年3月.xlsx", "重点项目投资完成情况-2025年3月.html");
    }

    @Test
    void theWorkbookHasASheetPerSection() throws IOException {
        try (ReadableWorkbook workbook = workbook(Province.small(), MARCH)) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
                    .startsWith("总览", "各市排名")
                    .containsExactlyElementsOf(
                            MonthReport.sections(new MonthView(Province.small(), MARCH), List.of()).stream()
                                    .map(Section::title)
                                    .toList());
        }
    }

    @Test
    void theWorkbookHoldsTheFiguresOfTheRows() throws IOException {
        Province province = Province.small();
        var total = new MonthView(province, MARCH).total(Rates.TABLE, "省级重大项目").orElseThrow();
        Map<String, Cell> row = cellsOf(province, "总览", "省级重大项目");
        assertThat(number(row, "已报项目")).isEqualByComparingTo(new BigDecimal(total.text("projects")));
        assertThat(number(row, "年度计划投资").movePointRight(4)).isEqualByComparingTo(total.decimal("annual_plan_wan"));
        assertThat(number(row, "本年累计完成").movePointRight(4)).isEqualByComparingTo(total.decimal("done_ytd_wan"));
        assertThat(number(row, "投资完成率").movePointRight(2)).isEqualByComparingTo(total.decimal("complete_pct"));
        assertThat(number(row, "超(+)滞后(-)序时")).isEqualByComparingTo(total.decimal("points_ahead"));
    }

    @Test
    void thePageHoldsTheFiguresOfTheRowsRounded() throws IOException {
        Province province = Province.small();
        String page = page(province, MARCH);
        for (var row : new MonthView(province, MARCH).cut(Rates.TABLE, "亿元以上", "region")) {
            assertThat(tableRow(page, "t-region-big", String.valueOf(row.text("key"))))
                    .contains(">" + ColumnKind.YI.print(row.decimal("annual_plan_wan")) + "<")
                    .contains(">" + ColumnKind.YI.print(row.decimal("done_ytd_wan")) + "<")
                    .contains(">" + ColumnKind.PERCENT.print(row.decimal("complete_pct")) + "<")
                    .contains(">" + ColumnKind.POINTS.print(row.decimal("points_ahead")) + "<");
        }
    }

    @Test
    void theOrderOfRowsChangesNoByte() throws IOException {
        Province province = Province.small();
        List<Path> once = MonthReport.write(province, MARCH, dir.resolve("once"));
        for (long seed = 1; seed <= 3; seed++) {
            List<Path> again = MonthReport.write(province.shuffled(seed), MARCH, dir.resolve("again" + seed));
            assertThat(again.get(0)).hasSameBinaryContentAs(once.get(0));
            assertThat(again.get(1)).hasSameBinaryContentAs(once.get(1));
        }
    }

    @Test
    void deliveredTextStaysText() throws IOException {
        Province province = Province.small();
        for (String field : List.of("project_name", "issue", "responsible_unit", "unit", "file")) {
            province.set("marts.project_month" + MARCH_DAY, field, HOSTILE);
        }
        province.set("marts.named_project_progress" + MARCH_DAY, "short_name", HOSTILE);
        for (String field : List.of("text", "title", "reason", "stated_progress")) {
            province.set("marts.task_ledger" + MARCH_DAY, field, HOSTILE);
        }
        province.set("marts.target_progress" + MARCH_DAY, "target_text", HOSTILE);
        province.set("marts.completion" + MARCH_DAY, "label", HOSTILE);
        String page = page(province, MARCH);
        assertThat(page).contains("=cmd|").doesNotContain("<b onload").doesNotContain("\u0007", "\u202E");
        assertThat(page.split("</script>", -1))
                .hasSameSizeAs(page(Province.small(), MARCH).split("</script>", -1));
        assertThat(xml(province)).contains("=cmd|").doesNotContain("<f>").doesNotContain("<b onload");
    }

    @Test
    void everyPartOfTheWorkbookIsWellFormed() throws Exception {
        Path file = MonthReport.write(Province.small(), MARCH, dir).get(0);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(entry));
            }
        }
    }

    @Test
    void thePageLoadsNothing() throws IOException {
        String page = page(Province.small(), MARCH);
        String ours = page.substring(0, page.indexOf("Licensed to the Apache Software Foundation"));
        assertThat(ours)
                .contains("default-src 'none'")
                .doesNotContain("@import", "url(", " src=", "<link", "<iframe")
                .doesNotContainPattern("href=\"[^#]");
        assertThat(page.replaceAll("http://www\\.w3\\.org/[\\w/]+", "")
                        // The licence of ECharts stays with it.
                        .replace("http://www.apache.org/licenses/LICENSE-2.0", "")
                        .replace("https://github.com/ecomfe/zrender/blob/master/LICENSE.txt", ""))
                .doesNotContainPattern("https?://");
    }

    @Test
    void januaryHasNoMonthBefore() throws IOException {
        YearMonth january = YearMonth.of(2025, 1);
        String page = page(Province.of(Province.UNITS, 1, 4), january);
        assertThat(page).contains("报告期：2025年1月").contains("8.3%");
        assertThat(tableRow(page, "t-region-big", "沈阳市")).contains(">—<");
    }

    /** A work item with many targets and projects has a reason of a page. */
    @Test
    void aReasonLongerThanARowIsHighStillGoesIntoTheWorkbook() throws IOException {
        Province province = Province.small();
        String reason = "点名项目尚未开工，报送单位已说明情况。".repeat(120);
        province.set("marts.task_ledger" + MARCH_DAY, "reason", reason);

        assertThat(xml(province)).contains(entities("点名项目尚未开工，报送单位已说明情况。"));
    }

    @Test
    void anEmptyTableSaysSo() throws IOException {
        Province province = Province.small();
        for (String table : List.of("completion", "starts", "funds", "task_progress", "reporting", "project_month")) {
            province.clear("marts." + table + MARCH_DAY);
        }
        for (String table :
                List.of("task_ledger", "task_ledger_summary", "target_progress", "named_project_progress")) {
            province.clear("marts." + table + MARCH_DAY);
        }
        province.clear("marts.plan_task");
        assertThat(page(province, MARCH))
                .contains("本期没有数据。")
                .contains("2025年3月没有已发布的完成情况。")
                .contains("本期没有任务台账");
        assertThat(xml(province)).contains(entities("本期没有数据。"));
    }

    @Test
    void aRateWithoutPlanGivesItsReason() throws IOException {
        Province province = Province.small();
        province.set("marts.completion" + MARCH_DAY, "complete_pct", null);
        province.set("marts.completion" + MARCH_DAY, "no_rate_reason", "年度计划为零");
        assertThat(tableRow(page(province, MARCH), "t-region-big", "沈阳市")).contains("—<small>年度计划为零</small>");
        assertThat(Objects.requireNonNull(cellsOf(province, "总览", "亿元以上").get("投资完成率"))
                        .getText())
                .isEqualTo("—（年度计划为零）");
    }

    @Test
    void theStatesOfTheTasksAddUpToTheirTotal() throws IOException {
        String page = page(Province.small(), MARCH);
        assertThat(cells(tableRow(page, "t-ledger", "全部"))).startsWith("8", "1", "5", "0", "1", "1", "1");
        assertThat(cells(tableRow(page, "t-ledger", "二、第2项任务"))).startsWith("2", "1", "1", "0", "0", "0", "1");
        assertThat(page).contains("计划任务共 8 项工作事项：滞后 1 项，序时 5 项，超前 0 项，完成 1 项，其他 1 项；其中 1 项报送状态与计算状态不一致。");
    }

    @Test
    void eachBodyHasWhatItLeadsAndWhatItJoinsIn() throws IOException {
        String page = page(Province.small(), MARCH);
        assertThat(cells(tableRow(page, "t-duties", "省发展改革委")))
                .containsExactly("4", "1", "2", "0", "1", "0", "4", "1", "2", "0", "1", "0");
        assertThat(cells(tableRow(page, "t-duties", "省科技厅")))
                .containsExactly("8", "1", "5", "0", "1", "1", "0", "0", "0", "0", "0", "0");
        assertThat(cells(tableRow(page, "t-duty-items", "省发展改革委"))).startsWith("牵头", "序时");
    }

    @Test
    void aTargetWithoutAnActualSaysWhy() throws IOException {
        String page = page(Province.small(), MARCH);
        assertThat(tableRow(page, "t-targets", "地区生产总值增长5%以上"))
                .contains(">5.2%<", ">0.2%<", ">按当前增速<", ">指标.csv · 第7行<");
        assertThat(tableRow(page, "t-targets", "完成国家下达任务")).contains("—<small>见理由</small>", ">目标由国家下达，文件未写数值<");
    }

    @Test
    void whatThePlanAsksOfANamedProjectIsHeldAgainstWhatHappened() throws IOException {
        String page = page(Province.small(), MARCH);
        assertThat(cells(tableRow(page, "t-named", "沈白高铁"))).startsWith("提前建成通车", "完成", "已建成", "已落实", "尚未落实");
        assertThat(cells(tableRow(page, "t-named", "秦沈高速二期"))).startsWith("开工建设", "序时", "未开工", "尚未落实", "—");
        assertThat(tableRow(page, "t-named", "华晨宝马大东工厂升级")).contains("清单中没有名称相符的项目");
        assertThat(page).contains("政府工作报告点名的项目已关联 7 个：已建成 1 个，在建 2 个，未开工 4 个。");
    }

    @Test
    void overlappingCutsHaveNoTotal() throws IOException {
        String page = page(Province.small(), MARCH);
        assertThat(table(page, "t-lists")).doesNotContain("class=\"total\"");
        assertThat(table(page, "t-tasks")).doesNotContain("class=\"total\"");
        assertThat(table(page, "t-region-big")).contains("class=\"total\"");
    }

    @Test
    void inventedFiguresAreMarkedOnEverySheetAndOnThePage() throws IOException {
        assertThat(page(Province.small(), MARCH)).contains("class=\"banner\"").contains("示例数据");
        try (ReadableWorkbook workbook = workbook(Province.small(), MARCH)) {
            workbook.getSheets().forEach(sheet -> assertThat(rows(sheet))
                    .anyMatch(row -> row.getCellText(0).contains("示例数据")));
        }
    }

    @Test
    void aMonthThatIsNotReleasedIsRefused() {
        assertThatThrownBy(() -> MonthReport.write(Province.small(), YearMonth.of(2025, 7), dir))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2025-03");
    }

    private String page(ReportData data, YearMonth month) throws IOException {
        return Files.readString(MonthReport.write(data, month, dir).get(1));
    }

    private ReadableWorkbook workbook(ReportData data, YearMonth month) throws IOException {
        return new ReadableWorkbook(MonthReport.write(data, month, dir).get(0).toFile());
    }

    private String xml(ReportData data) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var zip = new java.util.zip.ZipInputStream(
                Files.newInputStream(MonthReport.write(data, MARCH, dir).get(0)))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    /** Text as the workbook's XML holds it. */
    private static String entities(String text) {
        StringBuilder all = new StringBuilder();
        text.codePoints()
                .forEach(each ->
                        all.append("&#x").append(Integer.toHexString(each)).append(';'));
        return all.toString();
    }

    /** The first table's row of that name, by heading. */
    private Map<String, Cell> cellsOf(ReportData data, String sheet, String name) throws IOException {
        try (ReadableWorkbook workbook = workbook(data, MARCH)) {
            List<Row> rows = rows(workbook.findSheet(sheet).orElseThrow());
            int at = IntStream.range(0, rows.size())
                    .filter(i -> name.equals(rows.get(i).getCellText(0)))
                    .findFirst()
                    .orElseThrow();
            Row headings = rows.subList(0, at).stream()
                    .filter(row -> row.getCellText(0).equals("范围"))
                    .findFirst()
                    .orElseThrow();
            Map<String, Cell> cells = new HashMap<>();
            headings.forEach(heading -> cells.put(
                    heading.getText().lines().findFirst().orElseThrow(),
                    rows.get(at).getCell(heading.getColumnIndex())));
            return cells;
        }
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.read();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static BigDecimal number(Map<String, Cell> row, String heading) {
        return Objects.requireNonNull(row.get(heading)).asNumber();
    }

    /** What stands in a row's cells, behind its name. */
    private static List<String> cells(String row) {
        return java.util.Arrays.stream(row.substring(row.indexOf("</th>")).split("<td"))
                .skip(1)
                .map(cell -> cell.substring(cell.indexOf('>') + 1).replaceAll("<[^>]*>", ""))
                .toList();
    }

    private static String table(String page, String id) {
        int from = page.indexOf("<table id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</table>", from));
    }

    private static String tableRow(String page, String table, String name) {
        return java.util.Arrays.stream(table(page, table).split("<tr"))
                .filter(row -> row.contains(">" + name + "</th>"))
                .findFirst()
                .orElseThrow();
    }
}
