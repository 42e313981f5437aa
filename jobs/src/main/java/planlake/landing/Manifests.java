package planlake.landing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.errors.Errors;

/**
 * The {@code manifest.csv} files of the landing folder, each with a line per file of its own folder: file, source,
 * month, unit, received_at. What a manifest says goes before what the folders say.
 */
final class Manifests {

    static final String NAME = "manifest.csv";

    private final Map<String, NamedCsvRecord> lines = new HashMap<>();

    private Manifests() {}

    static Manifests in(Path root) throws IOException {
        var manifests = new Manifests();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(path -> path.endsWith(NAME)).toList()) manifests.add(root, file);
        }
        return manifests;
    }

    private void add(Path root, Path manifest) throws IOException {
        Path folder = Optional.ofNullable(manifest.getParent()).orElse(root);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text(manifest))) {
            for (NamedCsvRecord line : csv) {
                String file = line.findField("file")
                        .orElseThrow(() -> Errors.badManifest(manifest, "It has no column 'file'."));
                lines.put(
                        root.relativize(folder.resolve(file.strip()).normalize())
                                .toString()
                                .replace('\\', '/'),
                        line);
            }
        } catch (CsvParseException | InvalidPathException e) {
            throw Errors.badManifest(manifest, String.valueOf(e.getMessage()));
        }
    }

    /** UTF-8, or what a Chinese spreadsheet saves; read by the wrong one, names would match no file. */
    private static String text(Path manifest) throws IOException {
        String text;
        try {
            text = Files.readString(manifest, UTF_8);
        } catch (CharacterCodingException e) {
            text = Files.readString(manifest, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    boolean names(String path) {
        return lines.containsKey(path);
    }

    /** Where the file at {@code path} belongs. */
    Placed place(String path, Sources sources) {
        String[] folders = path.split("/");
        NamedCsvRecord line = lines.get(path);
        // A source whose months stand in names or rows needs no folder for them.
        boolean isShort = folders.length == 4 && sources.mayLackMonth(folders[0]);
        if (line == null && folders.length != 5 && !isShort) {
            return Placed.misplaced(folders[0], "", "应放在 landing/<来源>/<年-月>/<报送单位>/<收到日期>/ 之下，或在 manifest.csv 中说明");
        }
        int skipped = isShort ? 1 : 0;
        return Placed.of(
                new Placed.Written(
                        field(line, "source", folders, 0),
                        field(line, "month", folders, isShort ? folders.length : 1),
                        field(line, "unit", folders, 2 - skipped),
                        field(line, "received_at", folders, 3 - skipped),
                        folders[folders.length - 1]),
                sources);
    }

    private static String field(@Nullable NamedCsvRecord line, String name, String[] folders, int level) {
        String byFolder = level < folders.length - 1 ? folders[level] : "";
        if (line == null) return byFolder;
        return line.findField(name).filter(text -> !text.isBlank()).orElse(byFolder);
    }
}
