package planlake.document.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import planlake.document.pdf.PdfPage.Glyph;
import planlake.document.pdf.PdfPage.Ruling;
import planlake.document.text.TextBuilder;

/**
 * Collects what is drawn on a page and turns it upright: by how most of its characters run, since a table lies on its
 * side as often because it was drawn so as because the page was turned. What then still runs otherwise, a watermark or
 * a note up the margin, is left out.
 */
final class PdfPlacement {

    private static final double SLANT = 0.1;

    /** How far a line may lean that is meant to be level, in points. */
    private static final double LEAN = 1;

    private static final double SHORTEST = 2;

    private final List<Drawn> drawn = new ArrayList<>();
    private final List<Point2D[]> rules = new ArrayList<>();
    private PDRectangle box = PDRectangle.A4;

    /** A character as the page draws it, its lengths from below. */
    private record Drawn(String text, Point2D from, Point2D to, double size) {

        /** How often it is turned by a right angle against the clock; -1 if it is aslant. */
        int turns() {
            double across = to.getX() - from.getX();
            double up = to.getY() - from.getY();
            if (Math.abs(up) <= SLANT * Math.abs(across)) return across >= 0 ? 0 : 2;
            if (Math.abs(across) <= SLANT * Math.abs(up)) return up > 0 ? 1 : 3;
            return -1;
        }
    }

    void on(PDRectangle visible) {
        box = visible;
    }

    int size() {
        return drawn.size();
    }

    void add(String text, Point2D from, Point2D to, double size) {
        drawn.add(new Drawn(text, from, to, size));
    }

    void rule(Point2D from, Point2D to) {
        if (rules.size() < TextBuilder.MOST_CHARACTERS) rules.add(new Point2D[] {from, to});
    }

    PdfPage page() {
        int turns = usualTurns();
        var glyphs = new ArrayList<Glyph>();
        for (Drawn each : drawn) {
            if (each.turns() != turns) continue;
            Point2D from = turned(each.from(), turns);
            Point2D to = turned(each.to(), turns);
            glyphs.add(new Glyph(each.text(), from.getX(), to.getX(), from.getY(), each.size()));
        }
        double width = turns % 2 == 1 ? box.getHeight() : box.getWidth();
        return new PdfPage(width, glyphs, rulings(turns));
    }

    private int usualTurns() {
        int[] counts = new int[4];
        for (Drawn each : drawn) if (each.turns() >= 0 && !each.text().isBlank()) counts[each.turns()]++;
        int most = 0;
        for (int turns = 1; turns < 4; turns++) if (counts[turns] > counts[most]) most = turns;
        return most;
    }

    /** From the left and from the top of the page, once it is turned back. */
    private Point2D turned(Point2D point, int turns) {
        double x = point.getX() - box.getLowerLeftX();
        double y = point.getY() - box.getLowerLeftY();
        return switch (turns) {
            case 1 -> new Point2D.Double(y, x);
            case 2 -> new Point2D.Double(box.getWidth() - x, y);
            case 3 -> new Point2D.Double(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Double(x, box.getHeight() - y);
        };
    }

    private List<Ruling> rulings(int turns) {
        var rulings = new ArrayList<Ruling>();
        for (Point2D[] rule : rules) {
            Point2D from = turned(rule[0], turns);
            Point2D to = turned(rule[1], turns);
            double across = Math.abs(from.getX() - to.getX());
            double down = Math.abs(from.getY() - to.getY());
            if (down <= LEAN && across >= SHORTEST) rulings.add(across(from, to));
            else if (across <= LEAN && down >= SHORTEST) rulings.add(down(from, to));
        }
        return rulings;
    }

    private static Ruling across(Point2D from, Point2D to) {
        double at = (from.getY() + to.getY()) / 2;
        return new Ruling(true, at, Math.min(from.getX(), to.getX()), Math.max(from.getX(), to.getX()));
    }

    private static Ruling down(Point2D from, Point2D to) {
        double at = (from.getX() + to.getX()) / 2;
        return new Ruling(false, at, Math.min(from.getY(), to.getY()), Math.max(from.getY(), to.getY()));
    }
}
