package planlake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import planlake.document.text.BoundedTime;
import planlake.document.text.UnreadableDocument;

/** What is read as which format, and what is not read at all; names of files say nothing. */
class DocumentsTest {

    @TempDir
    Path folder;

    private String read(String content) throws IOException {
        return Documents.read(Files.writeString(folder.resolve("file.xyz"), content, UTF_8))
                .text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            <html><p>甲</p>                                ~ 甲
            <?xml version="1.0"?><!DOCTYPE html><p>甲</p>  ~ 甲
            <!-- 说明 --><body>甲<br>乙                    ~ 甲⏎乙
            一、<甲>                                       ~ 一、<甲>
            < 5%的                                         ~ < 5%的
            """)
    void aWebPageIsKnownByItsFirstTags(String content, String text) throws IOException {
        assertThat(read(content).strip().replace("\n", "⏎")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ''                         ~ 为空
            {\\rtf1\\ansi              ~ RTF
            <?xml version="1.0"?><w/>  ~ XML
            MIME-Version: 1.0          ~ .mht
            Rar!                       ~ 压缩包
            II*\\0                     ~ 图片
            %PDF-1.7                   ~ 已损坏
            <html><body> <script>1     ~ 没有文字
            """)
    void whatIsNoDocumentIsRefusedByWhatItIs(String content, String problem) {
        assertThatThrownBy(() -> read(content.replace("\\0", "\0")))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(problem)
                .hasMessageContaining("报送");
    }

    @Test
    void aTextOfMoreThanTwoMillionCharactersIsRefused() {
        assertThatThrownBy(() -> read("工作".repeat(1_000_001))).hasMessageContaining("过长");
        assertThatThrownBy(() -> read("<p>" + "工作".repeat(1_000_001))).hasMessageContaining("过长");
    }

    @Test
    void aFileOfMoreThanFiftyMegabytesIsNotEvenOpened() throws IOException {
        Path file = folder.resolve("big");
        try (var channel = new RandomAccessFile(file.toFile(), "rw")) {
            channel.setLength(Documents.MOST_BYTES + 1);
        }

        assertThatThrownBy(() -> Documents.read(file)).hasMessageContaining("50 MB");
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> BoundedTime.call(Duration.ofMillis(1), () -> {
                    never.await();
                    return "";
                }))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("过于复杂");
    }

    @Test
    void whatNestsWithoutEndIsReadOrGivenUp() throws IOException {
        assertThat(read("<html><p>甲" + "<b><div>".repeat(5_000) + "乙")).isEqualTo("甲\n乙\n");
        assertThatThrownBy(() -> BoundedTime.call(Duration.ofMinutes(1), () -> deeper(1)))
                .isInstanceOf(UnreadableDocument.class);
    }

    private static int deeper(int depth) {
        return depth < 0 ? depth : deeper(depth + 1) + 1;
    }
}
