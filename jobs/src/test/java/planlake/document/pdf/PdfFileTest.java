package planlake.document.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.document.Documents;
import planlake.document.text.RoundTrip;
import planlake.document.text.UnreadableDocument;

/** What a .pdf says: paragraphs as they were before they were printed, and tables whole. */
class PdfFileTest {

    @TempDir
    Path folder;

    /** How both were made says PdfFixtures. */
    @ParameterizedTest
    @ValueSource(strings = {"printed.pdf", "browser.pdf"})
    void theMadeUpPlanIsReadAsItIs(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = PdfFileTest.class.getResourceAsStream("/document/" + name)) {
            Files.copy(Objects.requireNonNull(in), file);
        }

        RoundTrip.check(Documents.read(file));
    }

    @Test
    void aScanIsRefusedSinceThereIsNoTextInIt() throws IOException {
        assertRefused(saved("", "", true), "扫描件");
    }

    @Test
    void anEncryptedFileIsRefusedAndSoIsOneThatMayNotBeCopied() throws IOException {
        assertRefused(saved("owner", "user", true), "已加密");
        assertRefused(saved("owner", "", false), "不允许复制");
    }

    private Path saved(String owner, String user, boolean mayCopy) throws IOException {
        Path file = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var may = new AccessPermission();
            may.setCanExtractContent(mayCopy);
            if (!owner.isEmpty()) document.protect(new StandardProtectionPolicy(owner, user, may));
            document.save(file.toFile());
        }
        return file;
    }

    private static void assertRefused(Path file, String problem) {
        assertThatThrownBy(() -> Documents.read(file))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("报送");
    }

    @Test
    void aBombIsRefused() throws IOException {
        assertRefused(holding(new byte[65 << 20]), "解压后过大");
        assertRefused(holding("beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange".getBytes(US_ASCII)), "已损坏");
    }

    private Path holding(byte[] stream) throws IOException {
        Path file = folder.resolve("bomb.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            page.setContents(new PDStream(document, new ByteArrayInputStream(stream), COSName.FLATE_DECODE));
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void aRadicalIsTheCharacterThatItLooksLike() {
        assertThat(PdfCharacters.usual("⼯作由⼈⺠政府⻓负责")).isEqualTo("工作由人民政府长负责");
    }
}
