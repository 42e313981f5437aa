package planlake.workbook;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell as it was delivered. */
public final class Cell {

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** A spreadsheet error such as {@code #REF!}. */
        ERROR
    }

    /** Blanks of every kind, those that {@link String#strip} leaves too: no-break, ideographic, zero-width. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\u200b-\\u200f\\u2060\\ufeff]+");

    public static final Cell EMPTY = new Cell("", Kind.TEXT);

    private final String text;
    private final Kind kind;
    private final boolean isFormula;
    private final boolean isFrom1904;
    private @Nullable String compact;

    /** @param text what it says; an ISO date for a date cell, the plain number for a number cell */
    public Cell(String text, Kind kind) {
        this(text, kind, false);
    }

    /** @param isFormula whether {@code text} is what a formula last gave */
    public Cell(String text, Kind kind, boolean isFormula) {
        this(text, kind, isFormula, false);
    }

    Cell(String text, Kind kind, boolean isFormula, boolean isFrom1904) {
        this.text = text;
        this.kind = kind;
        this.isFormula = isFormula;
        this.isFrom1904 = isFrom1904;
    }

    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isFormula() {
        return isFormula;
    }

    public boolean isEmpty() {
        return text.isEmpty() || (mayBeBlank(text.charAt(0)) && compact().isEmpty());
    }

    /** Whether a number, if it stands for a day, counts from 1904 and not from 1900. */
    public boolean isFrom1904() {
        return isFrom1904;
    }

    /** The cell where all of it is struck out: whether it is meant has to be asked. */
    Cell struck() {
        return isEmpty() ? this : new Cell("（整格带删除线，请删去或恢复）：" + text, Kind.ERROR, isFormula);
    }

    /** The text with full-width digits and letters made half-width and all blanks removed. */
    public String compact() {
        String known = compact;
        if (known == null) {
            known = compact(text);
            compact = known;
        }
        return known;
    }

    public static String compact(@Nullable String text) {
        if (text == null || text.isEmpty()) return "";
        if (isPlain(text)) return text;
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /**
     * Most cells are digits, letters or common characters that stay as they are; to see that costs less than to do it.
     */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = (c > ' ' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fa5);
            if (!isPlain) return false;
        }
        return true;
    }

    /** The text without blanks around it, runs of blanks inside made one. */
    public String tidy() {
        return isTidy(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Whether its only blanks are single spaces inside. */
    private static boolean isTidy(String text) {
        boolean isAfterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ';
            if (isSpace ? isAfterBlank : mayBeBlank(c)) return false;
            isAfterBlank = isSpace;
        }
        return !isAfterBlank;
    }

    /** True of all blanks, and of signs and letters beyond ASCII that stand among them. */
    private static boolean mayBeBlank(char c) {
        return c <= ' ' || (c >= 0x7f && c < 0x3001) || c == '\ufeff';
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
