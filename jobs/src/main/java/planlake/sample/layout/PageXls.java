package planlake.sample.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Writes pages as a workbook of Excel 97 (.xls). */
final class PageXls {

    private final HSSFWorkbook workbook;
    private final HSSFCellStyle day;

    private PageXls(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    static long write(List<Page> pages, Path file) throws IOException {
        try (var workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var xls = new PageXls(workbook);
            pages.forEach(xls::fill);
            workbook.write(out);
        }
        return Files.size(file);
    }

    private void fill(Page page) {
        HSSFSheet sheet = workbook.createSheet(page.name());
        for (int at = 0; at < page.size(); at++) {
            HSSFRow row = sheet.createRow(at);
            List<@Nullable Object> line = page.lines().get(at);
            for (int column = 0; column < line.size(); column++) put(row, column, line.get(column));
        }
        for (Page.Merged range : page.merged()) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(range.top(), range.bottom(), range.left(), range.right()));
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), page.isHidden());
    }

    private void put(HSSFRow row, int column, @Nullable Object value) {
        if (value == null || value.equals("")) return;
        HSSFCell cell = row.createCell(column);
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }
}
