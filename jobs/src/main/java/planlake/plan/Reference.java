package planlake.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The code lists in {@code data/reference} that are on the class path. */
final class Reference {

    private Reference() {}

    static List<NamedCsvRecord> rows(String file) {
        InputStream in = Reference.class.getResourceAsStream("/reference/" + file);
        if (in == null) {
            throw new IllegalStateException("Not on the class path: /reference/" + file);
        }
        try (var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
