package planlake.document.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import planlake.document.text.CellGrid;
import planlake.document.text.UnreadableDocument;
import planlake.document.text.Xml;

/** A table of a page: one of cells, or one that a page of old days is laid out with. */
final class HtmlTable {

    /** A cell that holds so much text in so many lines is a page, not a cell. */
    private static final int PAGE_CHARACTERS = 600;

    private static final int PAGE_LINES = 6;

    private final Element table;
    private final List<Element> rows = new ArrayList<>();

    HtmlTable(Element table) {
        this.table = table;
        for (Element child : table.children()) {
            switch (child.normalName()) {
                case "tr" -> rows.add(child);
                case "thead", "tbody", "tfoot" -> rows.addAll(named(child, "tr"));
                default -> {}
            }
        }
    }

    /** Whether it is text in the order of its cells, and no table. */
    boolean laysOut() throws UnreadableDocument {
        if (rows.size() < 2 || table.attr("role").equals("presentation")) return true;
        int whole = table.text().length();
        boolean isNarrow = true;
        for (Element cell : cells()) {
            isNarrow &= cell.parent() != null && cellsOf(cell.parent()).size() == 1;
            boolean isMost = cell.text().length() * 2 > whole;
            if (isMost && (cell.selectFirst("table") != null || isPage(cell))) return true;
        }
        return isNarrow && grid().columns() < 2;
    }

    private static boolean isPage(Element cell) {
        return cell.text().length() > PAGE_CHARACTERS && text(cell).split("\n").length > PAGE_LINES;
    }

    /** Its cells and caption, in order. */
    List<Element> parts() {
        List<Element> parts = new ArrayList<>(named(table, "caption"));
        parts.addAll(cells());
        return parts;
    }

    private List<Element> cells() {
        return rows.stream().flatMap(row -> cellsOf(row).stream()).toList();
    }

    private static List<Element> cellsOf(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private static List<Element> named(Element parent, String tag) {
        return parent.children().stream()
                .filter(child -> child.normalName().equals(tag))
                .toList();
    }

    CellGrid grid() throws UnreadableDocument {
        var grid = new CellGrid();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Element cell : cellsOf(rows.get(row))) {
                column = grid.free(row, column);
                int width = span(cell.attr("colspan"), 500);
                // Zero, and a number too large, mean to the end of the table.
                int left = rows.size() - row;
                int height = cell.attr("rowspan").strip().equals("0") ? left : span(cell.attr("rowspan"), left);
                grid.put(row, column, height, width, text(cell));
                column += width;
            }
        }
        return grid;
    }

    private static int span(String stated, int most) {
        @Nullable Integer number = Xml.number(stated);
        return number == null || number < 1 ? 1 : Math.min(number, most);
    }

    /** The lines of a cell; a table within it is read as lines. */
    private static String text(Element cell) {
        var text = new StringBuilder();
        cell.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) HtmlText.append(text, words.getWholeText());
                else if (node instanceof Element element && breaks(element)) text.append('\n');
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && breaks(element)) text.append('\n');
            }
        });
        return text.toString();
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }
}
