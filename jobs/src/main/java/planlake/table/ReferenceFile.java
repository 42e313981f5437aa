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
import org.jspecify.annotations.Nullable;

/**
 * A code list that is kept by hand: UTF-8, a header line, a line a row.
 *
 * @param name of {@code data/reference/<name>.csv}
 * @param own a home's own file, which takes its place; null for the one that comes with Planlake
 */
public record ReferenceFile(String name, @Nullable Path own) {

    /** The file that comes with Planlake. */
    public ReferenceFile(String name) {
        this(name, null);
    }

    /** The file of that name in {@code folder} if there is one, else the one that comes with Planlake. */
    public static ReferenceFile in(Path folder, String name) {
        Path file = folder.resolve(name + ".csv");
        return new ReferenceFile(name, Files.isRegularFile(file) ? file : null);
    }

    /**
     * The rows, column name to text; an empty cell is an empty text.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public List<Map<String, String>> rows() {
        try (InputStream in = own == null ? open() : Files.newInputStream(own)) {
            return rows(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference file " + name, e);
        }
    }

    private static List<Map<String, String>> rows(InputStream in) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, UTF_8))) {
            return csv.stream()
                    .map(line -> (Map<String, String>) new LinkedHashMap<>(line.getFieldsAsMap()))
                    .toList();
        }
    }

    private InputStream open() {
        InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name + ".csv");
        if (in == null) throw new IllegalArgumentException("data/reference/%s.csv does not exist.".formatted(name));
        return in;
    }
}
