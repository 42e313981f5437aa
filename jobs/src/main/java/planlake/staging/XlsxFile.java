package planlake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import planlake.staging.Cell.Kind;

/** An Excel workbook (.xlsx), row by row; of a formula the value that was last computed. */
record XlsxFile(Path file) implements DeliveredFile {

    /** A number format that shows a date: it has a year, or a day, outside of quoted text and brackets. */
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)^(?:[^\"\\[]|\"[^\"]*\"|\\[[^\\]]*\\])*?[yd年].*");

    /** A number format that shows a number times a hundred, with a percent sign. */
    private static final Pattern PERCENT_FORMAT = Pattern.compile("^(?:[^\"\\\\]|\"[^\"]*\"|\\\\.)*?%.*");

    /**
     * The built-in formats that show year or day in Chinese and have no format text in the file (ECMA-376, 18.8.30).
     */
    private static final Set<Integer> CHINESE_DATES = Set.of(27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");
    private static final Pattern ERROR = Pattern.compile("#(?:[A-Z]+[!?]|DIV/0!|N/A|GETTING_DATA)");

    private static final Map<String, Boolean> SHOWS_DATE = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> SHOWS_PERCENT = new ConcurrentHashMap<>();

    @Override
    public void forEachSheet(SheetConsumer consumer) throws IOException {
        XlsxGate.check(file);
        try (ReadableWorkbook workbook = open()) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    consumer.accept(sheet.getName(), guarded(rows.iterator()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** What the library can't read is the file's fault; what our own code throws is not. */
    private static Iterator<SheetRow> guarded(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return read(rows::hasNext);
            }

            @Override
            public SheetRow next() {
                return read(() -> row(rows.next()));
            }
        };
    }

    private static <T> T read(Supplier<T> step) {
        try {
            return step.get();
        } catch (NoSuchElementException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UncheckedIOException(unreadable(e));
        }
    }

    private static UnreadableFile unreadable(Exception cause) {
        return new UnreadableFile("工作簿已损坏，无法读取（" + cause.getClass().getSimpleName() + "）", "请在 Excel 中打开、另存后重新报送");
    }

    private static SheetRow row(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(row.hasCell(column) ? row.getCell(column) : null));
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return Cell.EMPTY;
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR) return new Cell(raw, Kind.ERROR);
        if (cell.getType() == CellType.BOOLEAN) return new Cell(cell.getText(), Kind.BOOLEAN);
        if (cell.getType() == CellType.NUMBER) return number(cell, raw);
        if (cell.getType() == CellType.FORMULA) return formula(cell, raw);
        return new Cell(cell.getText(), Kind.TEXT);
    }

    private static Cell formula(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        // Programs write formulas without computing them; taken as blank, a figure would be lost in silence.
        if (cell.getRawValue() == null) return new Cell("公式没有计算结果", Kind.ERROR);
        if (ERROR.matcher(raw).matches()) return new Cell(raw, Kind.ERROR);
        return NUMBER.matcher(raw).matches() ? number(cell, raw) : new Cell(raw, Kind.TEXT);
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        boolean isDate = (id != null && CHINESE_DATES.contains(id)) || (format != null && showsDate(format));
        if (isDate) return date(cell);
        // A spreadsheet keeps 15 digits; what follows is the shadow of binary fractions.
        BigDecimal number = new BigDecimal(raw).round(new MathContext(15, RoundingMode.HALF_UP));
        boolean isShare = format != null && showsPercent(format);
        return new Cell(isShare ? plain(number.movePointRight(2)) + "%" : plain(number), Kind.NUMBER);
    }

    private static String plain(BigDecimal number) {
        return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()).toPlainString();
    }

    private static Cell date(org.dhatim.fastexcel.reader.Cell cell) {
        LocalDateTime moment = cell.asDate();
        boolean isDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell(isDay ? moment.toLocalDate().toString() : moment.toString(), Kind.DATE);
    }

    /** A workbook has few formats and many cells. */
    private static boolean showsDate(String format) {
        return SHOWS_DATE.computeIfAbsent(
                format, text -> DATE_FORMAT.matcher(text).matches());
    }

    private static boolean showsPercent(String format) {
        return SHOWS_PERCENT.computeIfAbsent(
                format, text -> PERCENT_FORMAT.matcher(text).matches());
    }
}
