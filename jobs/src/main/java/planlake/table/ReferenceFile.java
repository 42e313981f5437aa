package planlake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.errors.ReferenceErrors;

/**
 * A code list that is kept by hand: UTF-8, a header line, a line a row.
 *
 * @param name of {@code data/reference/<name>.csv}
 * @param own a home's own file, which takes its place; null for the one that comes with Planlake
 */
public record ReferenceFile(String name, @Nullable Path own) {

    private static final String MARK = "\uFEFF";

    /** The file that comes with Planlake. */
    public ReferenceFile(String name) {
        this(name, null);
    }

    /** The file of that name in {@code folder} if there is one, else the one that comes with Planlake. */
    public static ReferenceFile in(Path folder, String name) {
        Path own = folder.resolve(name + ".csv");
        return new ReferenceFile(name, Files.isRegularFile(own) ? own : null);
    }

    /** Where it lies, as people are told. */
    public String place() {
        return own == null ? "data/reference/" + name + ".csv" : own.toString();
    }

    /**
     * The rows, column name to text; an empty cell is an empty text.
     *
     * @throws IllegalArgumentException if there is no such file
     * @throws planlake.errors.Refused if it is no CSV
     */
    public List<Map<String, String>> rows() {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text())) {
            return csv.stream()
                    .map(line -> (Map<String, String>) new LinkedHashMap<>(line.getFieldsAsMap()))
                    .toList();
        } catch (CsvParseException e) {
            throw ReferenceErrors.noTable(place(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference file " + name, e);
        }
    }

    private String text() throws IOException {
        byte[] bytes = own == null ? shipped() : Files.readAllBytes(own);
        String text = new String(bytes, UTF_8);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private byte[] shipped() throws IOException {
        try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name + ".csv")) {
            if (in == null) throw new IllegalArgumentException("data/reference/%s.csv does not exist.".formatted(name));
            return in.readAllBytes();
        }
    }
}
