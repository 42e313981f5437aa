package planlake.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;

/** A file of sheets, read as a stream. */
sealed interface DeliveredFile permits XlsxFile, CsvFile {

    /** Takes the sheets of a file one after the other. */
    @FunctionalInterface
    interface SheetConsumer {
        void accept(String sheet, Iterator<SheetRow> rows) throws IOException;
    }

    void forEachSheet(SheetConsumer consumer) throws IOException;

    /**
     * The reader for {@code file}, by its content rather than its name.
     *
     * @throws UnreadableFile if it is empty, encrypted, or of no known kind
     */
    static DeliveredFile of(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) throw new UnreadableFile("文件为空", "请重新报送");
        if (startsWith(head, 0x50, 0x4B)) return new XlsxFile(file);
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFile("文件已加密，或为旧版 .xls 格式", "请取消密码，另存为 .xlsx 后重新报送");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) return CsvFile.of(file);
        throw new UnreadableFile("不是 Excel 工作簿或 CSV 文件", "请报送 .xlsx 或 .csv 文件");
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) return false;
        }
        return true;
    }
}
