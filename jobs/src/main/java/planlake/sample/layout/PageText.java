package planlake.sample.layout;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;

/** Writes a page as text, in one of the encodings and forms that offices use. */
record PageText(FileLayout layout) {

    private static final char MARK = '\uFEFF';

    long write(Page page, Path file) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset()))) {
            if (layout.has(FileKind.CSV_BOM) || layout.has(FileKind.CSV_UTF16)) out.write(MARK);
            boolean isMixed = layout.has(FileKind.CSV_MIXED_ENDS);
            CsvWriter even = writer(out, LineDelimiter.CRLF);
            CsvWriter odd = writer(out, isMixed ? LineDelimiter.LF : LineDelimiter.CRLF);
            for (int row = 0; row < page.size(); row++) {
                String[] cells = cells(page.lines().get(row), page.width());
                (row % 2 == 0 ? even : odd).writeRecord(cells);
            }
        }
        return Files.size(file);
    }

    private CsvWriter writer(Writer out, LineDelimiter end) {
        return CsvWriter.builder()
                .bufferSize(0)
                .fieldSeparator(separator())
                .lineDelimiter(end)
                .build(out);
    }

    private Charset charset() {
        return layout.has(FileKind.CSV_GB18030)
                ? Charset.forName("GB18030")
                : layout.has(FileKind.CSV_UTF16) ? UTF_16LE : UTF_8;
    }

    private char separator() {
        return layout.has(FileKind.CSV_SEMICOLONS)
                ? ';'
                : layout.has(FileKind.CSV_TABS) || layout.has(FileKind.CSV_UTF16) ? '\t' : ',';
    }

    private static String[] cells(List<@Nullable Object> line, int width) {
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) cells[i] = i < line.size() ? Texts.of(line.get(i)) : "";
        return cells;
    }
}
