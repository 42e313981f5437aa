package planlake.document.docx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import planlake.document.text.CellGrid;
import planlake.document.text.UnreadableDocument;
import planlake.document.text.Xml;

/** A table of a .docx, its merged cells put together. */
final class DocxTable {

    /** What stands in a cell. Called in the order of the document, since its paragraphs may be numbered. */
    @FunctionalInterface
    interface CellReader {
        String text(Element cell) throws UnreadableDocument;
    }

    private final CellReader reader;
    private final CellGrid grid = new CellGrid();

    /** By column: the cell above that further cells below may be merged into. */
    private Map<Integer, Open> open = new HashMap<>();

    private int row;

    DocxTable(CellReader reader) {
        this.reader = reader;
    }

    /** A cell whose rows are not known before the one that ends it. */
    private record Open(int row, int column, int width, String text) {}

    CellGrid grid(Element table) throws UnreadableDocument {
        rows(table);
        for (Open cell : open.values()) close(cell);
        return grid;
    }

    private void rows(Element parent) throws UnreadableDocument {
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "tr" -> row(child);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(child);
                default -> {}
            }
        }
    }

    private void row(Element tr) throws UnreadableDocument {
        Element properties = Xml.child(tr, "trPr");
        if (Xml.child(properties, "del") != null) return;
        var next = new HashMap<Integer, Open>();
        int column = span(Xml.value(properties, "gridBefore"), 0);
        cells(tr, column, next);
        for (Open cell : open.values()) if (!next.containsValue(cell)) close(cell);
        open = next;
        row++;
    }

    private int cells(Element parent, int from, Map<Integer, Open> next) throws UnreadableDocument {
        int column = from;
        for (Element child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "tc" -> column += cell(child, column, next);
                case "sdt", "sdtContent", "customXml", "ins" -> column = cells(child, column, next);
                default -> {}
            }
        }
        return column;
    }

    /** @return how many columns it takes */
    private int cell(Element tc, int column, Map<Integer, Open> next) throws UnreadableDocument {
        Element properties = Xml.child(tc, "tcPr");
        int width = span(Xml.value(properties, "gridSpan"), 1);
        Element merge = Xml.child(properties, "vMerge");
        Open above = open.get(column);
        boolean goesOn = merge != null && !"restart".equals(Xml.attribute(merge, "val"));
        String text = reader.text(tc);
        next.put(column, goesOn && above != null ? above : new Open(row, column, width, text));
        return width;
    }

    /** The cell ends above the present row. */
    private void close(Open cell) throws UnreadableDocument {
        grid.put(cell.row, cell.column, row - cell.row, cell.width, cell.text);
    }

    private static int span(@Nullable String stated, int otherwise) {
        Integer number = Xml.number(stated);
        return number == null || number < otherwise ? otherwise : Math.min(number, 500);
    }
}
