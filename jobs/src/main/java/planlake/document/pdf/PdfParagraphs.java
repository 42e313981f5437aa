package planlake.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines go on in the next. A line goes on if it reaches the right margin and the next begins at the left one; in
 * Chinese documents the first line of a paragraph is indented by two characters. Lengths are in characters of the line.
 */
record PdfParagraphs(double left, double right, double leading, double size) {

    private static final double INDENT = 1.2;

    /** More than the indent of a first line. */
    private static final double SET_IN = 2.7;

    /** What a full line may lack beside the room for what comes next: marks may hang over the margin by one. */
    private static final double SLACK = 1.6;

    /** By how much the margins of a page may differ. */
    private static final double UNEVEN = 4;

    private static final double SAME_SIZE = 0.12;
    private static final double WIDER = 1.35;

    /** By the lines of all pages of one width. Where none is full, the margins are taken to be much the same. */
    static PdfParagraphs of(List<List<PdfLine>> pages, double width) {
        List<PdfLine> lines = pages.stream().flatMap(List::stream).toList();
        double size = usual(lines.stream().map(PdfLine::size).toList(), 0.5);
        List<PdfLine> body = lines.stream()
                .filter(line -> Math.abs(line.size() - size) < SAME_SIZE * size)
                .toList();
        double left = edge(body.stream().map(PdfLine::left).sorted().toList(), size);
        double right = -edge(body.stream().map(line -> -line.right()).sorted().toList(), size);
        return new PdfParagraphs(left, Math.max(right, width - left - UNEVEN * size), leading(pages), size);
    }

    /** The first of the places where several lines begin; a single one may stick out. */
    private static double edge(List<Double> sorted, double size) {
        if (sorted.isEmpty()) return 0;
        int several = Math.max(2, sorted.size() / 20);
        for (int i = 0; i + several <= sorted.size(); i++) {
            if (sorted.get(i + several - 1) - sorted.get(i) < size) return sorted.get(i);
        }
        return sorted.get(0);
    }

    private static double leading(List<List<PdfLine>> pages) {
        var distances = new ArrayList<Double>();
        for (List<PdfLine> lines : pages) {
            for (int i = 1; i < lines.size(); i++)
                distances.add(lines.get(i).y() - lines.get(i - 1).y());
        }
        return usual(distances, 0.5);
    }

    /** The value that occurs most often, values within a step taken for one; 0 if there is none. */
    private static double usual(List<Double> values, double step) {
        Map<Long, Integer> counts = new HashMap<>();
        for (double value : values) counts.merge(Math.round(value / step), 1, Integer::sum);
        long most = 0;
        for (long each : counts.keySet()) {
            if (counts.getOrDefault(each, 0) > counts.getOrDefault(most, 0)) most = each;
        }
        return most * step;
    }

    /** @param isSamePage whether {@code next} is below {@code line}, and not on the next page */
    boolean goesOn(PdfLine line, PdfLine next, boolean isSamePage) {
        double em = line.size();
        boolean isOtherSize = Math.abs(em - next.size()) > SAME_SIZE * em;
        boolean isApart = isSamePage && leading > 0 && next.y() - line.y() > WIDER * Math.max(leading, em);
        if (isOtherSize || isApart || !isFull(line, next)) return false;
        if (line.endsSentence() && next.beginsItem()) return false;
        if (next.left() - left < INDENT * em) return true;
        // Indented: the paragraph hangs on its number or is set in as a whole, or it is a heading in the middle.
        boolean isHanging = next.left() - line.left() > 0.5 * em;
        boolean isSetIn = Math.abs(next.left() - line.left()) < 0.5 * em && line.left() - left > SET_IN * em;
        boolean isBlock = (isHanging || isSetIn) && !line.endsSentence() && !next.beginsItem();
        boolean isHeading = em > 1.1 * size && Math.abs((next.left() + next.right()) - (left + right)) < 2 * em;
        return isHeading || isBlock;
    }

    /** Whether what comes next would not have fitted in. */
    private boolean isFull(PdfLine line, PdfLine next) {
        return right - line.right() < SLACK * line.size() + next.firstPiece();
    }
}
