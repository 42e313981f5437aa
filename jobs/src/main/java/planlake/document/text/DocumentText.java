package planlake.document.text;

import java.util.List;

/**
 * A document as text. Paragraphs are lines, ended by {@code \n}, whatever the file used; all spans point into exactly
 * this text.
 *
 * @param tables where tables stand in the text, in order, none inside another
 */
public record DocumentText(String text, List<TextTable> tables) {

    public DocumentText {
        tables = List.copyOf(tables);
    }

    /** Text without tables. */
    public static DocumentText of(String text) {
        return new DocumentText(text, List.of());
    }
}
