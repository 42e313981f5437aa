package planlake.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table as UTF-8 text, written row by row: one header line with the leaf names, no row 合计. */
final class TextSheet<R> implements Sheet<R> {

    private final Path file;
    private final List<Column<R>> columns;
    private final CsvWriter writer;
    private final String[] cells;
    private long rows;

    TextSheet(Path file, List<Column<R>> columns) {
        this.file = file;
        this.columns = columns;
        this.cells = new String[columns.size() + 1];
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writer = CsvWriter.builder()
                    .bufferSize(64 * 1024)
                    .lineDelimiter(LineDelimiter.LF)
                    .build(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cells[0] = "序号";
        for (int i = 0; i < columns.size(); i++) {
            cells[i + 1] = columns.get(i).head();
        }
        writer.writeRecord(cells);
    }

    @Override
    public void row(R row) {
        rows++;
        cells[0] = Long.toString(rows);
        for (int i = 0; i < columns.size(); i++) {
            cells[i + 1] = Texts.of(columns.get(i).value().apply(row));
        }
        writer.writeRecord(cells);
    }

    @Override
    public List<Long> finish() {
        try {
            writer.close();
            return List.of(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long rows() {
        return rows;
    }
}
