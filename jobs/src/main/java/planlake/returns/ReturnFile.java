package planlake.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import planlake.staging.CorrectionId;
import planlake.xlsx.SteadyZip;

/**
 * A workbook in the folder of a unit. One that somebody has begun to fill in where it lies is not overwritten, and no
 * file of another origin is touched.
 */
record ReturnFile(Path path) {

    private static final String ENDING = "待更正.xlsx";

    /** The workbooks of ours below a month's folder. */
    static List<ReturnFile> below(Path month) throws IOException {
        if (!Files.isDirectory(month)) return List.of();
        try (Stream<Path> files = Files.walk(month, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(ReturnFile::new)
                    .toList();
        }
    }

    void write(byte[] content) throws IOException {
        if (Files.exists(path)) {
            if (Arrays.equals(Files.readAllBytes(path), content)) return;
            if (!isUntouched()) Files.move(path, aside());
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, content);
    }

    /** Removes it, and its folder if nothing else is there. */
    void remove() throws IOException {
        if (!isUntouched()) return;
        Files.delete(path);
        Path folder = path.toAbsolutePath().getParent();
        try (Stream<Path> rest = Files.list(folder)) {
            if (rest.findAny().isPresent()) return;
        }
        Files.delete(folder);
    }

    /** Whether it is as we wrote it: marked, and not saved again by a spreadsheet program. */
    private boolean isUntouched() throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile(), UTF_8)) {
            ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
            return texts != null
                    && texts.getTime() == ours()
                    && new String(zip.getInputStream(texts).readAllBytes(), UTF_8).contains(CorrectionId.MARK);
        } catch (ZipException e) {
            return false;
        }
    }

    /** Other writers put months into their entries that no calendar has, so that only plain numbers are compared. */
    private static long ours() {
        var entry = new ZipEntry("");
        entry.setTimeLocal(SteadyZip.TIME);
        return entry.getTime();
    }

    private Path aside() {
        String name = path.getFileName().toString();
        String stem = name.substring(0, name.length() - ".xlsx".length());
        for (int n = 1; ; n++) {
            Path aside = path.resolveSibling("%s（已改动%s）.xlsx".formatted(stem, n == 1 ? "" : n));
            if (!Files.exists(aside)) return aside;
        }
    }
}
