package planlake.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import planlake.errors.Errors;

/**
 * What the classes are by which tables are filled from what was read: rules that stand in code change figures as those
 * in SQL do. How files are read is not among them: their rows are kept as they were read, whatever is computed anew.
 */
final class FillingCode {

    /** The packages, below {@code planlake}, whose classes fill tables. */
    static final List<String> PACKAGES =
            List.of("night", "delta", "checks", "links", "portfolio", "identity", "history", "plan", "table", "held");

    /** The packages that those use, which change no row that was read: reading itself, where files lie, and words. */
    static final List<String> OTHERS = List.of("staging", "landing", "document", "values", "errors");

    private FillingCode() {}

    private static boolean fills(String name) {
        return name.matches("planlake/Pipeline.*\\.class")
                || PACKAGES.stream()
                        .anyMatch(each -> name.startsWith("planlake/" + each + "/") && name.endsWith(".class"));
    }

    /** Of the classes that run here, looked up once in a process: the list of a jar has all that it takes. */
    private static final class Here {
        static final String DIGEST = of(Path.of(place()));

        private static URI place() {
            try {
                return FillingCode.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("Classes that lie nowhere", e);
            }
        }
    }

    static String digest() {
        return Here.DIGEST;
    }

    /** The names and checksums of the classes that fill tables, in a jar or below a folder; both give the same. */
    static String of(Path classes) {
        try {
            Map<String, Long> sums = Files.isDirectory(classes) ? below(classes) : in(classes);
            if (sums.isEmpty()) throw new IllegalStateException("No classes in " + classes);
            return sums.toString();
        } catch (IOException e) {
            throw Errors.unreadable(classes, e);
        }
    }

    private static Map<String, Long> in(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> fills(entry.getName()))
                    .collect(Collectors.toMap(ZipEntry::getName, ZipEntry::getCrc, (one, same) -> one, TreeMap::new));
        }
    }

    private static Map<String, Long> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> fills(name(folder, file)))
                    .collect(Collectors.toMap(
                            file -> name(folder, file), FillingCode::sum, (one, same) -> one, TreeMap::new));
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static long sum(Path file) {
        try {
            var crc = new CRC32();
            crc.update(Files.readAllBytes(file));
            return crc.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
