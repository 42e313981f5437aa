package planlake.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What is printed on every page and belongs to none: page numbers, and what runs along the top and the bottom. */
final class PdfFurniture {

    private static final Pattern NUMBER = Pattern.compile(
            "[-—–－─·\\s]*\\d{1,4}[-—–－─·\\s]*|第?\\s*\\d{1,4}\\s*页?\\s*[/／共，,]+\\s*\\d{1,4}\\s*页?|第\\s*\\d{1,4}\\s*页");

    /** How many lines at the top and at the bottom of a page may be such. */
    private static final int EDGE = 2;

    private final Map<String, Integer> repeated = new HashMap<>();
    private final int pages;

    /** @param pages the lines of each page, from top to bottom */
    PdfFurniture(List<List<PdfLine>> pages) {
        this.pages = pages.size();
        for (List<PdfLine> lines : pages) {
            for (PdfLine line : edges(lines)) repeated.merge(key(line), 1, Integer::sum);
        }
    }

    /** The lines of a page without it. */
    List<PdfLine> without(List<PdfLine> lines) {
        List<PdfLine> edges = edges(lines);
        return lines.stream()
                .filter(line -> !(edges.contains(line) && isFurniture(line)))
                .toList();
    }

    private boolean isFurniture(PdfLine line) {
        return NUMBER.matcher(line.text()).matches() || isRepeated(line);
    }

    /** On two pages of five and more, since left and right pages may differ. */
    private boolean isRepeated(PdfLine line) {
        return pages > 1 && repeated.getOrDefault(key(line), 0) >= Math.max(2, pages * 2 / 5);
    }

    private static List<PdfLine> edges(List<PdfLine> lines) {
        if (lines.size() <= 2 * EDGE) return lines;
        var edges = new ArrayList<>(lines.subList(0, EDGE));
        edges.addAll(lines.subList(lines.size() - EDGE, lines.size()));
        return edges;
    }

    /** The text but for numbers, and how high it stands. */
    private static String key(PdfLine line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.y() / 6);
    }
}
