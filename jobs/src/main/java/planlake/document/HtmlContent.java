package planlake.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which part of a page is the document: what the systems of government sites call it, if it holds most of the text. */
final class HtmlContent {

    private static final Set<String> NAMES = Set.of(
            "ucap-content",
            "trs_editor",
            "trs_ueditor",
            "article-content",
            "article_content",
            "articlecontent",
            "article-con",
            "pages_content",
            "zoom",
            "zoomcon",
            "content",
            "con_con",
            "detail-content",
            "news_content",
            "vsb_content",
            "view",
            "article",
            "main");

    private HtmlContent() {}

    /** The innermost such part, else the body. */
    static Element of(Element body) {
        int half = weight(body) / 2;
        Element content = body;
        for (Element each : body.select("[id], [class], article, main")) {
            // In the order of the page, so that what is found later lies within what was found before.
            if (isNamed(each) && weight(each) > half) content = each;
        }
        return content;
    }

    private static boolean isNamed(Element element) {
        Set<String> names = new HashSet<>(element.classNames());
        names.add(element.id());
        names.add(element.tagName());
        return names.stream().anyMatch(name -> NAMES.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Links are what surrounds a document, however many there are. */
    private static int weight(Element element) {
        int links =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return element.text().length() - links;
    }
}
