package planlake.document.docx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import planlake.document.text.BoundedTime;
import planlake.document.text.CellGrid;
import planlake.document.text.DocumentText;
import planlake.document.text.TextBuilder;
import planlake.document.text.UnreadableDocument;
import planlake.document.text.Xml;

/** The text of a .docx's body as it would be printed with all changes accepted: no deletions, nothing hidden. */
final class DocxText {

    private static final int MOST_DEPTH = 200;

    private final DocxNumbering numbering;
    private final TextBuilder text = new TextBuilder();

    DocxText(DocxNumbering numbering) {
        this.numbering = numbering;
    }

    DocumentText read(Element body) throws UnreadableDocument {
        new Flow(true).blocks(body, 0);
        return text.build();
    }

    /** A sequence of paragraphs and tables: the body, a cell, or a text box. */
    private final class Flow {

        private final boolean isBody;
        private final List<String> lines = new ArrayList<>();
        private final List<Element> boxes = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        Flow(boolean isBody) {
            this.isBody = isBody;
        }

        void blocks(Element parent, int depth) throws UnreadableDocument {
            if (depth > MOST_DEPTH) throw UnreadableDocument.damaged("docx");
            for (Element child : Xml.children(parent)) {
                switch (name(child)) {
                    case "p" -> paragraph(child, depth);
                    case "tbl" -> table(child, depth);
                    case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> blocks(child, depth + 1);
                    case "AlternateContent" -> blocks(chosen(child), depth + 1);
                    default -> {}
                }
            }
            if (depth == 0 || !isBody) end();
        }

        /** A paragraph whose end was deleted runs on into the next. */
        private void paragraph(Element paragraph, int depth) throws UnreadableDocument {
            BoundedTime.check();
            Element properties = Xml.child(paragraph, "pPr");
            var own = new StringBuilder();
            inline(paragraph, own, depth + 1);
            Element mark = Xml.child(properties, "rPr");
            boolean isMarkDeleted = Xml.child(mark, "del") != null || Xml.child(mark, "moveFrom") != null;
            // Word numbers what is seen; a paragraph deleted whole has no number, an empty one has.
            if (line.isEmpty() && !(isMarkDeleted && own.isEmpty())) line.append(numbering.next(properties, own));
            line.append(own);
            if (!isMarkDeleted) end();
            List<Element> found = List.copyOf(boxes);
            boxes.clear();
            for (Element box : found) blocks(box, depth + 1);
        }

        private void end() throws UnreadableDocument {
            if (isBody) text.paragraph(line.toString());
            else lines.add(line.toString());
            line.setLength(0);
        }

        private void inline(Element parent, StringBuilder into, int depth) throws UnreadableDocument {
            if (depth > MOST_DEPTH) throw UnreadableDocument.damaged("docx");
            for (Element child : Xml.children(parent)) {
                switch (name(child)) {
                    case "t" -> into.append(child.getTextContent());
                    case "tab", "ptab" -> into.append(Xml.is(parent, "r") ? " " : "");
                    case "br", "cr" -> into.append('\n');
                    case "noBreakHyphen" -> into.append('-');
                    case "r" -> {
                        if (!Xml.isOn(Xml.child(child, "rPr"), "vanish")) inline(child, into, depth + 1);
                    }
                    case "drawing", "pict", "object" -> findBoxes(child, depth + 1);
                    case "AlternateContent" -> inline(chosen(child), into, depth + 1);
                    case "del", "moveFrom", "rPr", "pPr", "rt", "instrText", "delText", "annotation" -> {}
                    default -> inline(child, into, depth + 1);
                }
            }
        }

        /** Text boxes stand behind the paragraph that they are anchored in. */
        private void findBoxes(Element drawing, int depth) throws UnreadableDocument {
            if (depth > MOST_DEPTH) throw UnreadableDocument.damaged("docx");
            for (Element child : Xml.children(drawing)) {
                if (Xml.is(child, "txbxContent")) boxes.add(child);
                else findBoxes(Xml.is(child, "AlternateContent") ? chosen(child) : child, depth + 1);
            }
        }

        private void table(Element table, int depth) throws UnreadableDocument {
            CellGrid grid = new DocxTable(cell -> cellText(cell, depth + 1)).grid(table);
            if (isBody) text.table(grid);
            else lines.addAll(grid.texts());
        }
    }

    private String cellText(Element cell, int depth) throws UnreadableDocument {
        var flow = new Flow(false);
        flow.blocks(cell, depth);
        return String.join("\n", flow.lines);
    }

    /** The same thing drawn for new and for old programs: only one of the two is read. */
    private static Element chosen(Element alternatives) {
        @Nullable Element choice = Xml.child(alternatives, "Choice");
        @Nullable Element fallback = Xml.child(alternatives, "Fallback");
        if (choice != null
                && (fallback == null
                        || choice.getElementsByTagNameNS("*", "txbxContent").getLength() > 0)) {
            return choice;
        }
        return fallback == null ? alternatives : fallback;
    }

    private static String name(Element element) {
        return String.valueOf(element.getLocalName());
    }
}
