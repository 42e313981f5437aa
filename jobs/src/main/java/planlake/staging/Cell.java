package planlake.staging;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it was delivered.
 *
 * @param text what it says; an ISO date for a date cell, the plain number for a number cell
 */
record Cell(String text, Kind kind) implements Serializable {

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** A spreadsheet error such as {@code #REF!}. */
        ERROR
    }

    /** Blanks of every kind, those that {@link String#strip} leaves too: no-break, ideographic, zero-width. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\u200b-\\u200f\\u2060\\ufeff]+");

    static final Cell EMPTY = new Cell("", Kind.TEXT);

    boolean isEmpty() {
        return BLANKS.matcher(text).replaceAll("").isEmpty();
    }

    /** The text with full-width digits and letters made half-width and all blanks removed. */
    String compact() {
        return compact(text);
    }

    static String compact(@Nullable String text) {
        if (text == null) return "";
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** The text without blanks around it, runs of blanks inside made one. */
    String tidy() {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
