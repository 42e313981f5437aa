package planlake.reports.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook whose bytes depend on its content only. The writer of workbooks puts the clock into entry times and core
 * properties, and lists merged cells in the order of a hash of object identities.
 */
public final class StableZip {

    /** The time that all entries have. */
    public static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern MERGED = Pattern.compile("(?:<mergeCell ref=\"[A-Z0-9:]+\"/>)+");
    private static final Pattern MERGE = Pattern.compile("<mergeCell [^>]*/>");

    private StableZip() {}

    /** The same content, always in the same bytes. */
    public static byte[] of(byte[] workbook) throws IOException {
        // Entries are found by the directory at the end: sizes behind ZIP64 entries confuse readers of streams.
        Path file = Files.createTempFile("planlake", ".xlsx");
        try {
            Files.write(file, workbook);
            return copy(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] copy(Path workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry stable = new ZipEntry(entry.getName());
                stable.setTimeLocal(TIME);
                to.putNextEntry(stable);
                try (InputStream content = from.getInputStream(entry)) {
                    to.write(stable(entry.getName(), content.readAllBytes()));
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] stable(String name, byte[] content) {
        if (!name.equals("docProps/core.xml") && !name.startsWith("xl/worksheets/")) return content;
        String xml = new String(content, StandardCharsets.UTF_8);
        if (name.startsWith("docProps")) return bytes(CREATED.matcher(xml).replaceAll("$1" + TIME + ":00Z"));
        // Cells come first, and are most of a sheet.
        int merges = xml.indexOf("<mergeCells");
        if (merges < 0) return content;
        return bytes(xml.substring(0, merges)
                + MERGED.matcher(xml.substring(merges))
                        .replaceAll(found -> Matcher.quoteReplacement(sorted(found.group()))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sorted(String merges) {
        return MERGE.matcher(merges)
                .results()
                .map(found -> found.group())
                .sorted()
                .collect(Collectors.joining());
    }
}
