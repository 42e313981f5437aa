package planlake.staging;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.table.Table;
import planlake.workbook.Sheets;

class FileReadingTest {

    private static final Table DISPATCH = Table.named("staging.dispatch");
    private static final String A = "2101-210100-04-01-100001";
    private static final String B = "2101-210100-04-01-100002";
    private static final String HEADER = "序号|项目代码|项目名称|建设阶段|总投资|3月完成投资|1-3月累计完成投资|计划开工时间|联系电话\n";
    private static final String SHEET = """
            沈阳市2025年3月重大项目调度表
            |||||单位：万元
            """ + HEADER + """
            =1|2101-210100-04-01-100001|甲项目|续建|=5000|=100.5|=300|2025年3月|13812345678
            =2|2101-210100-04-01-100002|乙项目|新开工|=7000|=10|=30|2025-03-08|
            =3||丙项目|新开工|=9000|=20|=40|2025|
            =4|2101-210100-04-01-100004|丁项目|在建|=100|约5|=1||
            合计||||=21100|=130.5|=371
            填报人：张三
            """;

    @TempDir
    Path folder;

    private static List<Outcome> read(Path file) {
        return Taken.from(file).outcomes();
    }

    private Path workbook(String... sheets) throws IOException {
        return Sheets.workbook(folder.resolve("调度表.xlsx"), sheets);
    }

    private Path csv(String sheet, Charset encoding, String mark) throws IOException {
        return Sheets.csv(folder.resolve("调度表.csv"), sheet, encoding, mark);
    }

    private static List<Map<String, ?>> to(String table, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.table().equals(table))
                .<Map<String, ?>>map(Outcome::values)
                .toList();
    }

    private static List<String> values(String table, List<Outcome> outcomes, String field) {
        return to(table, outcomes).stream()
                .map(row -> String.valueOf(row.get(field)))
                .toList();
    }

    private static Map<String, ?> account(List<Outcome> outcomes) {
        Outcome last = outcomes.get(outcomes.size() - 1);
        assertThat(last.table()).isEqualTo("ops.delivery");
        return last.values();
    }

    private static String refusal(Path file) {
        List<Outcome> outcomes = read(file);
        assertThat(outcomes).as("what a refused file gives").hasSize(1);
        assertThat(account(outcomes).get("state")).isEqualTo("refused");
        return Objects.toString(account(outcomes).get("reason"));
    }

    /** What a file says, whatever its form: rows by key, without where they were read. */
    private static List<String> said(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.table().startsWith("staging."))
                .filter(outcome -> !outcome.table().equals("staging.finding"))
                .map(outcome -> {
                    var values = new LinkedHashMap<String, Object>(outcome.values());
                    values.keySet().removeAll(List.of("file", "sheet", "row_number"));
                    for (String told : List.of("reasons", "problems")) {
                        values.computeIfPresent(told, (name, reasons) -> reasons.toString()
                                .replaceAll("（[A-Z]+[0-9]+）", "")
                                .replaceAll("第 [0-9]+ 行", "另一行"));
                    }
                    return outcome.table() + new java.util.TreeMap<>(values);
                })
                .sorted()
                .toList();
    }

    @Test
    void givesEachDataRowOnePlaceAndAnAccount() throws IOException {
        List<Outcome> outcomes = read(workbook(SHEET));

        assertThat(values("staging.dispatch", outcomes, "project_code")).containsExactly(A, B);
        assertThat(values("staging.quarantine", outcomes, "row_number")).containsExactly("6", "7");
        assertThat(values("staging.contact", outcomes, "value")).containsExactly("13812345678");
        Map<String, ?> account = account(outcomes);
        assertThat(account.get("state")).isEqualTo("accepted");
        assertThat(account.get("reason")).isNull();
        assertThat(account.get("rows_delivered")).isEqualTo(4L);
        assertThat(account.get("rows_staged")).isEqualTo(2L);
        assertThat(account.get("rows_quarantined")).isEqualTo(2L);
        assertThat(account.get("rows_total")).isEqualTo(1L);
    }

    @Test
    void knowsTheRowAndColumnOfEachFigure() throws IOException {
        List<Outcome> outcomes = read(workbook(SHEET));

        assertThat(to("staging.dispatch", outcomes).get(0).get("row_number")).isEqualTo(4);
        assertThat(to("staging.dispatch", outcomes).get(0).get("sheet")).isEqualTo("表1");
        assertThat(to("ops.sheet", outcomes).get(0).get("columns"))
                .isInstanceOfSatisfying(Map.class, columns -> assertThat(columns.get("done_ytd_wan"))
                        .isEqualTo("G"));
    }

    @Test
    void readsTheSameFromEveryEncodingAndFromAWorkbook() throws IOException {
        List<String> said = said(read(workbook(SHEET)));

        assertThat(said).hasSize(5);
        assertThat(said(read(csv(SHEET, UTF_8, "")))).isEqualTo(said);
        assertThat(said(read(csv(SHEET, UTF_8, "\uFEFF")))).isEqualTo(said);
        assertThat(said(read(csv(SHEET, Charset.forName("GBK"), "")))).isEqualTo(said);
        assertThat(said(read(csv(SHEET, Charset.forName("GB18030"), "")))).isEqualTo(said);
        assertThat(said(read(csv(SHEET, UTF_16LE, "\uFEFF")))).isEqualTo(said);
        assertThat(said(read(csv(SHEET, UTF_16BE, "\uFEFF")))).isEqualTo(said);
    }

    @Test
    void readsTheSameWhateverTheOrderOfRowsAndColumns() throws IOException {
        List<String> said = said(read(workbook(SHEET)));
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            assertThat(said(read(csv(shuffled(SHEET, random), UTF_8, ""))))
                    .as("shuffle " + i)
                    .isEqualTo(said);
        }
    }

    private static String shuffled(String sheet, Random random) {
        List<String> lines = sheet.lines().collect(Collectors.toCollection(ArrayList::new));
        List<Integer> columns = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(columns, random);
        columns.add(0, 0);
        for (int row = 2; row < lines.size(); row++) {
            String[] cells = lines.get(row).split("\\|", -1);
            lines.set(
                    row,
                    columns.stream().map(c -> c < cells.length ? cells[c] : "").collect(Collectors.joining("|")));
        }
        Collections.shuffle(lines.subList(3, lines.size() - 1), random);
        return String.join("\n", lines);
    }

    @Test
    void doesNotBelieveEitherOfTwoRowsThatContradictEachOther() throws IOException {
        String row = "=1|" + A + "|甲项目|续建|=5000|=%s|=300\n";
        List<Outcome> outcomes = read(workbook(HEADER + row.formatted("1") + row.formatted("2")));

        assertThat(refusedReasons(outcomes)).containsExactly("[与第 3 行主键相同而内容不同，不知以哪行为准]", "[与第 2 行主键相同而内容不同，不知以哪行为准]");
        assertThat(account(outcomes).get("rows_staged")).isEqualTo(0L);
    }

    @Test
    void keepsOneOfTwoRowsThatAgree() throws IOException {
        String row = "|" + A + "|甲项目|续建|=5000|=1|=300\n";
        List<Outcome> outcomes = read(workbook(HEADER + "=1" + row + "=2" + row));

        assertThat(to("staging.dispatch", outcomes)).hasSize(1);
        assertThat(refusedReasons(outcomes)).containsExactly("[与第 2 行完全重复]");
    }

    @Test
    void comparesRowsAcrossSheets() throws IOException {
        String row = "=1|" + A + "|甲项目|续建|=5000|=%s|=300\n";
        List<Outcome> outcomes = read(workbook(HEADER + row.formatted("1"), HEADER + row.formatted("2")));

        assertThat(refusedReasons(outcomes))
                .containsExactly("[与工作表“表2”第 2 行主键相同而内容不同，不知以哪行为准]", "[与工作表“表1”第 2 行主键相同而内容不同，不知以哪行为准]");
    }

    private static List<String> refusedReasons(List<Outcome> outcomes) {
        return values("staging.quarantine", outcomes, "reasons");
    }

    @Test
    void namesTheSheetsAndColumnsThatItLeavesUnread() throws IOException {
        String twice = HEADER.strip() + "|本年计划投资|2025年计划投资\n=1|" + A + "|甲项目|续建|=5000|=1|=300|||=1|=2";
        List<Outcome> outcomes = read(workbook("填表说明\n单位为万元", twice, "项目名称|总投资\n甲|=1"));

        assertThat(account(outcomes).get("reason"))
                .isEqualTo("未读取：工作表“表1”（没有表头）；工作表“表3”（第 1 行缺少必需的列 项目代码、建设阶段、本月完成、本年累计完成）；工作表“表2”的重复列 本年计划投资");
    }

    @Test
    void passesOverAHeaderThatIsRepeatedOnEachPage() throws IOException {
        String row = "=1|%s|甲项目|续建|=5000|=1|=300\n";
        List<Outcome> outcomes = read(workbook(HEADER + row.formatted(A) + HEADER + row.formatted(B)));

        assertThat(to("staging.dispatch", outcomes)).hasSize(2);
        assertThat(account(outcomes).get("rows_delivered")).isEqualTo(2L);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void readsASecondTableWithOtherColumns(boolean moreColumns) throws IOException {
        String other = "项目代码|项目名称|建设阶段|总投资|1-3月累计完成投资|3月完成投资" + (moreColumns ? "|是否开工|形象进度|本年计划投资|责任单位" : "");
        String sheet = HEADER + "=1|" + A + "|甲项目|续建|=5000|=1|=300\n\n" + other + "\n" + B + "|乙|续建|=5|=3|=1";
        List<Outcome> outcomes = read(workbook(sheet));

        assertThat(values("staging.dispatch", outcomes, "done_ytd_wan")).containsExactly("300.0000", "3.0000");
        assertThat(values("ops.sheet", outcomes, "header_row")).containsExactly("1", "4");
    }

    @Test
    void readsNoHiddenSheetAndSaysSo() throws IOException {
        String row = "=1|%s|甲项目|续建|=5000|=1|=300\n";
        String visible = HEADER + row.formatted(A);
        List<Outcome> outcomes =
                read(Sheets.workbookHiding(folder.resolve("表.xlsx"), 2, visible, HEADER + row.formatted(B)));

        assertThat(values("staging.dispatch", outcomes, "project_code")).containsExactly(A);
        assertThat(values("staging.finding", outcomes, "rule_id")).contains("hidden_sheet");
        assertThat(account(outcomes).get("reason")).isEqualTo("未读取：隐藏的工作表“表2”");
    }

    @Test
    void saysWhichSumIsNotWhatItsRowsAddUpTo() throws IOException {
        String sheet = HEADER + "=1|" + A + "|甲|续建|=50.5|=1|=3\n=2|" + B + "|乙|续建|=70|=1|=4\n合计||||=120.5|=2|=9";
        List<Outcome> outcomes = read(workbook(sheet));

        assertThat(to("staging.finding", outcomes).stream()
                        .filter(found -> "total_mismatch".equals(found.get("rule_id")))
                        .map(found -> String.valueOf(found.get("message"))))
                .containsExactly("“合计”的本年累计完成为 9 万元，所含 2 行之和为 7，相差 2");
    }

    @Test
    void givesABigFileInChunksAndReadsItTwice() throws IOException {
        var sheet = new StringBuilder(HEADER);
        for (int i = 0; i < 90_000; i++) {
            sheet.append("=1|2101-210100-04-01-1%05d|甲|续建|=5|=1|=3|2025年3月|\n".formatted(i));
        }
        Path file = csv(sheet + "=1|" + A + "|甲|续建|=6|=1|=3|2025年3月|", UTF_8, "");
        var chunks = FileReading.chunks(Taken.delivery(file), file, DISPATCH);
        int most = 0;
        long staged = 0;
        long quarantined = 0;
        while (chunks.hasNext()) {
            List<Outcome> chunk = chunks.next();
            most = Math.max(most, chunk.size());
            staged += to("staging.dispatch", chunk).size();
            quarantined += to("staging.quarantine", chunk).size();
        }

        assertThat(most).isLessThan(5_000);
        assertThat(staged).isEqualTo(89_999);
        assertThat(quarantined).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            项目代码|项目名称|建设阶段|总投资|2月完成投资|1-2月累计完成投资\\n2101-210100-04-01-100001|甲|续建|=1|=1|=1 ; 表头E列“2月完成投资”与报告期 2025-03 不符
            项目名称|建设阶段|总投资|3月完成投资|1-3月累计完成投资\\n甲|续建|=1|=1|=1 ; 没有找到表头：工作表“表1”（第 1 行缺少必需的列 项目代码）
            项目代码|项目名称|建设阶段|总投资|3月完成投资|1-3月累计完成投资 ; 表中没有数据行
            项目代码|项目名称|建设阶段|总投资|3月完成投资|1-3月累计完成投资\\n合计|||=1|=1|=1 ; 表中没有数据行
            '' ; 文件中没有内容
            """)
    void refusesAWorkbookThatCantBeRead(String sheet, String reason) throws IOException {
        assertThat(refusal(workbook(sheet.replace("\\n", "\n")))).startsWith(reason);
    }

    @Test
    void refusesFilesThatAreNoTables() throws IOException {
        assertThat(refusal(bytes("a.xlsx"))).isEqualTo("文件为空。请重新报送。");
        assertThat(refusal(bytes("a.csv"))).isEqualTo("文件为空。请重新报送。");
        assertThat(refusal(bytes("a.xlsx", 1, 2, 3))).isEqualTo("不是 Excel 工作簿或 CSV 文件。请报送 .xlsx 或 .csv 文件。");
        assertThat(refusal(bytes("a.xls", 0xD0, 0xCF, 0x11, 0xE0, 0xA1))).contains("工作簿已损坏");
        assertThat(refusal(bytes("a.csv", 0xD0, 0xCF, 0x11, 0xE0, 0xA1))).contains("工作簿已损坏");
        assertThat(refusal(bytes("a.xlsx", 'P', 'K', 3, 4, 9, 9))).contains("文件已损坏");
        assertThat(refusal(bytes("a.csv", 0x81, 0xFF, 0xFF))).contains("编码");
    }

    private Path bytes(String name, int... bytes) throws IOException {
        byte[] content = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) content[i] = (byte) bytes[i];
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void refusesAWorkbookThatWasCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(workbook(SHEET));
        for (int part = 1; part < 10; part++) {
            Path cut =
                    Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, whole.length * part / 10));
            assertThat(refusal(cut)).as("the first %d tenths", part).matches("[^a-z]*(工作簿|Excel).*重新报送。");
        }
    }

    @Test
    void refusesAnArchiveWithNamesInGbk() throws IOException {
        Path zip = folder.resolve("沈阳市.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), Charset.forName("GBK"))) {
            out.putNextEntry(new ZipEntry("调度表.xlsx"));
        }
        assertThat(refusal(zip)).contains("重新报送");
    }

    @Test
    void refusesTextOfAnEncodingThatIsNotOurs() throws IOException {
        String traditional = "項目代碼|項目名稱|建設階段|總投資\nA|甲|續建|=1";

        assertThat(refusal(csv(traditional, Charset.forName("Big5"), ""))).startsWith("文件编码不是 UTF-8、UTF-16 或 GB18030");
    }
}
