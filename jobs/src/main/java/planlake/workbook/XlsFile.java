package planlake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003 (.xls), record by record; of a formula the value that was last computed. */
record XlsFile(Path file) implements DeliveredFile {

    private static final String PASSWORD = "encryptedpackage";

    /**
     * Tells a workbook from the other documents that come in the same container.
     *
     * @throws UnreadableFile if it is encrypted, older than Excel 97, with macros, or no workbook
     */
    static XlsFile of(Path file) throws IOException {
        try (POIFSFileSystem container = container(file)) {
            check(container);
        }
        return new XlsFile(file);
    }

    private static POIFSFileSystem container(Path file) throws UnreadableFile {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw UnreadableFile.damaged("xls");
        }
    }

    private static void check(POIFSFileSystem container) throws UnreadableFile {
        Set<String> names = new TreeSet<>();
        for (String name : container.getRoot().getEntryNames()) names.add(name.toLowerCase(Locale.ROOT));
        if (names.contains(PASSWORD)) throw encrypted();
        if (names.contains("_vba_project_cur")) throw XlsxFile.macros();
        if (names.contains("workbook")) return;
        if (names.contains("book")) throw tooOld();
        throw new UnreadableFile("不是 Excel 工作簿", "请报送 .xlsx 文件");
    }

    static UnreadableFile tooOld() {
        return new UnreadableFile("工作簿为 Excel 95 或更早的格式", "请另存为 .xlsx 后重新报送");
    }

    private static UnreadableFile encrypted() {
        return new UnreadableFile("文件已加密", "请取消密码，另存为 .xlsx 后重新报送");
    }

    /** One step of the library. What it can't read is the file's fault, however it says so. */
    static <T extends @Nullable Object> T read(Supplier<T> step) throws UnreadableFile {
        try {
            return step.get();
        } catch (EncryptedDocumentException e) {
            throw encrypted();
        } catch (RuntimeException e) {
            throw UnreadableFile.damaged("xls");
        }
    }

    @Override
    public Sheets open() throws IOException {
        POIFSFileSystem container = container(file);
        try {
            check(container);
            // The name is compared without case by us and by Excel, yet not by the library.
            String name = container.getRoot().getEntryNames().stream()
                    .filter("workbook"::equalsIgnoreCase)
                    .findFirst()
                    .orElse("Workbook");
            InputStream stream = container.createDocumentInputStream(name);
            return new Opened(container, XlsBook.read(read(() -> new RecordFactoryInputStream(stream, false))));
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static final class Opened extends Ahead<Sheet> implements Sheets {

        private final POIFSFileSystem container;
        private final XlsBook book;
        private final Iterator<XlsBook.SheetPart> left;
        private @Nullable XlsRows current;

        Opened(POIFSFileSystem container, XlsBook book) {
            this.container = container;
            this.book = book;
            this.left = book.sheets().iterator();
        }

        /** Sheets without cells are passed over. */
        @Override
        @Nullable
        Sheet read() throws IOException {
            while (left.hasNext()) {
                XlsBook.SheetPart sheet = left.next();
                if (current != null) current.finish();
                boolean hasCells = book.beginsSheet();
                current = new XlsRows(book);
                if (hasCells) return new Sheet(sheet.name(), sheet.isHidden(), current);
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            container.close();
        }
    }
}
