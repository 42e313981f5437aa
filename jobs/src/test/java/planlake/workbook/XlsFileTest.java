package planlake.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cells of an old workbook say, and which are not opened. */
class XlsFileTest {

    @TempDir
    Path folder;

    private Path written(HSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("表.xls");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static List<String> read(Path file) throws IOException {
        List<String> rows = new ArrayList<>();
        try (var sheets = DeliveredFile.of(file).open()) {
            while (sheets.hasNext()) {
                DeliveredFile.Sheet sheet = sheets.next();
                rows.add(sheet.name() + (sheet.isHidden() ? " hidden" : ""));
                sheet.rows().forEachRemaining(row -> rows.add(row.number() + " " + row.cells()));
            }
        }
        return rows;
    }

    private static void date(HSSFWorkbook workbook, Cell cell, String format, double value) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    @Test
    void cellsSayWhatIsSeen() throws IOException {
        var workbook = new HSSFWorkbook();
        Row row = workbook.createSheet("表1").createRow(2);
        row.createCell(1).setCellValue("沈白高铁");
        row.createCell(2).setCellValue(12.5);
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
        date(workbook, row.createCell(5), "yyyy\"年\"m\"月\"d\"日\"", 45717);
        date(workbook, row.createCell(6), "0.0%", 0.741);

        assertThat(read(written(workbook)))
                .containsExactly(
                        "表1",
                        "3 [TEXT , TEXT 沈白高铁, NUMBER 12.5, BOOLEAN true, ERROR #REF!, DATE 2025-03-01, NUMBER 74.1%]");
    }

    @Test
    void formulasGiveWhatWasLastComputed() throws IOException {
        var workbook = new HSSFWorkbook();
        Row row = workbook.createSheet("表1").createRow(0);
        row.createCell(0).setCellFormula("1+1");
        row.createCell(1).setCellFormula("\"甲\"&\"乙\"");
        row.createCell(2).setCellFormula("1/0");
        row.createCell(3).setCellFormula("1=1");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Path file = written(workbook);

        assertThat(read(file)).containsExactly("表1", "1 [NUMBER 2, TEXT 甲乙, ERROR #DIV/0!, BOOLEAN true]");
        DeliveredFile.of(file)
                .forEachSheet(
                        (name, rows) -> assertThat(rows.next().cells()).allMatch(planlake.workbook.Cell::isFormula));
    }

    @Test
    void severalSheetsAreReadAndHiddenOnesMarked() throws IOException {
        var workbook = new HSSFWorkbook();
        for (String name : List.of("一", "二", "三")) {
            Sheet sheet = workbook.createSheet(name);
            for (int i = 0; i < 3; i++) sheet.createRow(i).createCell(0).setCellValue(name + i);
        }
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        Path file = written(workbook);

        assertThat(read(file)).hasSize(12).contains("二 hidden", "三", "3 [TEXT 三2]");
        List<String> names = new ArrayList<>();
        DeliveredFile.of(file).forEachSheet((name, rows) -> names.add(name + rows.next()));
        assertThat(names)
                .as("sheets that were not read to their end")
                .hasSize(3)
                .last()
                .asString()
                .startsWith("三");
    }

    @Test
    void datesOfAnOldMacintoshWorkbookAreNotFourYearsOff() throws IOException {
        var workbook = new HSSFWorkbook();
        date(workbook, workbook.createSheet("表1").createRow(0).createCell(0), "yyyy-mm-dd", 44255);
        workbook.getInternalWorkbook().getRecords().add(1, window1904());

        assertThat(read(written(workbook))).contains("1 [DATE 2025-03-01]");
    }

    private static org.apache.poi.hssf.record.DateWindow1904Record window1904() {
        var window = new org.apache.poi.hssf.record.DateWindow1904Record();
        window.setWindowing((short) 1);
        return window;
    }

    @Test
    void aPasswordIsNamed() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path file;
        try {
            var workbook = new HSSFWorkbook();
            workbook.createSheet("表1").createRow(0).createCell(0).setCellValue("甲");
            file = written(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableFile.class).hasMessageContaining("密码");
        assertThatThrownBy(() -> read(container("EncryptedPackage"))).hasMessageContaining("密码");
    }

    @Test
    void otherDocumentsInTheSameContainerAreRefusedByName() throws IOException {
        assertThatThrownBy(() -> read(container("Book"))).hasMessageContaining("Excel 95");
        assertThatThrownBy(() -> read(container("WordDocument"))).hasMessageContaining("不是 Excel 工作簿");
        assertThatThrownBy(() -> read(container("_VBA_PROJECT_CUR"))).hasMessageContaining("宏");
        assertThatThrownBy(() -> read(container("Workbook"))).isInstanceOf(UnreadableFile.class);
        Path bare = Files.write(folder.resolve("4.xls"), new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0});
        assertThatThrownBy(() -> read(bare)).hasMessageContaining("Excel 95");
    }

    private Path container(String entry) throws IOException {
        Path file = folder.resolve(entry + ".xls");
        try (var container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.getRoot().createDocument(entry, new java.io.ByteArrayInputStream(new byte[5000]));
            container.writeFilesystem(out);
        }
        return file;
    }
}
