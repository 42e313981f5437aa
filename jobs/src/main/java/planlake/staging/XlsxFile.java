package planlake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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

    private static final Map<String, Boolean> SHOWS_DATE = new ConcurrentHashMap<>();

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
                return row(read(rows::next));
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
        if (cell.getType() == CellType.ERROR || raw.startsWith("#")) return new Cell(raw, Kind.ERROR);
        if (cell.getType() == CellType.BOOLEAN) return new Cell(cell.getText(), Kind.BOOLEAN);
        if (cell.getType() == CellType.NUMBER) return number(cell, raw);
        if (cell.getType() == CellType.FORMULA) return formula(cell, raw);
        return new Cell(cell.getText(), Kind.TEXT);
    }

    private static Cell formula(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        boolean numeric = raw.matches("-?[0-9.]+(?:[eE][-+]?[0-9]+)?");
        return numeric ? number(cell, raw) : new Cell(raw, Kind.TEXT);
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell, String raw) {
        String format = cell.getDataFormatString();
        if (format == null || !showsDate(format)) return new Cell(raw, Kind.NUMBER);
        LocalDateTime moment = cell.asDate();
        boolean isDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell(isDay ? moment.toLocalDate().toString() : moment.toString(), Kind.DATE);
    }

    /** A workbook has few formats and many cells. */
    private static boolean showsDate(String format) {
        return SHOWS_DATE.computeIfAbsent(
                format, text -> DATE_FORMAT.matcher(text).matches());
    }
}
