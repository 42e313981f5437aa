package planlake.staging;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import planlake.staging.Cell.Kind;

/** A text table: comma, semicolon or tab; its encoding decided strictly, so that nothing is read as mojibake. */
record CsvFile(Path file, Charset encoding, char separator) implements DeliveredFile {

    /**
     * Decides encoding and separator by the file itself: a byte order mark, else strict UTF-8, else strict GB18030.
     *
     * @throws UnreadableFile if it is in none of these
     */
    static CsvFile of(Path file) throws IOException {
        Charset encoding = encoding(file);
        return new CsvFile(file, encoding, separator(file, encoding));
    }

    @Override
    public void forEachSheet(SheetConsumer consumer) throws IOException {
        try (Reader text = open(file, encoding);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(false)
                        .maxBufferSize(1 << 24)
                        .ofCsvRecord(text)) {
            consumer.accept("", rows(csv.iterator()));
        } catch (CsvParseException e) {
            throw new UnreadableFile("CSV 无法解析（可能有未闭合的引号）：" + e.getMessage(), "请检查引号后重新报送");
        } catch (UncheckedIOException e) {
            throw new UnreadableFile("文件编码前后不一致", "请另存为 UTF-8 编码的 CSV 后重新报送");
        }
    }

    private static Iterator<SheetRow> rows(Iterator<CsvRecord> records) {
        return new Iterator<>() {
            private int number;

            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public SheetRow next() {
                CsvRecord line = records.next();
                List<Cell> cells = line.getFields().stream()
                        .map(text -> new Cell(text, Kind.TEXT))
                        .toList();
                // Records, not lines: a cell may hold line breaks, and a spreadsheet counts as we do.
                return new SheetRow(++number, cells);
            }
        };
    }

    private static Charset encoding(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) return UTF_16LE;
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) return UTF_16BE;
        for (Charset candidate : List.of(UTF_8, Charset.forName("GB18030"))) {
            if (decodes(file, candidate)) return candidate;
        }
        throw new UnreadableFile("文件编码不是 UTF-8、UTF-16 或 GB18030", "请另存为 UTF-8 编码的 CSV 后重新报送");
    }

    private static boolean decodes(Path file, Charset encoding) throws IOException {
        char[] buffer = new char[1 << 16];
        try (Reader text = open(file, encoding)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) return false;
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separator(Path file, Charset encoding) throws IOException {
        try (BufferedReader text = new BufferedReader(open(file, encoding))) {
            String lines = text.lines().limit(20).reduce("", (a, b) -> a + "\n" + b);
            char most = ',';
            for (char candidate : new char[] {',', '\t', ';'}) {
                if (count(lines, candidate) > count(lines, most)) most = candidate;
            }
            return most;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Opens the text behind a byte order mark, if there is one; a malformed byte is an error, not a question mark. */
    static Reader open(Path file, Charset encoding) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16);
        text.mark(1);
        if (text.read() != '\uFEFF') text.reset();
        return text;
    }
}
