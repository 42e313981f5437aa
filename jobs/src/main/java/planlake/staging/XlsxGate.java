package planlake.staging;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a workbook must pass before the fast reader sees it: the reader itself inflates whatever it is given. Refused
 * are zip bombs (size, ratio, number of entries), duplicate entries, macros, and document type declarations, with which
 * external entities come.
 */
final class XlsxGate {

    private static final long MOST_INFLATED = 4L << 30;
    private static final long RATIO_FROM = 64L << 20;
    private static final int MOST_RATIO = 200;
    private static final int MOST_ENTRIES = 2_000;

    private XlsxGate() {}

    /** @throws UnreadableFile if the workbook does not pass */
    static void check(Path file) throws IOException {
        long packed = Files.size(file);
        Set<String> names = new HashSet<>();
        long inflated = 0;
        // By the directory at the end, as the reader goes; streaming writers leave sizes out of the parts' own headers.
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MOST_ENTRIES) throw refused("工作簿内部部件过多");
            for (ZipEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) throw refused("工作簿内部有重复部件 " + entry.getName());
                if (name.endsWith("vbaproject.bin")) throw refused("工作簿带有宏");
            }
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    inflated += inflate(in, entry.getName().toLowerCase(Locale.ROOT), packed, inflated);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            // An illegal argument is a part whose name is in no encoding that a workbook has: some other zip file.
            throw new UnreadableFile("工作簿已损坏，无法解压", "请在 Excel 中打开、另存后重新报送");
        }
        if (!names.contains("xl/workbook.xml")) throw new UnreadableFile("不是 Excel 工作簿", "请报送 .xlsx 文件");
    }

    private static long inflate(InputStream in, String name, long packed, long before) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = in.readNBytes(buffer, 0, buffer.length)) {
            if (size == 0 && (name.endsWith(".xml") || name.endsWith(".rels"))) refuseDocumentType(buffer, read);
            size += read;
            long total = before + size;
            if (total > MOST_INFLATED || (total > RATIO_FROM && total / Math.max(1, packed) > MOST_RATIO)) {
                throw refused("工作簿解压后过大");
            }
        }
        return size;
    }

    private static void refuseDocumentType(byte[] buffer, int read) throws UnreadableFile {
        // UTF-16 puts a zero beside each of these letters.
        String head = new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (head.contains("<!DOCTYPE")) throw refused("工作簿含有外部实体声明");
    }

    private static UnreadableFile refused(String problem) {
        return new UnreadableFile(problem, "请在 Excel 中新建工作簿，粘贴数值后重新报送");
    }
}
