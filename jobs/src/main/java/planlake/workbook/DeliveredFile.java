package planlake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.io.function.IOBiConsumer;
import org.jspecify.annotations.Nullable;

/** A file of sheets, read as a stream. */
public sealed interface DeliveredFile permits XlsxFile, XlsFile, CsvFile, ZippedFiles {

    /** How names of workbooks end, and those of text tables. */
    Set<String> BOOKS = Set.of(".xls", ".xlsx", ".xlsm", ".et");

    Set<String> TEXTS = Set.of(".csv", ".tsv", ".txt");

    /**
     * A sheet; of its rows those that hold something, in the order of their numbers.
     *
     * @param name empty for a text file; within a zip {@code entry/sheet}, or {@code entry} for a text file
     * @param isHidden whether a reader of the file had to unhide the sheet to see it
     * @param isText whether its cells were parted by a character, so that one too many moves those behind it
     * @param rows throws {@link UncheckedIOException} of {@link UnreadableFile} where the file is damaged
     */
    record Sheet(String name, boolean isHidden, boolean isText, Iterator<SheetRow> rows) {

        Sheet(String name, boolean isHidden, Iterator<SheetRow> rows) {
            this(name, isHidden, false, rows);
        }
    }

    /**
     * The sheets of an opened file in their order. Taking the next one ends the one before; both steps throw
     * {@link UncheckedIOException} of {@link UnreadableFile} where the file is damaged.
     */
    interface Sheets extends Iterator<Sheet>, AutoCloseable {

        /** What was delivered with the sheets and can't be read as a table, by name: the entries of a zip. */
        default List<String> unread() {
            return List.of();
        }

        @Override
        void close() throws IOException;
    }

    /**
     * Opens the file anew; may be done as often as it is to be read.
     *
     * @throws UnreadableFile if the file is damaged, or must not be opened
     */
    Sheets open() throws IOException;

    /** Reads the file once; {@code consumer} takes its sheets one after the other, each by its name and its rows. */
    default void forEachSheet(IOBiConsumer<String, Iterator<SheetRow>> consumer) throws IOException {
        try (Sheets sheets = open()) {
            while (sheets.hasNext()) {
                Sheet sheet = sheets.next();
                consumer.accept(sheet.name(), sheet.rows());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The reader for {@code file}, by its content rather than its name.
     *
     * @throws UnreadableFile if it is empty, encrypted, or of no known kind
     */
    static DeliveredFile of(Path file) throws IOException {
        return of(file, String.valueOf(file.getFileName()));
    }

    /** As {@link #of(Path)}, for a file that was delivered under another name. */
    static DeliveredFile of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1024);
        }
        if (head.length == 0) throw new UnreadableFile("文件为空", "请重新报送");
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) return zip(file);
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) return XlsFile.of(file);
        refuseOtherKinds(head);
        String lower = name.toLowerCase(Locale.ROOT);
        if (TEXTS.stream().anyMatch(lower::endsWith)) return CsvFile.of(file);
        // Text under the name of a workbook is what many systems export as "Excel".
        if (BOOKS.stream().anyMatch(lower::endsWith) && isText(head)) return CsvFile.of(file);
        throw new UnreadableFile("不是 Excel 工作簿或 CSV 文件", "请报送 .xlsx 或 .csv 文件");
    }

    /** What a file holds that its name does not say, in Chinese; null if it says it. */
    static @Nullable String misnamed(DeliveredFile file, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean isNamedBook = BOOKS.stream().anyMatch(lower::endsWith);
        if (file instanceof CsvFile && isNamedBook) return "是文本表，不是工作簿";
        return !(file instanceof CsvFile) && TEXTS.stream().anyMatch(lower::endsWith) ? "是工作簿，不是文本表" : null;
    }

    private static DeliveredFile zip(Path file) throws IOException {
        try (ZipParts parts = ZipParts.open(file)) {
            if (XlsxFile.isOffice(parts)) {
                XlsxFile.check(parts);
                return new XlsxFile(file);
            }
        }
        return new ZippedFiles(file);
    }

    private static void refuseOtherKinds(byte[] head) throws UnreadableFile {
        // 09 00, 09 02, 09 04: the sheets of Excel 2 to 4 begin without a container.
        boolean isOldExcel =
                startsWith(head, 0x09) && head.length > 3 && Set.of(0, 2, 4, 8).contains((int) head[1]);
        if (isOldExcel && head[2] < 0x20) throw XlsFile.tooOld();
        if (startsWith(head, 'R', 'a', 'r', '!') || startsWith(head, '7', 'z', 0xBC, 0xAF)) {
            throw new UnreadableFile("不能读取 rar 或 7z 压缩包", "请改用 zip 压缩，或直接报送表格");
        }
        // Systems that export "Excel" often write a web page under that name; opened as text it would be one column.
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.matches("(?s)<(!doctype|!--|\\?xml|html|head|meta|table|style|body).*")) {
            throw new UnreadableFile("文件内容是网页或 XML，不是表格文件", "请在 Excel 中打开，另存为 .xlsx 后重新报送");
        }
    }

    /** Whether it begins as text does: no control characters beyond line breaks and tabs, or a mark of UTF-16. */
    private static boolean isText(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) return true;
        for (byte b : head) if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') return false;
        return true;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) return false;
        }
        return true;
    }
}
