package planlake.document.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The encoding of a text file, decided strictly and by its bytes: a byte order mark, else UTF-8, else GB18030 if that
 * makes Chinese words, so that nothing is read as mojibake. One pass in constant memory, line by line, since a file may
 * be pasted from two.
 */
public final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String REPEAT = "请另存为 UTF-8 编码的文本文件后重新报送";

    /** Whether the bytes so far can be UTF-8: -1 not, else how many bytes of a character are still to come. */
    private final Utf8 utf8 = new Utf8();

    private final Gb18030 gb18030 = new Gb18030();
    private final WordBytes words = new WordBytes();
    private int before = '\n';
    private boolean hasWideUtf8;
    private long line = 1;
    private long firstUtf8;
    private long firstGb;
    private long firstNeither;
    private boolean hasQuotes;

    private TextEncoding() {}

    /**
     * What a file turned out to be.
     *
     * @param hasQuotes whether there is a quotation mark in it at all
     */
    public record Found(Charset encoding, boolean hasQuotes) {}

    /**
     * The encoding of a whole file.
     *
     * @throws UnreadableDocument if it is in none of these encodings, or in two of them
     */
    public static Found of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int read = in.readNBytes(buffer, 0, buffer.length);
            int mark = read >= 2 ? (buffer[0] & 0xFF) << 8 | (buffer[1] & 0xFF) : 0;
            boolean isUtf32 = mark == 0xFFFE && read >= 4 && buffer[2] == 0 && buffer[3] == 0;
            if (isUtf32) throw unknown();
            if (mark == 0xFFFE) return new Found(UTF_16LE, true);
            if (mark == 0xFEFF) return new Found(UTF_16BE, true);
            var encoding = new TextEncoding();
            for (; read > 0; read = in.readNBytes(buffer, 0, buffer.length)) encoding.take(buffer, read);
            encoding.endLine();
            return new Found(encoding.decide(), encoding.hasQuotes);
        }
    }

    /**
     * Opens the text behind a byte order mark, if there is one; a malformed byte is an error, not a question mark.
     *
     * @throws java.nio.charset.CharacterCodingException while reading, at a byte that is none in {@code encoding}
     */
    public static Reader open(Path file, Charset encoding) throws IOException {
        return open(Files.newInputStream(file), encoding);
    }

    static Reader open(InputStream bytes, Charset encoding) throws IOException {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 16);
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') text.reset();
            return text;
        } catch (IOException e) {
            text.close();
            throw e;
        }
    }

    private void take(byte[] buffer, int read) throws UnreadableDocument {
        for (int i = 0; i < read; i++) {
            int b = buffer[i] & 0xFF;
            if (b == 0) throw new UnreadableDocument("文件第 " + line + " 行含有空字符，可能是没有标记的 UTF-16 编码", REPEAT);
            if (b == '\n') endLine();
            if (b == '"') hasQuotes = true;
            if (b >= 0x80 || utf8.isOpen() || gb18030.isOpen()) {
                utf8.take(b);
                gb18030.take(b);
            }
            if (b >= 0x80 || words.isOpen()) words.take(b, before);
            before = b;
        }
    }

    /** A line break is no part of a longer character in either encoding. */
    private void endLine() {
        boolean isUtf8 = utf8.ends();
        boolean isGb = gb18030.ends();
        if (!isUtf8 && !isGb && firstNeither == 0) firstNeither = line;
        if (!isUtf8 && isGb && firstGb == 0) firstGb = line;
        if (isUtf8 && utf8.isChinese() && firstUtf8 == 0) firstUtf8 = line;
        hasWideUtf8 |= isUtf8 && utf8.isWide;
        words.end();
        utf8.reset();
        gb18030.reset();
        line++;
    }

    private Charset decide() throws UnreadableDocument {
        if (firstGb == 0 && firstNeither == 0) return UTF_8;
        if (!hasWideUtf8 && words.areWestern()) throw western();
        if (firstUtf8 == 0 && firstNeither == 0 && words.areNoChinese()) throw unknown();
        if (firstUtf8 == 0 && firstNeither == 0) return GB18030;
        if (firstUtf8 == 0 && firstGb == 0) throw unknown();
        if (firstNeither > 0) {
            throw new UnreadableDocument("文件第 %d 行有损坏的字节，原文无法靠猜测恢复".formatted(firstNeither), REPEAT);
        }
        throw new UnreadableDocument(
                "文件第 %d 行起编码与前文不同（一部分是 UTF-8，一部分是 GBK，或字节已损坏），无法靠猜测恢复".formatted(Math.max(firstUtf8, firstGb)), REPEAT);
    }

    private static UnreadableDocument unknown() {
        return new UnreadableDocument("文件编码不是 UTF-8、UTF-16 或 GB18030", REPEAT);
    }

    private static UnreadableDocument western() {
        return new UnreadableDocument("文件编码不是 UTF-8，而像西文编码（windows-1252、ISO-8859-1 等），不知是哪一种", REPEAT);
    }

    /** Follows the bytes of a line as UTF-8 (RFC 3629: no overlong forms, no surrogates). */
    private static final class Utf8 {

        private boolean isBroken;
        private boolean isWide;
        private int left;
        private int least;
        private int most;
        private int longer;

        boolean isOpen() {
            return left > 0;
        }

        void take(int b) {
            if (isBroken) return;
            if (left > 0) {
                if (b < least || b > most) isBroken = true;
                least = 0x80;
                most = 0xBF;
                left--;
                return;
            }
            if (b < 0x80) return;
            isWide = true;
            left = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
            if (left == 2) longer++;
            if (b < 0xC2 || b > 0xF4) isBroken = true;
            least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        }

        boolean ends() {
            return !isBroken && left == 0;
        }

        /** Two characters of three bytes: two or three of GBK that look like one of UTF-8 do occur (联通). */
        boolean isChinese() {
            return longer >= 2;
        }

        void reset() {
            isBroken = false;
            isWide = false;
            left = 0;
            longer = 0;
        }
    }

    /** Follows the bytes of a line as GB18030: characters of one, two or four bytes. */
    private static final class Gb18030 {

        private boolean isBroken;
        private int at;

        boolean isOpen() {
            return at > 0;
        }

        void take(int b) {
            if (isBroken) return;
            boolean isLead = b >= 0x81 && b <= 0xFE;
            boolean isDigit = b >= 0x30 && b <= 0x39;
            switch (at) {
                case 0 -> {
                    if (isLead) at = 1;
                    else isBroken = b >= 0x80;
                }
                case 1 -> {
                    isBroken = !isDigit && (b < 0x40 || b == 0x7F || b == 0xFF);
                    at = isDigit ? 2 : 0;
                }
                case 2 -> {
                    isBroken = !isLead;
                    at = 3;
                }
                default -> {
                    isBroken = !isDigit;
                    at = 0;
                }
            }
        }

        boolean ends() {
            return !isBroken && at == 0;
        }

        void reset() {
            isBroken = false;
            at = 0;
        }
    }
}
