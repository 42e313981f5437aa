package planlake.document.docx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import planlake.document.text.Xml;

/** The paragraph styles of a .docx, as far as they number paragraphs. */
final class DocxStyles {

    private static final int MOST_ANCESTORS = 20;

    private final Map<String, Element> styles = new HashMap<>();
    private @Nullable String usual;

    /** @param part null if the document has no styles */
    DocxStyles(@Nullable Element part) {
        if (part == null) return;
        for (Element style : Xml.children(part, "style")) {
            String id = Xml.attribute(style, "styleId");
            if (id == null) continue;
            styles.put(id, style);
            boolean isDefault = "1".equals(Xml.attribute(style, "default"));
            if (isDefault && "paragraph".equals(Xml.attribute(style, "type"))) usual = id;
        }
    }

    /**
     * Which list a paragraph belongs to by its style.
     *
     * @param style the style that says so, an ancestor perhaps of the paragraph's own
     * @param list the numId
     * @param level null where the list's own levels say which is the style's
     */
    record Numbered(String style, String list, @Nullable Integer level) {}

    /** The list of a style; null if neither it nor those that it is based on number anything. */
    @Nullable
    Numbered numbering(@Nullable String style) {
        String id = style == null ? usual : style;
        for (int i = 0; i < MOST_ANCESTORS && id != null; i++) {
            Element element = styles.get(id);
            Element numbering = Xml.child(Xml.child(element, "pPr"), "numPr");
            String list = Xml.value(numbering, "numId");
            if (list != null) return new Numbered(id, list, Xml.number(Xml.value(numbering, "ilvl")));
            id = Xml.value(element, "basedOn");
        }
        return null;
    }
}
