package planlake.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Zips a workbook again, so that the same cells give the same bytes. Its writer puts the clock into entry times and
 * core properties, and lists merged cells in the order of a hash of object identities.
 */
public final class SteadyZip {

    /** The time that all entries have of what is not dated. */
    public static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String CORE = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final String MERGE = "<mergeCell ";

    private final LocalDateTime at;
    private final Instant created;
    private final UnaryOperator<String> edit;

    private SteadyZip(LocalDateTime at, Instant created, UnaryOperator<String> edit) {
        this.at = at;
        this.created = created;
        this.edit = edit;
    }

    /** The same content, always in the same bytes. */
    public static byte[] of(byte[] workbook) throws IOException {
        // Entries are found by the directory at the end: sizes behind ZIP64 entries confuse readers of streams.
        Path file = Files.createTempFile("planlake", ".xlsx");
        try {
            Files.write(file, workbook);
            var out = new ByteArrayOutputStream();
            new SteadyZip(TIME, TIME.toInstant(ZoneOffset.UTC), sheet -> sheet).copy(file, out);
            return out.toByteArray();
        } finally {
            Files.delete(file);
        }
    }

    /**
     * Moves the workbook from {@code draft} to the file, dated nine in the morning of {@code stated}, in China, and
     * lets {@code edit} mend the text of its sheets; gives its size in bytes.
     */
    public static long move(Path draft, Path file, LocalDate stated, UnaryOperator<String> edit) throws IOException {
        Instant created = stated.atTime(9, 0).toInstant(ZoneOffset.ofHours(8));
        new SteadyZip(stated.atTime(9, 0), created, edit).copy(draft, Files.newOutputStream(file));
        Files.delete(draft);
        return Files.size(file);
    }

    /** Moves a file into a zip of its own, under the name {@code entry}; gives the zip's size in bytes. */
    public static long wrap(Path content, String entry, Path file, LocalDate stated) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry dated = new ZipEntry(entry);
            dated.setTimeLocal(stated.atTime(9, 0));
            out.putNextEntry(dated);
            Files.copy(content, out);
            out.closeEntry();
        }
        Files.delete(content);
        return Files.size(file);
    }

    private void copy(Path workbook, OutputStream into) throws IOException {
        try (var in = new ZipFile(workbook.toFile());
                var out = new ZipOutputStream(into)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(at);
                out.putNextEntry(dated);
                out.write(steady(entry.getName(), in.getInputStream(entry).readAllBytes()));
                out.closeEntry();
            }
        }
    }

    private byte[] steady(String entry, byte[] content) {
        if (!entry.equals(CORE) && !entry.startsWith(SHEETS)) return content;
        String text = new String(content, StandardCharsets.UTF_8);
        String steady = entry.equals(CORE)
                ? text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", created.toString())
                : edit.apply(mergesInOrder(text));
        return steady.getBytes(StandardCharsets.UTF_8);
    }

    private static String mergesInOrder(String sheet) {
        int from = sheet.indexOf(MERGE);
        int to = sheet.indexOf("</mergeCells>");
        if (from < 0 || to < 0) return sheet;
        String sorted = Stream.of(sheet.substring(from, to).split("(?=" + MERGE + ")", -1))
                .sorted()
                .collect(Collectors.joining());
        return sheet.substring(0, from) + sorted + sheet.substring(to);
    }
}
