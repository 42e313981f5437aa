package planlake.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.table.Field;
import planlake.table.Table;
import planlake.values.Values;

/** A cell says what a reader sees in it; where that may be another number than it holds, it is asked about. */
final class WhatACellShowsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} under {0} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // Divided, with the unit that it is divided to
                "0!.0,\"万元\"         | 200000000  | NUMBER 20000万元",
                "0\\.0,\"万元\"         | 3000000    | NUMBER 300万元",
                "0.00,,\"百万元\"       | 82000000   | NUMBER 82百万元",
                "0!.00,,\"亿元\"       | 320000000  | NUMBER 3.2亿元",
                // Divided to nobody knows what
                "0.00,,              | 320000000  | ERROR",
                "#,##0,              | 12000      | ERROR",
                "0!.0,               | 12000      | ERROR",
                "[>=10000]0!.0,\"万元\";0 | 20000      | ERROR",
                ";;;                 | 8000       | ERROR",
                // A unit that stands in the format alone
                "0.00\"亿元\"          | 3.2        | NUMBER 3.2亿元",
                "#,##0\"元\"           | 8000       | NUMBER 8000元",
                "G/通用格式\"万元\"      | 8000       | NUMBER 8000万元",
                "¥0.00\"亿元\"         | 3.2        | NUMBER 3.2亿元",
                "\"约\"0.00\"亿元\"     | 3.2        | NUMBER 3.2亿元",
                "0.00[$亿元]           | 3.2        | NUMBER 3.2亿元",
                "0.00\"亿元（估）\"      | 3.2        | ERROR",
                "0.00\"亿元\"/\"年\"     | 3.2        | ERROR",
                "0.0\"M\"             | 3.2        | ERROR",
                "0.0\"‰\"             | 7.41       | ERROR",
                "0\"%\"               | 80         | NUMBER 80%",
                "\"已完成\"            | 8000       | ERROR",
                // No other number than it holds
                "\"第\"0\"单元\"        | 3          | NUMBER 3",
                "0.00\"元/天\"         | 12.5       | NUMBER 12.5",
                "General             | 8000       | NUMBER 8000",
                "Standard            | 8000       | NUMBER 8000",
                "G/通用格式            | 8000       | NUMBER 8000",
                "#,##0.00            | 8000.5     | NUMBER 8000.5",
                "0\"个\"              | 12         | NUMBER 12",
                "\"第\"0\"日\"         | 12         | NUMBER 12",
                "0.0%                | 0.741      | NUMBER 74.1%",
                "#,##0;-#,##0;\"-\"    | 8000       | NUMBER 8000",
                // Below zero by a form of its own
                "#,##0;;             | -500       | ERROR",
                "0!.0,\"万元\";-0      | -20000     | NUMBER -20000",
                "#,##0;-0!.0,\"万元\"  | -20000     | NUMBER -2万元",
                "0!.0,\"万元\"         | -20000     | NUMBER -2万元",
                "0.00\";\";0          | 12         | NUMBER 12",
                "[Red]#,##0_);(#,##0) | 8000       | NUMBER 8000",
                "[h]:mm              | 1.5        | NUMBER 1.5",
                "\"¥\"#,##0.00        | 8000       | NUMBER 8000",
                // Days
                "yyyy\"年\"m\"月\"      | 45717      | DATE 2025-03-01",
                "[$-804]yyyy/m/d     | 45717      | DATE 2025-03-01",
                "mmm                 | 45717      | DATE 2025-03-01",
                "yyyy-mm-dd          | 45716.99950231481 | DATE 2025-03-01",
                "yyyy-mm-dd          | 45716.958333333336 | ERROR",
                "yyyy-mm-dd          | 45716.666666666664 | ERROR",
                "yyyy-mm-dd          | 45716.99965277778 | ERROR",
                "yyyy-mm-dd          | 45716.99998842593 | DATE 2025-02-28",
                "yyyy-mm-dd hh:mm    | 45716.99950231481 | DATE 2025-02-28T23:59:17",
                "yyyy-mm-dd hh:mm    | 45717.5    | DATE 2025-03-01T12:00",
            })
    void byItsFormat(String format, BigDecimal held, String shown) {
        var formats = new NumberFormats();
        formats.declare(200, format);
        formats.style(200, false);
        assertEquals(shown, told(formats.cell(held, 0, false)));
    }

    private static String told(Cell cell) {
        return cell.kind() == Cell.Kind.ERROR ? "ERROR" : cell.toString();
    }

    @ParameterizedTest(name = "format {0} declared as a number")
    @CsvSource({"50", "57", "14", "9"})
    void aFormatOfTheFileGoesBeforeTheBuiltInOne(int id) {
        var formats = new NumberFormats();
        formats.declare(id, "0.00");
        formats.style(id, false);
        assertEquals(
                "NUMBER 300", formats.cell(BigDecimal.valueOf(300), 0, false).toString());
    }

    static Stream<Arguments> runs() {
        BiConsumer<Font, Integer> strike = (font, none) -> font.setStrikeout(true);
        BiConsumer<Font, Integer> raise = (font, none) -> font.setTypeOffset(Font.SS_SUPER);
        BiConsumer<Font, Integer> lower = (font, none) -> font.setTypeOffset(Font.SS_SUB);
        return Stream.of(
                Arguments.of("820|900", 0, strike, "ERROR"),
                Arguments.of("甲项目|一期|二期", 1, strike, "TEXT 甲项目二期"),
                Arguments.of("项目|2期", 1, strike, "ERROR"),
                Arguments.of("8000|1", 1, raise, "ERROR"),
                Arguments.of("8,000万元|①", 1, raise, "TEXT 8,000万元①"),
                Arguments.of("8,000万元|1)", 1, raise, "ERROR"),
                Arguments.of("建筑面积（m|2|）", 1, raise, "TEXT 建筑面积（m2）"),
                Arguments.of("PM|2.5|治理", 1, lower, "TEXT PM2.5治理"),
                Arguments.of("8000|", 1, raise, "TEXT 8000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void byItsRuns(String runs, int marked, BiConsumer<Font, Integer> mark, String shown) throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            String text = runs.replace("|", "");
            RichTextString rich = book.getCreationHelper().createRichTextString(text);
            Font font = book.createFont();
            mark.accept(font, 0);
            int from = 0;
            String[] parts = runs.split("\\|", -1);
            for (int i = 0; i < marked; i++) from += parts[i].length();
            if (!parts[marked].isEmpty()) rich.applyFont(from, from + parts[marked].length(), font);
            book.createSheet().createRow(0).createCell(0).setCellValue(rich);
            assertEquals(shown, told(first(book)), book.getClass().getSimpleName());
        }
    }

    @ParameterizedTest(name = "struck out: {0}")
    @CsvSource({"true, ERROR", "false, NUMBER 820"})
    void aCellThatIsStruckOutIsAskedAbout(boolean isStruck, String shown) throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            Font font = book.createFont();
            font.setStrikeout(isStruck);
            var style = book.createCellStyle();
            style.setFont(font);
            var cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellValue(820);
            cell.setCellStyle(style);
            assertEquals(shown, told(first(book)), book.getClass().getSimpleName());
        }
    }

    @ParameterizedTest(name = "a 1904 book, format {0}")
    @CsvSource({"General", "yyyy-mm-dd", "0.00"})
    void daysOfABookThatCountsFrom1904AreItsOwnWithAndWithoutAFormat(String format) {
        var formats = new NumberFormats();
        formats.countFrom1904();
        formats.declare(200, format);
        formats.style(200, false);
        Cell cell = formats.cell(new BigDecimal("44925"), 0, false);
        Field field = Table.named("staging.dispatch").field("planned_start");
        assertEquals(LocalDate.of(2026, 12, 31), Values.of(cell, field, "万元").value());
    }

    @ParameterizedTest(name = "hidden: {0}")
    @ValueSource(booleans = {true, false})
    void aRowSaysWhetherItIsHidden(boolean isHidden) throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            var row = book.createSheet().createRow(0);
            row.setZeroHeight(isHidden);
            row.createCell(0).setCellValue("甲");
            assertEquals(isHidden, firstRow(book).isHidden(), book.getClass().getSimpleName());
        }
    }

    private Cell first(Workbook book) throws IOException {
        return firstRow(book).cell(0);
    }

    private SheetRow firstRow(Workbook book) throws IOException {
        Path file = folder.resolve(book instanceof HSSFWorkbook ? "a.xls" : "a.xlsx");
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        SheetRow[] found = new SheetRow[1];
        DeliveredFile.of(file).forEachSheet((sheet, rows) -> found[0] = rows.next());
        return found[0];
    }
}
