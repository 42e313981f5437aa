package planlake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import planlake.staging.XlsxBook.SheetPart;

/** An Excel workbook (.xlsx), row by row; of a formula the value that was last computed. */
record XlsxFile(Path file) implements DeliveredFile {

    @Override
    public Sheets open() throws IOException {
        ZipParts parts = ZipParts.open(file);
        try {
            XlsxGate.check(parts);
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
