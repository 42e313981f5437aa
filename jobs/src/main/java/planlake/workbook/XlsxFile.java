package planlake.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import planlake.workbook.XlsxBook.SheetPart;

/** An Excel workbook (.xlsx), row by row; of a formula the value that was last computed. */
record XlsxFile(Path file) implements DeliveredFile {

    /** Whether the zip file is an office document, or was meant to be one, and not an archive of files. */
    static boolean isOffice(ZipParts parts) {
        return parts.has("[Content_Types].xml")
                || parts.has("xl/workbook.xml")
                || parts.has("word/document.xml")
                || (parts.has("mimetype") && parts.has("content.xml"));
    }

    /** @throws UnreadableFile if it is no workbook, has macros, or parts that reach out of it */
    static void check(ZipParts parts) throws UnreadableFile {
        for (String name : parts.names().keySet()) {
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) throw macros();
            if (("/" + name).contains("/../")) throw UnreadableFile.damaged("部件 " + name);
        }
        if (parts.has("xl/workbook.bin")) throw new UnreadableFile("不能读取二进制工作簿（.xlsb）", "请另存为 .xlsx 后重新报送");
        boolean hasWorkbook = parts.names().keySet().stream().anyMatch(name -> name.matches("xl/workbook[0-9]*\\.xml"));
        if (!hasWorkbook) throw new UnreadableFile("不是 Excel 工作簿", "请报送 .xlsx 文件");
    }

    static UnreadableFile macros() {
        return new UnreadableFile("工作簿带有宏", "请在 Excel 中新建工作簿，粘贴数值后重新报送");
    }

    @Override
    public Sheets open() throws IOException {
        ZipParts parts = ZipParts.open(file);
        try {
            check(parts);
            return new Opened(parts, XlsxBook.read(parts));
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static final class Opened implements Sheets {

        private final ZipParts parts;
        private final XlsxBook book;
        private final Iterator<SheetPart> left;
        private @Nullable XmlPart current;

        Opened(ZipParts parts, XlsxBook book) {
            this.parts = parts;
            this.book = book;
            this.left = book.sheets().iterator();
        }

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public Sheet next() {
            SheetPart sheet = left.next();
            try {
                if (current != null) current.close();
                current = new XmlPart(parts.open(sheet.part()));
                return new Sheet(sheet.name(), sheet.isHidden(), new XlsxRows(current, book));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            parts.close();
        }
    }
}
