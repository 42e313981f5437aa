package planlake.sample.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Zips a workbook again without the clocks and the chance orders that its writer left in it: the same cells give the
 * same bytes.
 */
public final class FixedZip {

    private static final String CORE = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final String MERGE = "<mergeCell ";

    private FixedZip() {}

    /**
     * Moves the workbook from {@code draft} to the file, dated {@code stated}, and lets {@code edit} mend the text of
     * its sheets; gives its size in bytes.
     */
    public static long move(Path draft, Path file, LocalDate stated, UnaryOperator<String> edit) throws IOException {
        try (var in = new ZipFile(draft.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(stated.atTime(9, 0));
                out.putNextEntry(dated);
                out.write(fixed(entry.getName(), content, stated, edit));
                out.closeEntry();
            }
        }
        Files.delete(draft);
        return Files.size(file);
    }

    /** Moves a file into a zip of its own, under the name {@code entry}; gives the zip's size in bytes. */
    static long wrap(Path content, String entry, Path file, LocalDate stated) throws IOException {
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

    private static byte[] fixed(String entry, byte[] content, LocalDate stated, UnaryOperator<String> edit) {
        if (entry.equals(CORE)) {
            return bytes(text(content).replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", stated + "T01:00:00Z"));
        }
        return entry.startsWith(SHEETS) ? bytes(edit.apply(mergesInOrder(text(content)))) : content;
    }

    /** The writer keeps merged ranges in a hash set, whose order changes from run to run. */
    private static String mergesInOrder(String sheet) {
        int from = sheet.indexOf(MERGE);
        int to = sheet.indexOf("</mergeCells>");
        if (from < 0 || to < 0) return sheet;
        String sorted = Stream.of(sheet.substring(from, to).split("(?=" + MERGE + ")", -1))
                .sorted()
                .collect(Collectors.joining());
        return sheet.substring(0, from) + sorted + sheet.substring(to);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
