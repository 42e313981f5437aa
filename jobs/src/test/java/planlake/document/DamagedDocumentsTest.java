package planlake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import planlake.document.text.MadeUpPlan;
import planlake.document.text.UnreadableDocument;

/** Documents with broken bytes, or cut short: each is read or refused, and nothing else happens. */
class DamagedDocumentsTest {

    private static final int FILES = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plan.docx", "plan.html", "plan.txt", "printed.pdf", "browser.pdf"})
    void aDamagedDocumentIsReadOrRefused(String name) throws IOException {
        byte[] whole = whole(name);
        var chance = new Random(5);
        int ends = 0;
        for (int i = 0; i < FILES; i++) {
            Path file = Files.write(folder.resolve("damaged"), damaged(whole, chance));
            try {
                ends += Documents.read(file).text().isEmpty() ? 0 : 1;
            } catch (UnreadableDocument e) {
                ends++;
            }
        }
        assertThat(ends).isEqualTo(FILES);
    }

    private byte[] whole(String name) throws IOException {
        if (name.endsWith(".docx")) return Files.readAllBytes(Docx.plan(folder.resolve(name)));
        if (name.endsWith(".html")) return MadeUpPlan.html().getBytes(UTF_8);
        if (name.endsWith(".txt")) return MadeUpPlan.TEXT.getBytes(UTF_8);
        try (InputStream in = DamagedDocumentsTest.class.getResourceAsStream("/document/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] damaged(byte[] whole, Random chance) {
        byte[] bytes = chance.nextInt(4) == 0 ? Arrays.copyOf(whole, 1 + chance.nextInt(whole.length)) : whole.clone();
        for (int i = chance.nextInt(20); i >= 0; i--) bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        return bytes;
    }
}
