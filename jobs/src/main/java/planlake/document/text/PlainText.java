package planlake.document.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.IOUtils;

/** Plain text: the file's own characters, but for its byte order mark and its kind of line breaks. */
public final class PlainText {

    /** What any plan says. Almost any bytes are GB18030 of something, so that these words are the proof. */
    private static final List<String> EXPECTED = List.of("责任单位", "牵头", "负责", "工作", "任务", "人民政府");

    private PlainText() {}

    /**
     * The text of the file.
     *
     * @throws UnreadableDocument if its encoding is none that is known, or it is too long
     */
    public static DocumentText read(Path file) throws IOException {
        Charset encoding = TextEncoding.of(file).encoding();
        String text = lines(decoded(file, encoding));
        if (encoding.equals(Charset.forName("GB18030"))) expectWords(text);
        return new DocumentText(text, LineTables.in(text));
    }

    public static void expectWords(String text) throws UnreadableDocument {
        if (EXPECTED.stream().noneMatch(text::contains)) {
            throw new UnreadableDocument("文件编码不明，按 GB18030 读出的不像分工文件", "请另存为 UTF-8 编码的文本文件后重新报送");
        }
    }

    /** The characters of the file behind its byte order mark. */
    public static String decoded(Path file, Charset encoding) throws IOException {
        try (Reader reader = TextEncoding.open(file, encoding)) {
            return IOUtils.toString(reader);
        } catch (CharacterCodingException e) {
            throw new UnreadableDocument("文件有损坏的字节，原文无法靠猜测恢复", "请另存为 UTF-8 编码后重新报送");
        }
    }

    private static String lines(String text) throws UnreadableDocument {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.length() > TextBuilder.MOST_CHARACTERS) throw UnreadableDocument.tooLong();
        return lines;
    }
}
