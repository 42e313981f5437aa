package planlake.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Workbooks of other writers than ours: parts elsewhere, strict names, hidden sheets, rows without numbers, forgeries.
 */
class XlsxFileTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private final Map<String, String> parts = new LinkedHashMap<>();

    XlsxFileTest() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        parts.put("xl/workbook.xml", workbook("<sheet name='表1' r:id='r1'/>"));
        parts.put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
        parts.put("xl/worksheets/sheet1.xml", sheet("<row r='1'><c r='A1'><v>1</v></c></row>"));
    }

    private static String workbook(String sheets) {
        return "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>".formatted(MAIN, OFFICE, sheets);
    }

    private static String relations(String... typesAndTargets) {
        var text = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            text.append("<Relationship Id='r%d' Type='%s/%s' Target='%s'/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return text + "</Relationships>";
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows);
    }

    private Path file() throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private List<String> read() throws IOException {
        List<String> rows = new ArrayList<>();
        try (var sheets = DeliveredFile.of(file()).open()) {
            while (sheets.hasNext()) {
                DeliveredFile.Sheet sheet = sheets.next();
                rows.add(sheet.name() + (sheet.isHidden() ? " hidden" : ""));
                sheet.rows().forEachRemaining(row -> rows.add(row.number() + " " + row.cells()));
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private void refusesRows(String rows, String reason) {
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        assertThatThrownBy(this::read).isInstanceOf(UnreadableFile.class).hasMessageContaining(reason);
    }

    @Test
    void theSmallestWorkbookIsRead() throws IOException {
        assertThat(read()).containsExactly("表1", "1 [NUMBER 1]");
    }

    @Test
    void rowsAndCellsWithoutNumbersFollowTheOnesBefore() throws IOException {
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c><v>5</v></c></row>"));

        assertThat(read())
                .containsExactly(
                        "表1", "1 [NUMBER 1, NUMBER 2]", "5 [TEXT , TEXT , NUMBER 3, NUMBER 4]", "6 [NUMBER 5]");
    }

    /** As libraries write them, for the first reader to compute. */
    @ParameterizedTest(name = "{0} calc chain {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<f>B1</f>             | none    | ERROR",
                "<f>B1</f><v/>         | none    | ERROR",
                "<f>B1</f><v></v>      | Excel's | ERROR",
                "<f>B1</f><v>0</v>     | none    | ERROR",
                "<f>B1</f><v>0</v>     | Excel's | NUMBER 0",
                "<f>B1</f><v>820</v>   | none    | NUMBER 820",
                "<v>0</v>              | none    | NUMBER 0",
                "<v/>                  | none    | TEXT",
            })
    void aFormulaWithoutAResultIsNoZero(String content, String chain, String said) throws IOException {
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("</workbook>", "<calcPr fullCalcOnLoad='1'/></workbook>"));
        parts.put("xl/worksheets/sheet1.xml", sheet("<row><c>" + content + "</c><c><v>1</v></c></row>"));
        if (!chain.equals("none")) {
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "calcChain", "calcChain.xml"));
        }
        assertThat(read().get(1)).startsWith("1 [" + said);
    }

    @Test
    void formatsOfConditionsAreNotThoseOfCells() throws IOException {
        parts.put(
                "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts><numFmt numFmtId='165' formatCode='0.0'/></numFmts>"
                        + "<fonts><font/></fonts><cellXfs><xf numFmtId='165' fontId='0'/></cellXfs>"
                        + "<dxfs><dxf><font><strike/></font><numFmt numFmtId='165' formatCode='0.0%'/></dxf></dxfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", sheet("<row><c s='0'><v>31</v></c></row>"));

        assertThat(read()).containsExactly("表1", "1 [NUMBER 31]");
    }

    @Test
    void aStrictWorkbookIsReadAsAnyOther() throws IOException {
        parts.replaceAll((name, text) -> text.replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"));

        assertThat(read()).containsExactly("表1", "1 [NUMBER 1]");
    }

    @Test
    void theWorkbookMayHaveAnotherNameAndItsPartsAbsolutePaths() throws IOException {
        parts.put("_rels/.rels", relations("officeDocument", "/xl/workbook2.xml"));
        parts.put("xl/workbook2.xml", parts.remove("xl/workbook.xml"));
        parts.remove("xl/_rels/workbook.xml.rels");
        parts.put("xl/_rels/workbook2.xml.rels", relations("worksheet", "/xl/Worksheets/./x/../Sheet1.xml"));

        assertThat(read()).containsExactly("表1", "1 [NUMBER 1]");
    }

    @Test
    void hiddenSheetsAreMarkedAndChartsPassedOver() throws IOException {
        parts.put(
                "xl/workbook.xml",
                workbook("<sheet name='一' state='hidden' r:id='r1'/><sheet name='图' r:id='r2'/>"
                        + "<sheet name='二' state='veryHidden' r:id='r1'/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml", "chartsheet", "chartsheets/sheet1.xml"));

        assertThat(read()).containsExactly("一 hidden", "1 [NUMBER 1]", "二 hidden", "1 [NUMBER 1]");
    }

    @Test
    void sharedTextsAreReadWithoutTheirPronunciation() throws IOException {
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t> 甲 </t></si><si><r><t>沈</t></r><r><rPr/><t>阳</t></r><rPh sb='0' eb='1'><t>シン</t></rPh></si>"
                        + "<si/></sst>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>"));

        assertThat(read()).containsExactly("表1", "1 [TEXT  甲 , TEXT 沈阳, TEXT ]");
        refusesRows("<row><c t='s'><v>2000000000</v></c></row>", "文字不存在");
    }

    @Test
    void forgedPlacesAreRefusedAndNotMadeRoomFor() {
        refusesRows("<row><c r='ZZZZZZ1'><v>1</v></c></row>", "次序不对");
        refusesRows("<row><c r='XFE1'><v>1</v></c></row>", "次序不对");
        refusesRows("<row r='2000000'><c><v>1</v></c></row>", "次序不对");
        refusesRows("<row r='2'/><row r='2'/>", "次序不对");
        refusesRows("<row><c r='B1'/><c r='A1'/></row>", "次序不对");
    }

    @Test
    void forgedXmlIsRefusedAndNotKeptInMemory() {
        refusesRows("<a>".repeat(200) + "</a>".repeat(200), "过深");
        refusesRows("<row><c t='str'><v>" + "甲".repeat(700_000) + "</v></c></row>", "过长");
        refusesRows("<row><c t='str'><v>" + ("甲".repeat(9_000) + "<!---->").repeat(200) + "</v></c></row>", "过长");
        refusesRows("<row r='&b;'/>", "XML");
        refusesRows("<row></c></row>", "XML");
    }

    @Test
    void aCutPartIsRefusedWhereverItIsCut() throws IOException {
        String whole = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        for (int size = 0; size < whole.length(); size++) {
            parts.put("xl/worksheets/sheet1.xml", whole.substring(0, size));
            assertThatThrownBy(this::read).as(whole.substring(0, size)).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void otherDocumentsAreRefusedByName() {
        parts.put("xl/workbook.bin", "");
        assertThatThrownBy(this::read).hasMessageContaining(".xlsb");
        parts.remove("xl/workbook.bin");
        parts.put("xl/worksheets/../../x", "");
        assertThatThrownBy(this::read).hasMessageContaining("损坏");
        parts.keySet().removeIf(name -> name.startsWith("xl/"));
        parts.put("word/document.xml", "");
        assertThatThrownBy(this::read).hasMessageContaining("不是 Excel 工作簿");
    }

    @Test
    void aNumberLongerThanASpreadsheetKeepsIsFilledUpWithZeros() throws IOException {
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet("<row><c><v>2.1010021010004E15</v></c><c><v>210100210100.4</v></c></row>"));
        DeliveredFile.of(file()).forEachSheet((name, rows) -> {
            SheetRow row = rows.next();
            assertThat(row.cell(0).text()).isEqualTo("2101002101000400");
            assertThat(row.cell(1).text()).isEqualTo("210100210100.4");
        });
    }
}
