package planlake.staging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

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
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) throw refused("工作簿内部有重复部件 " + entry.getName());
                if (names.size() > MOST_ENTRIES) throw refused("工作簿内部部件过多");
                if (name.endsWith("vbaproject.bin")) throw refused("工作簿带有宏");
                inflated += inflate(zip, name, packed, inflated);
            }
        } catch (ZipException e) {
            throw new UnreadableFile("工作簿已损坏，无法解压", "请在 Excel 中打开、另存后重新报送");
        }
        if (!names.contains("xl/workbook.xml")) throw new UnreadableFile("不是 Excel 工作簿", "请报送 .xlsx 文件");
    }

    private static long inflate(InputStream in, String name, long packed, long before) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (size == 0 && name.endsWith(".xml")) refuseDocumentType(buffer, read);
            size += read;
            long total = before + size;
            if (total > MOST_INFLATED || (total > RATIO_FROM && total / Math.max(1, packed) > MOST_RATIO)) {
                throw refused("工作簿解压后过大");
            }
        }
        return size;
    }

    private static void refuseDocumentType(byte[] buffer, int read) throws UnreadableFile {
        String head = new String(buffer, 0, Math.min(read, 4096), StandardCharsets.ISO_8859_1);
        if (head.contains("<!DOCTYPE")) throw refused("工作簿含有外部实体声明");
    }

    private static UnreadableFile refused(String problem) {
        return new UnreadableFile(problem, "请在 Excel 中新建工作簿，粘贴数值后重新报送");
    }
}
