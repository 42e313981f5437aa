package planlake.document.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Elements and attributes by their local names, since strict documents have other namespaces than usual ones. */
public final class Xml {

    private Xml() {}

    public static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) children.add(element);
        }
        return children;
    }

    public static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    /** The first child of that name; null if there is none, or no parent. */
    public static @Nullable Element child(@Nullable Element parent, String name) {
        if (parent == null) return null;
        for (Element child : children(parent)) if (is(child, name)) return child;
        return null;
    }

    public static boolean is(Element element, String name) {
        return name.equals(element.getLocalName());
    }

    /** An attribute; null if there is none, or no element. */
    public static @Nullable String attribute(@Nullable Element element, String name) {
        if (element == null) return null;
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.item(i) instanceof Attr attr && name.equals(attr.getLocalName())) return attr.getValue();
        }
        return null;
    }

    /** What {@code <child val="…"/>} says; null if it isn't there. */
    public static @Nullable String value(@Nullable Element parent, String child) {
        return attribute(child(parent, child), "val");
    }

    /** A number that an element states; null if it states none. */
    public static @Nullable Integer number(@Nullable String stated) {
        try {
            return stated == null ? null : Integer.valueOf(stated.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whether a switch such as {@code <vanish/>} is there and not turned off. */
    public static boolean isOn(@Nullable Element parent, String child) {
        Element element = child(parent, child);
        if (element == null) return false;
        String value = attribute(element, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
