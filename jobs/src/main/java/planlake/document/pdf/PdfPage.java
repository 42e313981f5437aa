package planlake.document.pdf;

import java.util.List;

/**
 * What is on a page, turned so that its text is upright. Lengths are points, from the left and from the top.
 *
 * @param rulings lines and thin boxes, of which tables are drawn
 */
record PdfPage(double width, List<Glyph> glyphs, List<Ruling> rulings) {

    /**
     * A character, or a few that are drawn as one.
     *
     * @param y the line that it stands on
     * @param size the height of the font
     */
    record Glyph(String text, double left, double right, double y, double size) {

        boolean isBlank() {
            return text.isBlank() || text.equals("\u00A0") || text.equals("\u3000");
        }

        double middle() {
            return (left + right) / 2;
        }

        /** The height at which most of it is. */
        double center() {
            return y - size * 0.35;
        }
    }

    /** A line across ({@code at} a height, from left to right) or down ({@code at} a column, from top to bottom). */
    record Ruling(boolean isAcross, double at, double from, double to) {}
}
