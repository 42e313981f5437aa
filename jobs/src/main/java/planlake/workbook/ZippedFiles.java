package planlake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A zip file of workbooks and text tables: the sheets of all of them, in the order of the archive. */
record ZippedFiles(Path file) implements DeliveredFile {

    /** Those that are refused by name when they are opened are among them. */
    private static final Pattern TABLE = Pattern.compile(".*\\.(xlsx|xls|et|csv|tsv|txt|xlsm|xlsb)");

    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(zip|rar|7z|gz|tar)");
    private static final int MOST_FILES = 200;

    @Override
    public Sheets open() throws IOException {
        ZipParts parts = ZipParts.open(file);
        try {
            return new Opened(parts);
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static UnreadableFile nested(String entry) {
        return new UnreadableFile("压缩包中还有压缩包“" + entry + "”", "请把表格放在同一层压缩包中重新报送");
    }

    private static final class Opened implements Sheets {

        private final ZipParts parts;
        private final List<String> unread = new ArrayList<>();
        private final Iterator<String> left;
        private String entry = "";
        private @Nullable Path copy;
        private @Nullable Sheets current;

        Opened(ZipParts parts) throws UnreadableFile {
            this.parts = parts;
            List<String> tables = new ArrayList<>();
            for (var name : parts.names().entrySet()) {
                if (isOfTheSystem(name.getKey())) continue;
                if (ARCHIVE.matcher(name.getKey()).matches()) throw nested(name.getValue());
                if (TABLE.matcher(name.getKey()).matches()) tables.add(name.getValue());
                else unread.add(name.getValue());
            }
            if (tables.isEmpty()) throw new UnreadableFile("压缩包中没有表格", "请报送 .xlsx 或 .csv 文件");
            if (tables.size() > MOST_FILES) throw new UnreadableFile("压缩包中的文件过多", "请分开报送");
            left = tables.iterator();
        }

        /** What file managers and editors leave beside the files. */
        private static boolean isOfTheSystem(String name) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            return name.startsWith("__macosx/")
                    || last.startsWith(".")
                    || last.startsWith("~$")
                    || last.equals("thumbs.db")
                    || last.equals("desktop.ini");
        }

        @Override
        public List<String> unread() {
            return List.copyOf(unread);
        }

        @Override
        public boolean hasNext() {
            try {
                while (current == null || !current.hasNext()) {
                    closeEntry();
                    if (!left.hasNext()) return false;
                    openEntry(left.next());
                }
                return true;
            } catch (IOException e) {
                throw within(e);
            } catch (UncheckedIOException e) {
                throw within(e);
            }
        }

        private void openEntry(String name) throws IOException {
            entry = name;
            // Readers of workbooks go to and fro in a file, and a text is read twice.
            Path unpacked = Files.createTempFile("planlake", ".part");
            copy = unpacked;
            try (InputStream in = parts.open(name)) {
                Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
            }
            DeliveredFile inner = DeliveredFile.of(unpacked, name);
            if (inner instanceof ZippedFiles) throw nested(name);
            current = inner.open();
        }

        @Override
        public Sheet next() {
            if (!hasNext() || current == null) throw new NoSuchElementException();
            Sheet sheet = within(current::next);
            String name = sheet.name().isEmpty() ? entry : entry + "/" + sheet.name();
            return new Sheet(name, sheet.isHidden(), sheet.isText(), new Rows(sheet.rows()));
        }

        private UncheckedIOException within(IOException e) {
            return new UncheckedIOException(e instanceof UnreadableFile refused ? refused.within(entry) : e);
        }

        private UncheckedIOException within(UncheckedIOException e) {
            return e.getCause() instanceof UnreadableFile refused ? within(refused) : e;
        }

        private <T> T within(Supplier<T> step) {
            try {
                return step.get();
            } catch (UncheckedIOException e) {
                throw within(e);
            }
        }

        private void closeEntry() throws IOException {
            try {
                if (current != null) current.close();
            } finally {
                current = null;
                if (copy != null) Files.deleteIfExists(copy);
                copy = null;
            }
        }

        @Override
        public void close() throws IOException {
            try (parts) {
                closeEntry();
            }
        }

        /** Rows whose refusal names the entry that they are in. */
        private final class Rows implements Iterator<SheetRow> {

            private final Iterator<SheetRow> rows;

            Rows(Iterator<SheetRow> rows) {
                this.rows = rows;
            }

            @Override
            public boolean hasNext() {
                return within(rows::hasNext);
            }

            @Override
            public SheetRow next() {
                return within(rows::next);
            }
        }
    }
}
