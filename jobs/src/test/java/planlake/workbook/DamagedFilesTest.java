package planlake.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thousand damaged files: each is read or refused, in time, and nothing else happens. */
class DamagedFilesTest {

    private static final int FILES = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SHEET = """
            单位：万元
            项目代码|项目名称|总投资|完成投资|开工日期
            2101-210100-04-01-100001|沈白高铁|=722.91|=12.5|@2025-03-01
            2101-210100-04-01-100002|本庄\\n高速|=185.1|#REF!|@2024-06-01
            合计||=908.01|=12.5|
            """;

    @TempDir
    Path folder;

    private final Map<String, byte[]> whole = new LinkedHashMap<>();

    @BeforeEach
    void writeWholeFiles() throws IOException {
        whole.put("a.xlsx", Files.readAllBytes(Sheets.workbook(folder.resolve("a.xlsx"), SHEET, SHEET)));
        whole.put("a.xls", xls());
        whole.put("a.csv", Files.readAllBytes(Sheets.csv(folder.resolve("a.csv"), SHEET, UTF_8, "\uFEFF")));
        whole.put("b.csv", Files.readAllBytes(Sheets.csv(folder.resolve("b.csv"), SHEET, Charset.forName("GBK"), "")));
        whole.put("c.csv", Files.readAllBytes(Sheets.csv(folder.resolve("c.csv"), SHEET, UTF_16LE, "\uFEFF")));
        whole.put("a.zip", zip(new LinkedHashMap<>(whole)));
        Files.write(folder.resolve("a.zip"), whole.getOrDefault("a.zip", new byte[0]));
    }

    private static byte[] xls() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表1");
            for (SheetRow row : Grid.rows(SHEET)) {
                var written = sheet.createRow(row.number() - 1);
                for (int i = 0; i < row.cells().size(); i++) {
                    written.createCell(i).setCellValue(row.cell(i).text());
                }
                written.createCell(8).setCellValue(row.number() / 3.0);
                written.createCell(9).setCellFormula("1+" + row.number());
                written.createCell(10).setCellFormula("\"甲\"&" + row.number());
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> unzipped(String name) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var in = new ZipFile(folder.resolve(name).toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyDamagedFileIsReadOrRefused(long seed) throws IOException {
        var random = new Random(seed);
        List<String> names = List.copyOf(whole.keySet());
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            String name = names.get(random.nextInt(names.size()));
            Path file = Files.write(folder.resolve("damaged-" + name), damaged(name, random));
            String what = "seed " + seed + ", file " + i + ", " + name;
            boolean isRead = assertTimeoutPreemptively(PATIENCE, () -> isRead(file, what), what);
            if (!isRead) refused++;
        }
        assertThat(refused).as("both happen").isBetween(1, FILES - 1);
    }

    private static boolean isRead(Path file, String what) {
        try {
            DeliveredFile.of(file)
                    .forEachSheet((name, rows) -> rows.forEachRemaining(
                            row -> assertThat(row.number()).isPositive()));
            return true;
        } catch (UnreadableFile e) {
            assertThat(e.getMessage()).endsWith("。");
            return false;
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }

    private byte[] damaged(String name, Random random) throws IOException {
        byte[] bytes = whole.getOrDefault(name, new byte[0]).clone();
        boolean isZip = name.endsWith(".xlsx") || name.endsWith(".zip");
        return switch (random.nextInt(isZip ? 7 : 4)) {
            case 0 -> flipped(bytes, random);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> joined(bytes, bytes, random);
            case 3 -> joined(bytes, whole.getOrDefault(random.nextBoolean() ? "b.csv" : "a.csv", bytes), random);
            case 4 -> swapped(name, random);
            // Damage within parts that are packed whole again gets past their check sums.
            default -> inner(name, random);
        };
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other, Random random) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(one, 0, random.nextInt(one.length));
        int from = random.nextInt(other.length);
        bytes.write(other, from, other.length - from);
        return bytes.toByteArray();
    }

    private byte[] swapped(String file, Random random) throws IOException {
        Map<String, byte[]> parts = unzipped(file);
        List<String> names = new ArrayList<>(parts.keySet());
        String one = names.get(random.nextInt(names.size()));
        String other = names.get(random.nextInt(names.size()));
        byte[] kept = parts.getOrDefault(one, new byte[0]);
        parts.put(one, parts.getOrDefault(other, new byte[0]));
        if (random.nextBoolean()) parts.put(other, kept);
        else parts.remove(other);
        return zip(parts);
    }

    private byte[] inner(String file, Random random) throws IOException {
        Map<String, byte[]> parts = unzipped(file);
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] part = parts.getOrDefault(name, new byte[0]);
        parts.put(name, random.nextBoolean() ? flipped(part, random) : reworded(part, random));
        return zip(parts);
    }

    /** Takes a token of the XML away, doubles it, or changes its number. */
    private static byte[] reworded(byte[] part, Random random) {
        String text = new String(part, ISO_8859_1);
        int from = text.indexOf('<', random.nextInt(text.length() + 1));
        int to = text.indexOf('>', Math.max(0, from)) + 1;
        if (from < 0 || to <= 0) return new byte[0];
        String token = text.substring(from, to);
        String instead =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> token + token;
                    case 2 -> token.replaceAll("[0-9]+", String.valueOf(random.nextLong()));
                    default -> token.replaceAll("[a-zA-Z]+=", "x=");
                };
        return (text.substring(0, from) + instead + text.substring(to)).getBytes(ISO_8859_1);
    }
}
