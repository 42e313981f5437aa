package planlake.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip file gives the sheets of the files in it, says what it left, and is refused for what it must not hold. */
class ZippedFilesTest {

    private static final byte[] TEXT = "项目,投资\n甲,1\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Path zip(Charset names) throws IOException {
        Path file = folder.resolve("报送.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (var entry : files.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }

    private static List<String> names(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (var sheets = DeliveredFile.of(file).open()) {
            while (sheets.hasNext()) {
                DeliveredFile.Sheet sheet = sheets.next();
                List<SheetRow> rows = new ArrayList<>();
                sheet.rows().forEachRemaining(rows::add);
                names.add(sheet.name() + " " + rows.size());
            }
            sheets.unread().forEach(name -> names.add("unread " + name));
        }
        return names;
    }

    @Test
    void theSheetsOfAllFilesAreRead() throws IOException {
        files.put("沈阳/1.csv", TEXT);
        files.put("沈阳/2.xlsx", Files.readAllBytes(Sheets.workbook(folder.resolve("2.xlsx"), "甲", "乙\n丙")));
        files.put("说明.pdf", new byte[] {1});
        files.put("__MACOSX/沈阳/._1.csv", new byte[] {1});
        files.put("沈阳/~$2.xlsx", new byte[] {1});

        for (Charset encoding : List.of(UTF_8, Charset.forName("GBK"))) {
            assertThat(names(zip(encoding)))
                    .containsExactly("沈阳/1.csv 2", "沈阳/2.xlsx/表1 1", "沈阳/2.xlsx/表2 2", "unread 说明.pdf");
        }
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        files.put("1.csv", TEXT);
        files.put("2.xlsx", new byte[] {1, 2, 3});
        long before = left();

        assertThatThrownBy(() -> DeliveredFile.of(zip(UTF_8)).forEachSheet((name, rows) -> rows.next()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("2.xlsx");
        assertThat(left()).isEqualTo(before);
    }

    private static long left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("planlake.*\\.part"))
                    .count();
        }
    }

    @Test
    void anArchiveWithinTheArchiveIsRefused() throws IOException {
        files.put("1.csv", TEXT);
        byte[] inner = Files.readAllBytes(zip(UTF_8));
        files.put("2.zip", inner);
        assertThatThrownBy(() -> names(zip(UTF_8))).hasMessageContaining("压缩包中还有压缩包");

        files.remove("2.zip");
        files.put("2.csv", inner);
        assertThatThrownBy(() -> names(zip(UTF_8))).hasMessageContaining("压缩包中还有压缩包");
    }

    @Test
    void anArchiveWithoutTablesIsRefused() throws IOException {
        files.put("说明.pdf", new byte[] {1});

        assertThatThrownBy(() -> names(zip(UTF_8))).hasMessageContaining("没有表格");
    }

    @Test
    void namesThatAreThereTwiceAreRefused() throws IOException {
        files.put("a.csv", TEXT);
        files.put("A.CSV", TEXT);

        assertThatThrownBy(() -> names(zip(UTF_8))).hasMessageContaining("重复");
    }

    @Test
    void anEncryptedArchiveIsRefused() throws IOException {
        files.put("a.csv", TEXT);
        byte[] bytes = Files.readAllBytes(zip(UTF_8));
        for (int i = 0; i + 10 < bytes.length; i++) {
            boolean isDirectory = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (isDirectory) bytes[i + 8] |= 1;
        }
        Path file = Files.write(folder.resolve("encrypted.zip"), bytes);

        assertThatThrownBy(() -> names(file)).hasMessageContaining("加密");
    }

    @Test
    void bytesThatAreNotThoseThatWerePackedAreRefused() throws IOException {
        Path file = folder.resolve("stored.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            var entry = new ZipEntry("a.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(TEXT.length);
            var sum = new java.util.zip.CRC32();
            sum.update(TEXT);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(TEXT);
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < 100; i++) if (bytes[i] == '1') bytes[i] = '7';
        Files.write(file, bytes);

        assertThatThrownBy(() -> names(file)).hasMessageContaining("损坏");
    }
}
