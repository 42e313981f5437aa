package planlake.values;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that was decoded in the wrong encoding before it was saved: noticed, never turned back. */
final class Mojibake {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Runs that might be Chinese in UTF-8 read as GBK; the euro sign is what 0x80 is there. */
    private static final Pattern CHINESE = Pattern.compile("[\\u3000-\\uffe5€]{3,}");

    /** Runs that might be other bytes read as Western letters. */
    private static final Pattern ACCENTED = Pattern.compile("[\\u0080-\\u00ff\\u0152-\\u0192\\u02c6-\\u2122]{2,}");

    /** A two-byte character of UTF-8 read as Western letters; the letters are in use, yet not before such signs. */
    private static final Pattern DOUBLED = Pattern.compile("[ÃÂ][\\u0080-\\u00bf€]");

    /** What such Chinese may begin with. Most words do not, and decoding each costs more than reading its cell. */
    private static final BitSet BEGINNINGS = beginnings();

    private Mojibake() {}

    /** Whether some of the text was certainly once something else; false for text in any language that is as meant. */
    static boolean suspects(String text) {
        boolean hasLetters = false;
        boolean hasChinese = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            hasLetters |= c >= 0x80 && c < 0x3000;
            hasChinese |= c >= 0x3000;
        }
        if (!hasLetters && !hasChinese) return false;
        if (text.indexOf('\uFFFD') >= 0 || text.contains("锟斤拷") || text.contains("烫烫烫")) return true;
        boolean wasLetters =
                hasLetters && (DOUBLED.matcher(text).find() || anyRun(ACCENTED, text, Mojibake::wasChinese));
        return wasLetters || (hasChinese && anyRun(CHINESE, text, Mojibake::wasUtf8));
    }

    private static boolean anyRun(Pattern runs, String text, Predicate<String> wasOther) {
        Matcher run = runs.matcher(text);
        while (run.find()) {
            if (wasOther.test(run.group())) return true;
        }
        return false;
    }

    /** Whether the bytes of the run in GBK are UTF-8 of common Chinese; half of a character may be lost at its end. */
    private static boolean wasUtf8(String run) {
        if (!BEGINNINGS.get(run.charAt(0))) return false;
        byte[] bytes = gbk(run);
        for (int cut = 0; cut <= 2 && bytes.length - cut >= 6; cut++) {
            if (isChinese(bytes, bytes.length - cut, StandardCharsets.UTF_8, 2)) return true;
        }
        return false;
    }

    /** The characters whose two bytes in GBK are the first two of a character of UTF-8. */
    private static BitSet beginnings() {
        var beginnings = new BitSet(0x10000);
        for (int lead = 0xC2; lead <= 0xEF; lead++) {
            for (int next = 0x80; next <= 0xBF; next++) {
                beginnings.set(new String(new byte[] {(byte) lead, (byte) next}, GBK).charAt(0));
            }
        }
        return beginnings;
    }

    private static boolean wasChinese(String run) {
        byte[] bytes = western(run);
        if (isChinese(bytes, bytes.length, StandardCharsets.UTF_8, 2)) return true;
        return bytes.length >= 4 && isChinese(bytes, bytes.length, GB2312, 2);
    }

    /** Its bytes in GBK; none if it has other characters. */
    private static byte[] gbk(String run) {
        try {
            ByteBuffer bytes = GBK.newEncoder().encode(CharBuffer.wrap(run));
            byte[] array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            return new byte[0];
        }
    }

    /** Five bytes have no letter in that encoding and are kept as control characters. */
    private static byte[] western(String run) {
        CharsetEncoder encoder = WESTERN.newEncoder();
        byte[] bytes = new byte[run.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = run.charAt(i);
            if (encoder.canEncode(c)) bytes[i] = String.valueOf(c).getBytes(WESTERN)[0];
            else if (c < 0x100) bytes[i] = (byte) c;
            else return new byte[0];
        }
        return bytes;
    }

    /** Whether these bytes are at least {@code least} characters, all of the common ones of GB 2312 or its marks. */
    private static boolean isChinese(byte[] bytes, int length, Charset encoding, int least) {
        try {
            String text = encoding.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
            return text.length() >= least && text.chars().allMatch(Mojibake::isCommon);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isCommon(int c) {
        byte[] code = String.valueOf((char) c).getBytes(GB2312);
        if (code.length != 2) return false;
        int row = code[0] & 0xFF;
        // Rows 16 to 55 are the common characters, rows 1 and 3 punctuation and wide letters.
        return (row >= 0xB0 && row <= 0xD7) || row == 0xA1 || row == 0xA3;
    }
}
