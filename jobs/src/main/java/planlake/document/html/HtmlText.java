package planlake.document.html;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import planlake.document.text.BoundedTime;
import planlake.document.text.NumberForm;
import planlake.document.text.Script;
import planlake.document.text.TextBuilder;
import planlake.document.text.UnreadableDocument;
import planlake.document.text.Xml;

/**
 * The text of an element and of what is in it: blocks are lines, and tables are tables unless they only lay out. Goes
 * as deep as the page does; its parser lets none be deeper than some hundred elements.
 */
final class HtmlText {

    private final TextBuilder text;
    private final StringBuilder line = new StringBuilder();

    HtmlText(TextBuilder text) {
        this.text = text;
    }

    void read(Element content) throws UnreadableDocument {
        children(content);
        end();
    }

    private void children(Element parent) throws UnreadableDocument {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) add(words);
            else if (child instanceof Element element) element(element);
        }
    }

    private void element(Element element) throws UnreadableDocument {
        BoundedTime.check();
        String tag = element.normalName();
        if (tag.equals("br")) {
            end();
        } else if (tag.equals("table")) {
            end();
            table(element);
        } else if (element.isBlock()) {
            end();
            if (tag.equals("li")) line.append(number(element));
            children(element);
            end();
        } else {
            children(element);
        }
    }

    private void table(Element table) throws UnreadableDocument {
        HtmlTable cells = new HtmlTable(table);
        if (cells.laysOut()) {
            for (Element part : cells.parts()) {
                children(part);
                end();
            }
        } else {
            text.table(cells.grid());
        }
    }

    private void end() throws UnreadableDocument {
        text.paragraph(line.toString());
        line.setLength(0);
    }

    private void add(TextNode node) {
        Element parent = node.parent();
        boolean keepsBreaks = parent != null && parent.closest("pre") != null;
        if (keepsBreaks) line.append(node.getWholeText());
        else append(line, node.getWholeText());
    }

    /** Runs of blanks are one blank; a line break of the source between Chinese characters is none. */
    static void append(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); ) {
            int from = i;
            while (i < text.length() && isBlank(text.charAt(i))) i++;
            if (i > from) blank(line, text.substring(from, i), i < text.length() ? text.charAt(i) : ' ');
            else line.append(text.charAt(i++));
        }
    }

    private static void blank(StringBuilder line, String blanks, char after) {
        char before = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        boolean isWrap =
                blanks.indexOf('\n') >= 0 && Script.isChinese(before) && (Script.isChinese(after) || after == ' ');
        if (before != ' ' && before != '\n' && !isWrap) line.append(' ');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
    }

    /** The number of an item of a list, which the page does not write but the browser does. */
    private static String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) return "";
        String style =
                (list.attr("style") + item.attr("style")).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        if (style.contains("list-style:none") || style.contains("list-style-type:none")) return "";
        Integer number = Xml.number(list.attr("start"));
        int next = number == null ? 1 : number;
        for (Element each : list.children()) {
            Integer own = each.normalName().equals("li") ? Xml.number(each.attr("value")) : null;
            if (own != null) next = own;
            if (each.equals(item)) break;
            if (each.normalName().equals("li")) next++;
        }
        boolean isChinese = style.contains("cjk-ideographic") || style.contains("simp-chinese");
        String form = isChinese ? "chineseCounting" : form(list.attr("type"));
        return NumberForm.written(form, next) + (isChinese ? "、" : ". ");
    }

    private static String form(String type) {
        return switch (type) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }
}
