package planlake.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.errors.Refused;
import planlake.sample.dirt.Dirt;
import planlake.sample.files.SampleSummary;
import planlake.sample.province.Delivered;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.Shape;

public class SampleTest {

    @TempDir
    Path home;

    public static SampleSpec spec(int projects, int months) {
        return new SampleSpec(projects, months, 1, YearMonth.of(2025, 1), Delivered.XLSX, Dirt.NONE);
    }

    private static SampleSpec asText(int projects, int months) {
        return new SampleSpec(projects, months, 1, YearMonth.of(2025, 1), Delivered.CSV, Dirt.NONE);
    }

    private static void write(SampleSpec spec, Path home) {
        Sample.write(spec, home, (what, done, total) -> {});
    }

    @Test
    void sameArgumentsGiveTheSameBytes() throws IOException {
        write(spec(80, 3), home.resolve("a"));
        write(spec(80, 3), home.resolve("b"));
        Map<String, String> first = hashes(home.resolve("a"));
        assertThat(first.keySet()).isNotEmpty().noneMatch(name -> name.endsWith(".draft"));
        assertThat(hashes(home.resolve("b"))).isEqualTo(first);
    }

    @Test
    void noClockIsLeftInAWorkbook() throws IOException {
        write(spec(20, 1), home);
        Path workbook = home.resolve("landing/register/2025-01/省级重大项目/2025-01-20/2025年省级重大项目清单（示例数据）.xlsx");
        try (var zip = new ZipFile(workbook.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(2025, 1, 20, 9, 0)));
            byte[] core = zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes();
            assertThat(new String(core, StandardCharsets.UTF_8)).contains("2025-01-20T01:00:00Z");
        }
    }

    private static Map<String, String> hashes(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            path -> root.relativize(path).toString(), SampleTest::hash, (a, b) -> a, TreeMap::new));
        }
    }

    private static String hash(Path path) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theUsualSampleHasThePublishedCounts() {
        Shape shape = Shape.of(spec(6_300, 9), 14);
        assertThat(shape.key()).isEqualTo(300);
        assertThat(shape.large()).isEqualTo(6_000);
        assertThat(shape.keyAndLarge()).isEqualTo(280);
        assertThat(shape.small()).isEqualTo(280);
    }

    @Test
    void registersHaveAsManyRowsAsTheSummarySays() throws IOException {
        SampleSummary summary = Sample.write(asText(630, 1), home, (what, done, total) -> {});
        assertThat(summary.keyProjects()).isEqualTo(30);
        assertThat(register("省级重大项目")).hasSize(summary.keyProjects());
        assertThat(register("亿元以上")).hasSize(summary.largeProjects());
        List<String> large = codes(register("亿元以上"));
        assertThat(codes(register("省级重大项目")).stream().filter(large::contains)).hasSize(summary.keyAndLarge());
    }

    @Test
    void projectsThatThePlanNamesCarryPublishedFacts() throws IOException {
        write(asText(14, 1), home);
        Map<String, NamedCsvRecord> key =
                register("省级重大项目").stream().collect(Collectors.toMap(row -> row.getField("项目名称"), row -> row));
        assertThat(key).hasSize(14);
        assertThat(key.get("本溪至庄河高速公路工程"))
                .extracting(row -> row.getField("总投资(万元)"), row -> row.getField("计划竣工时间"))
                .containsExactly("1851000", "2029");
        assertThat(key.get("鞍钢股份有限公司鲅鱼圈钢铁分公司二期工程"))
                .extracting(row -> row.getField("备注"))
                .isEqualTo("示例数据：金额为虚构");
    }

    private static List<String> codes(List<NamedCsvRecord> rows) {
        return rows.stream().map(row -> row.getField("项目代码")).toList();
    }

    private List<NamedCsvRecord> register(String list) throws IOException {
        try (Stream<Path> walk =
                Files.walk(home.resolve("landing/register/2025-01").resolve(list))) {
            return csv(walk.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
    }

    private static List<NamedCsvRecord> csv(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @Test
    void regionsAddUpToTheProvince() throws IOException {
        write(asText(300, 4), home);
        Map<String, BigDecimal> totals = sums("total");
        assertThat(totals).isNotEmpty();
        for (String cut : List.of("region", "unit", "industry", "body")) {
            assertThat(sums(cut)).as(cut).isEqualTo(totals);
        }
    }

    private Map<String, BigDecimal> sums(String by) throws IOException {
        return csv(home.resolve("truth/completion.csv")).stream()
                .filter(row -> row.getField("by").equals(by))
                .collect(Collectors.toMap(
                        row -> row.getField("list") + " " + row.getField("report_month"),
                        row -> new BigDecimal(row.getField("done_ytd_wan")),
                        BigDecimal::add,
                        TreeMap::new));
    }

    @Test
    void deliveredTextIsWhatTruthSays() throws IOException {
        write(asText(80, 3), home);
        Map<String, String> truth = csv(home.resolve("truth/project_month.csv")).stream()
                .filter(row -> row.getField("report_month").equals("2025-02"))
                .collect(Collectors.toMap(
                        row -> row.getField("project_code"), row -> new BigDecimal(row.getField("done_ytd_wan"))
                                .stripTrailingZeros()
                                .toPlainString()));
        try (Stream<Path> walk = Files.walk(home.resolve("landing/dispatch/2025-02"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                for (NamedCsvRecord row : csv(file)) {
                    assertThat(new BigDecimal(row.getField("2025年1-2月累计完成投资(万元)"))
                                    .stripTrailingZeros()
                                    .toPlainString())
                            .isEqualTo(truth.remove(row.getField("项目代码")));
                }
            }
        }
        assertThat(truth).isEmpty();
    }

    @Test
    void aWorkbookLooksLikeAnOfficesOwn() throws IOException {
        write(spec(300, 3), home);
        Path march = home.resolve("landing/dispatch/2025-03/阜新市");
        try (Stream<Path> received = Files.list(march)) {
            assertThat(received).as("a wrong one and its correction").hasSize(2);
        }
        try (Stream<Path> walk = Files.walk(march);
                var workbook = new ReadableWorkbook(walk.filter(Files::isRegularFile)
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            List<String> firstCells = workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCellText(0))
                    .toList();
            assertThat(firstCells.get(0)).isEqualTo("阜新市2025年3月重大项目调度表（示例数据）");
            assertThat(firstCells.get(1)).isEqualTo("单位：万元");
            assertThat(firstCells).contains("合计").anyMatch(cell -> cell.startsWith("填报人："));
            assertThat(firstCells.get(firstCells.size() - 1)).contains("非真实统计");
        }
    }

    @Test
    void sizesThatCannotBeMadeAreRefused() {
        assertThatThrownBy(() -> spec(13, 1)).isInstanceOf(Refused.class).hasMessageContaining("13 projects");
        assertThatThrownBy(() -> spec(100, 0)).isInstanceOf(Refused.class).hasMessageContaining("--months");
    }
}
