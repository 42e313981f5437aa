package planlake.sample.dirt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import planlake.sample.Sample;
import planlake.sample.layout.Numerals;
import planlake.sample.province.Delivered;
import planlake.sample.province.SampleSpec;
import planlake.testing.Injections;
import planlake.testing.Injections.Injection;

/** What is injected, and that the truth tells it. */
class DirtTest {

    @TempDir
    Path home;

    private static List<DirtKind> kinds() {
        return Stream.<DirtKind[]>of(RowKind.values(), FileKind.values())
                .flatMap(Stream::of)
                .toList();
    }

    private static void write(int projects, int months, Delivered as, Dirt dirt, Path home) {
        var spec = new SampleSpec(projects, months, 1, YearMonth.of(2025, 7), as, dirt);
        Sample.write(spec, home, (what, done, total) -> {});
    }

    @Test
    void theSameArgumentsGiveTheSameDirt() throws IOException {
        write(400, 3, Delivered.XLSX, Dirt.HEAVY, home.resolve("a"));
        write(400, 3, Delivered.XLSX, Dirt.HEAVY, home.resolve("b"));
        try (Stream<Path> walk = Files.walk(home.resolve("a"))) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path same = home.resolve("b").resolve(home.resolve("a").relativize(file));
                assertThat(same).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void everyKindOccursInTwoMonthsOfTheUsualProvince() {
        write(6_300, 2, Delivered.XLSX, Dirt.HEAVY, home);
        Set<String> injected =
                Injections.read(home).stream().map(Injection::kind).collect(toSet());
        assertThat(kinds()).extracting(DirtKind::id).allSatisfy(kind -> assertThat(injected)
                .contains(kind));
    }

    @Test
    void oneRowInTwentyIsDamagedAtHeavyAndAFewInAThousandUsually() {
        write(6_300, 2, Delivered.CSV, Dirt.HEAVY, home.resolve("heavy"));
        write(6_300, 2, Delivered.CSV, Dirt.USUAL, home.resolve("usual"));
        assertThat(damagedRows(home.resolve("heavy"))).isBetween(450L, 750L);
        assertThat(damagedRows(home.resolve("usual"))).isBetween(30L, 90L);
    }

    private static long damagedRows(Path home) {
        return Injections.read(home).stream()
                .filter(injection -> injection.file().startsWith("dispatch") && !injection.isFollowUp())
                .count();
    }

    /** Rows that differ from a clean province are those that a line of the injections explains, and no others. */
    @Test
    void theTruthDiffersFromACleanProvinceOnlyWhereFaultsChangeFigures() throws IOException {
        write(1_500, 3, Delivered.XLSX, Dirt.NONE, home.resolve("clean"));
        write(1_500, 3, Delivered.XLSX, Dirt.HEAVY, home.resolve("dirty"));
        List<Injection> injections = Injections.read(home.resolve("dirty"));
        Map<String, String> rightCodes = new HashMap<>();
        injections.stream()
                .filter(injection -> Set.of("code_check_digit", "code_region").contains(injection.kind()))
                .forEach(injection -> rightCodes.put(injection.projectCode(), injection.trueValue()));
        Map<String, String> clean = figures(home.resolve("clean"), Map.of());
        Map<String, String> dirty = figures(home.resolve("dirty"), rightCodes);

        Set<String> explained = injections.stream()
                .filter(injection ->
                        !injection.isFollowUp() && !injection.projectCode().isEmpty())
                .filter(injection -> Set.of("flagged", "undetectable").contains(injection.verdict())
                        || injection.kind().equals("plan_pending"))
                .map(injection -> injection.reportMonth() + " " + injection.projectCode())
                .collect(toSet());
        Set<String> refused = injections.stream()
                .filter(injection -> injection.verdict().equals("refused") && !injection.isOfWholeFile())
                .filter(injection -> !injection.kind().equals("duplicate_same"))
                .map(injection -> injection.reportMonth() + " " + injection.projectCode())
                .collect(toSet());
        Set<String> missing = new TreeSet<>(clean.keySet());
        missing.removeAll(dirty.keySet());
        assertThat(missing).isEqualTo(new TreeSet<>(refused)).isNotEmpty();
        assertThat(clean.keySet()).containsAll(dirty.keySet());
        assertThat(dirty.entrySet())
                .filteredOn(entry -> !entry.getValue().equals(clean.get(entry.getKey())))
                .extracting(Map.Entry::getKey)
                .isNotEmpty()
                .isSubsetOf(explained);
    }

    private static Map<String, String> figures(Path home, Map<String, String> rightCodes) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(home.resolve("truth/project_month.csv"), UTF_8)) {
            return csv.stream().collect(toMap(row -> key(row, rightCodes), row -> row.getFields()
                    .subList(2, 6)
                    .toString()));
        }
    }

    private static String key(NamedCsvRecord row, Map<String, String> rightCodes) {
        String code = row.getField("project_code");
        return row.getField("report_month") + " " + rightCodes.getOrDefault(code, code);
    }

    @Test
    void theNamedCellHoldsWhatIsSaidToBeDelivered() throws IOException {
        write(1_500, 2, Delivered.XLSX, Dirt.HEAVY, home);
        int seen = 0;
        for (Injection injection : Injections.read(home)) {
            Path file = home.resolve("landing").resolve(injection.file());
            if (injection.isOfWholeFile()) {
                assertThat(file).exists();
            } else if (injection.file().endsWith(".xlsx")) {
                assertThat(same(inWorkbook(file, injection), injection.deliveredValue()))
                        .as("%s", injection)
                        .isTrue();
                seen++;
            } else if (injection.file().endsWith(".xls")) {
                assertThat(same(inOldWorkbook(file, injection), injection.deliveredValue()))
                        .as("%s", injection)
                        .isTrue();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(50);
    }

    private static String inWorkbook(Path file, Injection injection) throws IOException {
        var at = new CellAddress(injection.cell());
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            Sheet sheet = workbook.findSheet(injection.sheet()).orElseThrow();
            return sheet.read().stream()
                    .filter(row -> row.getRowNum() == at.getRow() + 1)
                    .map(row -> row.getCellText(at.getColumn()))
                    .findFirst()
                    .orElse("");
        }
    }

    private static String inOldWorkbook(Path file, Injection injection) throws IOException {
        var at = new CellReference(injection.cell());
        try (var workbook = new HSSFWorkbook(Files.newInputStream(file))) {
            var cell = workbook.getSheet(injection.sheet()).getRow(at.getRow()).getCell(at.getCol());
            return new DataFormatter().formatCellValue(cell);
        }
    }

    /** Numbers are equal as numbers, to the digits that a spreadsheet shows; a date's serial stands for the date. */
    private static boolean same(String found, String delivered) {
        if (found.equals(delivered) || delivered.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return true;
        try {
            return Math.abs(new BigDecimal(found).doubleValue() / new BigDecimal(delivered).doubleValue() - 1) < 1e-6;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Test
    void damageOfWholeFilesComesOnlyWithWorkbooks() {
        write(400, 2, Delivered.CSV, Dirt.HEAVY, home);
        assertThat(Injections.read(home)).isNotEmpty().noneMatch(Injection::isOfWholeFile);
    }

    @Test
    void theReadmeNamesEveryKind() throws IOException {
        write(20, 1, Delivered.CSV, Dirt.USUAL, home);
        String readme = Files.readString(home.resolve("truth/README.txt"));
        assertThat(kinds()).allSatisfy(kind -> assertThat(readme).contains("  " + kind.id() + "  "));
    }

    @Test
    void amountsInWordsAreSpelledAsPeopleSpellThem() {
        assertThat(Stream.of(3_200L, 10L, 12_345L, 1_005L, 10_500L, 20_000L).map(Numerals::wan))
                .containsExactly("三千二百万元", "一十万元", "一亿二千三百四十五万元", "一千零五万元", "一亿零五百万元", "二亿元");
    }
}
