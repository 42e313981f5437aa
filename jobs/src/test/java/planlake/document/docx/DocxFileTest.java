package planlake.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.document.Documents;
import planlake.document.Docx;
import planlake.document.text.DocumentText;
import planlake.document.text.MadeUpPlan;
import planlake.document.text.RoundTrip;
import planlake.document.text.UnreadableDocument;

/** What a .docx says: what would be printed with all changes accepted, with the numbers that Word puts there. */
class DocxFileTest {

    @TempDir
    Path folder;

    private DocumentText read(String body) throws IOException {
        return Documents.read(Docx.of(body).write(folder.resolve("a.docx")));
    }

    /** Lines are parted by a slash. */
    private String lines(String body) throws IOException {
        return read(body).text().strip().replace("\n", "/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>丙</w:t></w:r></w:p>        ~ 甲乙/丙
            <w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>                                ~ 甲/乙 丙
            <w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>                      ~ 甲
            <w:p><w:ins><w:r><w:t>甲</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>乙</w:t></w:r></w:moveFrom></w:p>         ~ 甲
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p> ~ 甲乙
            <w:p><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r></w:p>    ~ 甲
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>                       ~ 乙
            <w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>     ~ 3
            <w:sdt><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>                             ~ 甲
            """)
    void onlyWhatWouldBePrintedIsText(String body, String text) throws IOException {
        assertThat(lines(body)).isEqualTo(text);
    }

    @Test
    void aTextBoxIsReadOnceBehindItsParagraph() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
        String drawn = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>%s</w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict>%s</w:pict></mc:Fallback></mc:AlternateContent>";

        assertThat(lines("<w:p><w:r>%s</w:r><w:r><w:t>甲</w:t></w:r></w:p>".formatted(drawn.formatted(box, box))))
                .isEqualTo("甲/框");
    }

    /** Each step is list.level; what comes out are the numbers before the paragraphs, - for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            1.0 1.0 1.1 1.1 1.0 1.1              ~ 一、 二、 （一） （二） 三、 （一）
            1.2 1.2 1.1 1.2                      ~ 1. 2. （一） 1.
            2.0 2.1 2.1 2.0 2.1                  ~ 5 5.1 5.2 6 6.1
            1.0 3.0 1.0                          ~ 一、 二、 三、
            1.0 1.0 4.0 4.0                      ~ 一、 二、 一、 二、
            5.0 5.0 0.0                          ~ ① ② -
            1.3 1.3 1.0 1.3                      ~ 壹 贰 一、 叁
            6.0                                  ~ -
            """)
    void theNumbersOfListsAreText(String steps, String numbers) throws IOException {
        var body = new StringBuilder();
        for (String step : steps.split(" ", -1)) {
            body.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%s\"/><w:numId w:val=\"%s\"/></w:numPr></w:pPr>"
                            .formatted(step.substring(2), step.substring(0, 1)))
                    .append("<w:r><w:t>甲</w:t></w:r></w:p>");
        }

        List<String> found = read(body.toString())
                .text()
                .lines()
                .map(line -> line.equals("甲") ? "-" : line.replace("甲", "").strip())
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(numbers);
    }

    @Test
    void aParagraphIsNumberedByItsStyleUnlessItLeavesTheList() throws IOException {
        String styled = "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
        String left = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";

        assertThat(lines(styled.formatted("Item", "")
                        + styled.formatted("SubItem", "")
                        + styled.formatted("Item", left)))
                .isEqualTo("一、甲/（一）甲/甲");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            甲   ~ 1.甲
            5亿  ~ 1. 5亿
            AI   ~ 1. AI
            """)
    void aNumberDoesNotRunIntoTheText(String text, String expected) throws IOException {
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>%s</w:t></w:r></w:p>";

        assertThat(lines(item.formatted(text))).isEqualTo(expected);
    }

    @Test
    void mergedCellsStandInEachOfTheirPlaces() throws IOException {
        String row = "<w:tr>%s</w:tr>";
        String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        DocumentText read = read("<w:tbl>"
                + row.formatted(cell.formatted("", "任务") + cell.formatted("<w:gridSpan w:val=\"2\"/>", "单位"))
                + row.formatted(cell.formatted("<w:vMerge w:val=\"restart\"/>", "甲")
                        + cell.formatted("", "乙")
                        + cell.formatted("", "丙"))
                + row.formatted(cell.formatted("<w:vMerge/>", "") + cell.formatted("", "丁") + cell.formatted("", ""))
                + "</w:tbl>");

        assertThat(MadeUpPlan.cells(read, 0).toString()).isEqualTo("[[任务, 单位, 单位], [甲, 乙, 丙], [甲, 丁, ]]");
        assertThat(read.text()).isEqualTo("任务\t单位\t\n甲\t乙\t丙\n\t丁\t\n");
    }

    @Test
    void theMadeUpPlanIsReadAsItIs() throws IOException {
        RoundTrip.check(Documents.read(Docx.plan(folder.resolve("plan.docx"))));
    }

    @Test
    void anOldDocumentIsSentBackToBeSavedAnew() throws IOException {
        assertRefused(ole("WordDocument"), ".doc");
        assertRefused(ole("Workbook"), "不是文档");
    }

    private Path ole(String entry) throws IOException {
        Path file = folder.resolve(entry);
        try (var container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(InputStream.nullInputStream(), entry);
            container.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void anEncryptedDocumentIsRefused() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("locked.docx");
        Path plain = Docx.of("<w:p/>").write(folder.resolve("a.docx"));
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("密码");
            try (OutputStream out = encryptor.getDataStream(container)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }

        assertRefused(file, "已加密");
    }

    @Test
    void aDocumentWithMacrosIsRefused() throws IOException {
        assertRefused(Docx.of("<w:p/>").asMacroDocument().write(folder.resolve("a.docm")), "带有宏");
    }

    @Test
    void aBombIsRefused() throws IOException {
        assertRefused(Docx.of("<w:p/>" + " ".repeat(60 << 20)).write(folder.resolve("bomb.docx")), "解压后过大");
    }

    @Test
    void externalEntitiesAreRefusedUnread() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "机密");
        String doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
        Path file =
                Docx.of("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>").with(doctype).write(folder.resolve("a.docx"));

        assertRefused(file, "外部实体");
    }

    @Test
    void anOtherArchiveIsRefusedByWhatItIs() throws IOException {
        assertRefused(zip(Map.of("a.txt", "工作")), "压缩包");
        assertRefused(zip(Map.of("OFD.xml", "<OFD/>")), "OFD");
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path file = folder.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static void assertRefused(Path file, String problem) {
        assertThatThrownBy(() -> Documents.read(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("报送");
    }
}
