package planlake.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.workbook.Cell.Kind;

/** What cells of a workbook say, and which workbooks are not even opened. */
class WorkbookTest {

    @TempDir
    Path folder;

    /** A workbook whose first sheet has this XML in A1, style 1 having the number format {@code format}. */
    private Path workbook(String cell, String format, String properties) throws IOException {
        Path plain = Sheets.workbook(folder.resolve("plain.xlsx"), "A1");
        return rewritten(plain, (name, text) -> switch (name) {
            case "xl/worksheets/sheet1.xml" -> text.replaceFirst("<c .*</c>", cell.replace("$", "\\$"));
            case "xl/workbook.xml" -> text.replaceFirst("<workbookPr[^>]*/>", "<workbookPr " + properties + "/>");
            case "xl/styles.xml" -> styles(format);
            default -> text;
        });
    }

    private static String styles(String format) {
        boolean isBuiltIn = format.matches("[0-9]+");
        String declared = isBuiltIn
                ? ""
                : "<numFmts count='1'><numFmt numFmtId='170' formatCode='%s'/></numFmts>"
                        .formatted(format.replace("\"", "&quot;"));
        return "<?xml version='1.0'?><styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + declared
                + "<cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='%s'/></cellXfs></styleSheet>"
                        .formatted(isBuiltIn ? format : "170");
    }

    private interface Edit {
        String of(String name, String text);
    }

    private Path rewritten(Path from, Edit edit) throws IOException {
        Path to = folder.resolve("edited.xlsx");
        try (var in = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(edit.of(entry.getName(), text).getBytes(UTF_8));
            }
        }
        return to;
    }

    private static Cell first(Path file) throws IOException {
        List<Cell> cells = new ArrayList<>();
        new XlsxFile(file).forEachSheet((name, rows) -> rows.forEachRemaining(row -> cells.addAll(row.cells())));
        return cells.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            0                         ; 12.5                  ; NUMBER ; 12.5
            0                         ; 0.30000000000000004   ; NUMBER ; 0.3
            0                         ; 1.3812345678E10       ; NUMBER ; 13812345678
            0                         ; 5.0000000000000003E-2 ; NUMBER ; 0.05
            0                         ; 45717                 ; NUMBER ; 45717
            14                        ; 45717                 ; DATE   ; 2025-03-01
            14                        ; 46204                 ; DATE   ; 2026-07-01
            31                        ; 45717                 ; DATE   ; 2025-03-01
            57                        ; 45717                 ; DATE   ; 2025-03-01
            yyyy"年"m"月"d"日"        ; 45717                 ; DATE   ; 2025-03-01
            [$-804]yyyy"年"m"月"      ; 45717                 ; DATE   ; 2025-03-01
            yyyy-mm-dd hh:mm          ; 45717.4375            ; DATE   ; 2025-03-01T10:30
            0.00"元/day"              ; 12.5                  ; NUMBER ; 12.5
            [Red]#,##0.00             ; -12.5                 ; NUMBER ; -12.5
            10                        ; 0.741                 ; NUMBER ; 74.1%
            0.0%                      ; 1.29                  ; NUMBER ; 129%
            0.0"%"                    ; 74.1                  ; NUMBER ; 74.1%
            """)
    void aNumberCellSaysWhatIsSeen(String format, String raw, Kind kind, String text) throws IOException {
        Path file = workbook("<c r=\"A1\" s=\"1\"><v>" + raw + "</v></c>", format, "");

        assertThat(first(file)).hasToString(kind + " " + text);
    }

    private static void check(Path file) throws IOException {
        try (ZipParts parts = ZipParts.open(file)) {
            XlsxFile.check(parts);
        }
    }

    @Test
    void datesOfAnOldMacintoshWorkbookAreNotFourYearsOff() throws IOException {
        Path file = workbook("<c r=\"A1\" s=\"1\"><v>44255</v></c>", "14", "date1904=\"1\"");

        assertThat(first(file)).hasToString("DATE 2025-03-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <c r="A1"><f>1+1</f><v>2</v></c>                     ; NUMBER ; 2
            <c r="A1" t="str"><f>B1</f><v>甲</v></c>             ; TEXT   ; 甲
            <c r="A1" t="str"><f>B1</f><v></v></c>               ; TEXT   ; ''
            <c r="A1"><f>1+1</f></c>                             ; ERROR  ; 公式没有计算结果
            <c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>         ; ERROR  ; #DIV/0!
            <c r="A1" t="e"><v>#N/A</v></c>                      ; ERROR  ; #N/A
            <c r="A1" t="inlineStr"><is><t>#1机组</t></is></c>   ; TEXT   ; #1机组
            <c r="A1" t="str"><f>B1</f><v>007</v></c>            ; TEXT   ; 007
            <c r="A1" t="b"><v>1</v></c>                         ; BOOLEAN; true
            <c r="A1" t="d"><v>2025-03-01T00:00:00</v></c>       ; DATE   ; 2025-03-01
            <c><v>7</v></c>                                      ; NUMBER ; 7
            <c r="A1" t="inlineStr"><is><r><t>沈</t></r><r><t xml:space="preserve"> 阳</t></r><rPh><t>shen</t></rPh></is></c> ; TEXT ; 沈 阳
            <c r="A1" t="inlineStr"><is><t>一_x000A_二_x005F_x0041_</t></is></c> ; TEXT ; '一
            二_x0041_'
            <c r="A1" t="str"><f>B1</f><v>#1机组</v></c>         ; TEXT   ; #1机组
            """)
    void otherCellsSayWhatTheyHold(String xml, Kind kind, String text) throws IOException {
        assertThat(first(workbook(xml, "0", ""))).hasToString(kind + " " + text);
    }

    @ParameterizedTest
    @CsvSource({"1e300", "2958466", "0", "-5"})
    void aNumberThatCantBeADateIsTheNumberThatItIs(String raw) throws IOException {
        Path file = workbook("<c r=\"A1\" s=\"1\"><v>" + raw + "</v></c>", "14", "");

        assertThat(first(file).kind()).isEqualTo(Kind.NUMBER);
        assertThat(new BigDecimal(first(file).text())).isEqualByComparingTo(raw);
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "1e-999999999", "1.2.3", "NaN"})
    void aNumberThatNoSpreadsheetHoldsIsAnError(String raw) throws IOException {
        Path file = workbook("<c r=\"A1\"><v>" + raw + "</v></c>", "0", "");

        assertThat(first(file).kind()).isEqualTo(Kind.ERROR);
    }

    @Test
    void aWorkbookWithDocumentTypeIsRefused() throws IOException {
        Path plain = Sheets.workbook(folder.resolve("plain.xlsx"), "A1");
        for (String part : List.of("xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml")) {
            Path file = rewritten(
                    plain,
                    (name, text) ->
                            name.equals(part) ? "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a/>" : text);
            assertThatThrownBy(() -> first(file)).as(part).hasMessageContaining("外部实体");
        }
    }

    @Test
    void aWorkbookWithMacrosIsRefused() throws IOException {
        Path file = zip("xl/workbook.xml", "xl/vbaProject.bin");

        assertThatThrownBy(() -> check(file)).hasMessageContaining("宏").hasMessageContaining("重新报送");
    }

    @Test
    void aPartThatIsThereTwiceIsRefused() throws IOException {
        // Names that differ only in case are one part to a spreadsheet.
        Path file = zip("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/SHEET1.xml");

        assertThatThrownBy(() -> check(file)).hasMessageContaining("重复部件");
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        Path file = zip("word/document.xml");

        assertThatThrownBy(() -> check(file)).hasMessage("不是 Excel 工作簿。请报送 .xlsx 文件。");
    }

    @Test
    void aBombIsRefused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] zeros = new byte[1 << 20];
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 70; i++) out.write(zeros);
        }
        assertThat(Files.size(file)).isLessThan(200_000);
        assertThatThrownBy(() -> check(file)).hasMessageContaining("解压后过大");
    }

    private Path zip(String... names) throws IOException {
        Path file = folder.resolve("some.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write("<a/>".getBytes(UTF_8));
            }
        }
        return file;
    }
}
