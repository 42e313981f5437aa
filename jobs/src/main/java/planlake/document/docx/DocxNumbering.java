package planlake.document.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import planlake.document.text.NumberForm;
import planlake.document.text.Xml;

/** The numbers that Word puts before paragraphs and that stand nowhere in their text: 一、 （二） 3. */
final class DocxNumbering {

    private static final int MOST_LEVELS = 9;

    private final DocxStyles styles;
    private final Map<String, Element> abstracts = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();

    /** The numbers reached, by abstract list: lists of one abstract list count on from one another. */
    private final Map<String, @Nullable Integer[]> reached = new HashMap<>();

    private final Set<String> begun = new HashSet<>();

    /** @param part null if the document numbers nothing */
    DocxNumbering(@Nullable Element part, DocxStyles styles) {
        this.styles = styles;
        if (part == null) return;
        for (Element each : Xml.children(part, "abstractNum")) put(abstracts, each, "abstractNumId");
        for (Element each : Xml.children(part, "num")) put(lists, each, "numId");
    }

    private static void put(Map<String, Element> into, Element element, String key) {
        String id = Xml.attribute(element, key);
        if (id != null) into.put(id, element);
    }

    /**
     * Counts a paragraph, and gives the number to be put before it; empty if it has none.
     *
     * @param text the paragraph's own, which the number must not run into
     */
    String next(@Nullable Element properties, CharSequence text) {
        Element own = Xml.child(properties, "numPr");
        DocxStyles.Numbered byStyle = styles.numbering(Xml.value(properties, "pStyle"));
        String ownList = Xml.value(own, "numId");
        String id = ownList != null ? ownList : byStyle == null ? null : byStyle.list();
        // List 0 is how a paragraph leaves the list of its style.
        if (id == null || id.equals("0")) return "";
        Element list = lists.get(id);
        String template = template(list);
        if (list == null || template == null) return "";
        Integer stated = Xml.number(Xml.value(own, "ilvl"));
        int level = stated != null ? stated : byStyle == null ? 0 : level(byStyle, template);
        if (level < 0 || level >= MOST_LEVELS) return "";
        String number = count(id, list, template, level);
        return number + gap(definition(list, template, level), number, text);
    }

    private int level(DocxStyles.Numbered byStyle, String template) {
        if (byStyle.level() != null) return byStyle.level();
        Element levels = abstracts.get(template);
        if (levels == null) return 0;
        for (Element level : Xml.children(levels, "lvl")) {
            if (!byStyle.style().equals(Xml.value(level, "pStyle"))) continue;
            Integer number = Xml.number(Xml.attribute(level, "ilvl"));
            if (number != null) return number;
        }
        return 0;
    }

    /** The abstract list of a list; one that only names a style has the abstract list of that style. */
    private @Nullable String template(@Nullable Element list) {
        String id = Xml.value(list, "abstractNumId");
        String link = Xml.value(id == null ? null : abstracts.get(id), "numStyleLink");
        DocxStyles.Numbered linked = link == null ? null : styles.numbering(link);
        if (linked == null) return id;
        String other = Xml.value(lists.get(linked.list()), "abstractNumId");
        return other == null ? id : other;
    }

    private String count(String id, Element list, String template, int level) {
        Integer[] numbers = reached.computeIfAbsent(template, any -> new Integer[MOST_LEVELS]);
        Integer restart = Xml.number(Xml.value(override(list, level), "startOverride"));
        Integer last = numbers[level];
        if (restart != null && begun.add(id + "/" + level)) numbers[level] = restart;
        else numbers[level] = last == null ? start(list, template, level) : Integer.valueOf(last + 1);
        for (int deeper = level + 1; deeper < MOST_LEVELS; deeper++) {
            if (restarts(definition(list, template, deeper), level)) numbers[deeper] = null;
        }
        return rendered(list, template, level, numbers);
    }

    /** A deeper level begins anew below each number, unless it says below which levels only. */
    private static boolean restarts(@Nullable Element definition, int below) {
        Integer stated = Xml.number(Xml.value(definition, "lvlRestart"));
        return stated == null || (stated > 0 && below < stated);
    }

    private int start(Element list, String template, int level) {
        Integer stated = Xml.number(Xml.value(definition(list, template, level), "start"));
        return stated == null ? 1 : stated;
    }

    private String rendered(Element list, String template, int level, @Nullable Integer[] numbers) {
        Element definition = definition(list, template, level);
        String text = Xml.value(definition, "lvlText");
        String format = Xml.value(definition, "numFmt");
        // The signs of a bullet are pictures of a symbol font.
        if (text == null || "bullet".equals(format) || Xml.isOn(Xml.child(definition, "rPr"), "vanish")) return "";
        boolean isLegal = Xml.isOn(definition, "isLgl");
        for (int each = 0; each <= level; each++) {
            Integer reachedThere = numbers[each];
            int number = reachedThere == null ? start(list, template, each) : reachedThere;
            String form = Xml.value(definition(list, template, each), "numFmt");
            text = text.replace("%" + (each + 1), NumberForm.written(isLegal ? null : form, number));
        }
        return text;
    }

    /** Word puts a tab there; a blank is needed only where 1. and 5亿 would become another number. */
    private static String gap(@Nullable Element definition, String number, CharSequence text) {
        String after = Xml.value(definition, "suff");
        if ("nothing".equals(after) || number.isEmpty() || text.isEmpty()) return "";
        boolean runsOn = number.charAt(number.length() - 1) < 0x80 && text.charAt(0) < 0x80;
        return runsOn || "space".equals(after) ? " " : "";
    }

    private @Nullable Element definition(Element list, String template, int level) {
        Element own = Xml.child(override(list, level), "lvl");
        return own != null ? own : at(abstracts.get(template), "lvl", level);
    }

    private static @Nullable Element override(Element list, int level) {
        return at(list, "lvlOverride", level);
    }

    private static @Nullable Element at(@Nullable Element parent, String name, int level) {
        if (parent == null) return null;
        for (Element each : Xml.children(parent, name)) {
            if (String.valueOf(level).equals(Xml.attribute(each, "ilvl"))) return each;
        }
        return null;
    }
}
