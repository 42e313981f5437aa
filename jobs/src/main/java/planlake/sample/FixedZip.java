package planlake.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zips a workbook again without the clocks that its writer left in it: the same cells give the same bytes. */
final class FixedZip {

    private static final String CORE = "docProps/core.xml";

    private FixedZip() {}

    /** Moves the workbook from {@code draft} to the file, dated {@code stated}; gives its size in bytes. */
    static long move(Path draft, Path file, LocalDate stated) {
        try {
            try (var in = new ZipFile(draft.toFile());
                    var out = new ZipOutputStream(Files.newOutputStream(file))) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    ZipEntry fixed = new ZipEntry(entry.getName());
                    fixed.setTimeLocal(stated.atTime(9, 0));
                    out.putNextEntry(fixed);
                    out.write(entry.getName().equals(CORE) ? dated(content, stated) : content);
                    out.closeEntry();
                }
            }
            Files.delete(draft);
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] dated(byte[] core, LocalDate stated) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", stated + "T01:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
