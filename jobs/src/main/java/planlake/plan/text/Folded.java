package planlake.plan.text;

import java.util.ArrayList;
import java.util.List;
import planlake.document.text.TextSpan;

/**
 * Text with full-width letters, digits and punctuation made half-width, and blanks of every kind made spaces, character
 * by character: every offset in the folded text is the offset in the text as printed.
 */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) folded.append(fold(text.charAt(i)));
        return folded.toString();
    }

    /**
     * The pieces between separators that stand outside brackets and quotes; a comma or a point inside a number does not
     * separate.
     */
    public static List<TextSpan> split(String text, TextSpan within, String separators) {
        List<TextSpan> pieces = new ArrayList<>();
        int depth = 0;
        int from = within.start();
        for (int i = within.start(); i < within.end(); i++) {
            char c = text.charAt(i);
            depth = Math.max(0, depth + Brackets.step(c));
            if (depth == 0 && separators.indexOf(c) >= 0 && !insideNumber(text, i)) {
                pieces.add(new TextSpan(from, i));
                from = i + 1;
            }
        }
        pieces.add(new TextSpan(from, within.end()));
        return pieces.stream()
                .map(piece -> piece.stripped(text))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /**
     * The first place from {@code from} on where another character than {@code passed} stands; {@code to} if none does.
     */
    public static int skip(String text, int from, int to, String passed) {
        int at = from;
        while (at < to && passed.indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }

    private static boolean insideNumber(String text, int at) {
        return ",.".indexOf(text.charAt(at)) >= 0
                && at > 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') return (char) (c - 0xFEE0);
        boolean blank = c != '\n' && c != '\r' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
        return blank || c == '\uFEFF' || c == '\u200B' ? ' ' : c;
    }
}
