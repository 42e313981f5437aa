package planlake.console;

import java.util.function.IntPredicate;
import org.jline.utils.WCWidth;

/**
 * Text as a terminal shows it: how wide it is, and with nothing in it that could drive the terminal. Names come from
 * delivered workbooks, so an escape sequence or a change of writing direction in one is somebody's input.
 */
final class Glyphs {

    private static final char ELLIPSIS = '…';

    private Glyphs() {}

    /** Columns that the text takes: two for a Chinese character or a full-width sign, none for a combining mark. */
    static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /**
     * The text with control, format and separator characters made visible: ESC as ␛, a right-to-left override as
     * ‹202E›.
     */
    static String visible(String text) {
        return visible(text, Glyphs::drives);
    }

    /** As {@link #visible(String)}, but line breaks and tabs stay: a quoted CSV cell may hold them. */
    static String visibleExceptBreaks(String text) {
        return visible(text, c -> c != '\n' && c != '\r' && c != '\t' && drives(c));
    }

    /** Whether a terminal or a reader's eye could be misled by the character rather than shown it. */
    static boolean drives(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** The text cut to {@code width} columns, the last of them … where something was cut. */
    static String cut(String text, int width) {
        if (width == 0 || width(text) <= width) return text;
        var kept = new StringBuilder();
        int taken = 1;
        for (int codePoint : text.codePoints().toArray()) {
            taken += Math.max(0, WCWidth.wcwidth(codePoint));
            if (taken > width) break;
            kept.appendCodePoint(codePoint);
        }
        return kept.append(ELLIPSIS).toString();
    }

    private static String visible(String text, IntPredicate hidden) {
        if (text.codePoints().noneMatch(hidden)) return text;
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!hidden.test(c)) {
                shown.appendCodePoint(c);
            } else if (c < 0x20) {
                // Unicode has a picture for each of the first 32 control characters.
                shown.appendCodePoint(0x2400 + c);
            } else {
                shown.append("‹%04X›".formatted(c));
            }
        });
        return shown.toString();
    }
}
