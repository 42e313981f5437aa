package planlake.workbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.io.IOUtils;
import planlake.document.text.TextEncoding;
import planlake.document.text.UnreadableDocument;
import planlake.workbook.Cell.Kind;

/**
 * A text table: comma, semicolon, tab or bar, whatever its line ends.
 *
 * @param separator what its first line says ({@code sep=;}), else what its lines show
 * @param isDeclared whether that first line is there, and no row
 */
record CsvFile(Path file, Charset encoding, char separator, boolean isDeclared) implements DeliveredFile {

    private static final int HEAD = 1 << 16;
    private static final String REPEAT = "请另存为 UTF-8 编码的 CSV 后重新报送";

    /** More characters than any cell has: what is longer is no table. */
    private static final int MOST_BUFFERED = 1 << 22;

    /**
     * Decides encoding and separator by the file itself.
     *
     * @throws UnreadableFile if its encoding or its quotation marks are in disorder
     */
    static CsvFile of(Path file) throws IOException {
        TextEncoding.Found found = encoding(file);
        try {
            String head = head(file, found.encoding());
            boolean isDeclared = head.matches("(?is)sep=[^\r\n\"][\r\n].*");
            char separator = isDeclared ? head.charAt(4) : Separator.of(head);
            if (found.hasQuotes()) {
                try (Reader text = TextEncoding.open(file, found.encoding())) {
                    Quotes.check(text, separator);
                }
            }
            return new CsvFile(file, found.encoding(), separator, isDeclared);
        } catch (CharacterCodingException e) {
            throw undecodable();
        }
    }

    private static TextEncoding.Found encoding(Path file) throws IOException {
        try {
            return TextEncoding.of(file);
        } catch (UnreadableDocument e) {
            throw new UnreadableFile(e.problem(), REPEAT);
        }
    }

    private static String head(Path file, Charset encoding) throws IOException {
        char[] head = new char[HEAD];
        try (Reader text = TextEncoding.open(file, encoding)) {
            return new String(head, 0, IOUtils.read(text, head));
        }
    }

    private static UnreadableFile undecodable() {
        return new UnreadableFile("文件有损坏的字节，原文无法靠猜测恢复", REPEAT);
    }

    @Override
    public Sheets open() throws IOException {
        CsvReader<CsvRecord> csv = reader(TextEncoding.open(file, encoding));
        var rows = new Rows(csv.iterator());
        if (isDeclared && rows.hasNext()) rows.next();
        return new OneSheet(List.of(new Sheet("", false, true, rows)).iterator(), csv);
    }

    /**
     * Text behind a closing quotation mark is kept, as spreadsheets do; where that is unsafe {@link Quotes} refuses.
     */
    @SuppressWarnings("removal")
    private CsvReader<CsvRecord> reader(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(false)
                .maxBufferSize(MOST_BUFFERED)
                .ofCsvRecord(text);
    }

    /** The only sheet of a text file. */
    private record OneSheet(Iterator<Sheet> sheet, CsvReader<CsvRecord> csv) implements Sheets {

        @Override
        public boolean hasNext() {
            return sheet.hasNext();
        }

        @Override
        public Sheet next() {
            return sheet.next();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static final class Rows implements Iterator<SheetRow> {

        private final Iterator<CsvRecord> records;
        private int number;

        Rows(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return read(records::hasNext);
        }

        @Override
        public SheetRow next() {
            CsvRecord line = read(records::next);
            List<Cell> cells = new ArrayList<>(line.getFieldCount());
            for (String text : line.getFields()) cells.add(text.isEmpty() ? Cell.EMPTY : new Cell(text, Kind.TEXT));
            // Records, not lines: a cell may hold line breaks, and a spreadsheet counts as we do.
            return new SheetRow(++number, cells);
        }

        private <T> T read(Supplier<T> step) {
            try {
                return step.get();
            } catch (CsvParseException e) {
                throw new UncheckedIOException(
                        new UnreadableFile("文件第 " + (number + 1) + " 条记录过长，不像表格", "请检查引号和分隔符后重新报送"));
            } catch (UncheckedIOException e) {
                throw new UncheckedIOException(
                        e.getCause() instanceof CharacterCodingException ? undecodable() : e.getCause());
            }
        }
    }
}
