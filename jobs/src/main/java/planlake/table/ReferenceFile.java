package planlake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A code list that is kept by hand, {@code data/reference/<name>.csv}: UTF-8, a header line, a line a row. */
public record ReferenceFile(String name) {

    /**
     * The rows, column name to text; an empty cell is an empty text.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public List<Map<String, String>> rows() {
        return rows(open());
    }

    /** The rows of the file of that name in a folder, where it has one; else {@link #rows()}. */
    public List<Map<String, String>> rowsIn(Path folder) {
        Path own = folder.resolve(name + ".csv");
        if (!Files.exists(own)) return rows();
        try (InputStream in = Files.newInputStream(own)) {
            return rows(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + own, e);
        }
    }

    private List<Map<String, String>> rows(InputStream in) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            return csv.stream()
                    .map(line -> (Map<String, String>) new LinkedHashMap<>(line.getFieldsAsMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference file " + name, e);
        }
    }

    private InputStream open() {
        InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name + ".csv");
        if (in == null) throw new IllegalArgumentException("data/reference/%s.csv does not exist.".formatted(name));
        return in;
    }
}
