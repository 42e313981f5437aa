package planlake.document;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What stands on a page and is no text of the document. */
final class HtmlClutter {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, footer, aside, iframe, object, svg, canvas, button,"
                    + " input, select, textarea, option, datalist, audio, video, [hidden], [aria-hidden=true], rp, rt";

    /** Some systems wrap the whole page in one of these: then only the wrapping goes. */
    private static final String AROUND_OR_WHOLE = "form, header";

    private HtmlClutter() {}

    static void remove(Element body) {
        body.select(NEVER_TEXT).remove();
        List<Element> hidden = body.select("[style]").stream()
                .filter(each -> isHidden(each.attr("style")))
                .toList();
        hidden.forEach(Node::remove);
        int whole = body.text().length();
        for (Element each : body.select(AROUND_OR_WHOLE)) {
            if (each.text().length() * 2 < whole) each.remove();
        }
    }

    private static boolean isHidden(String style) {
        String bare = style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return bare.contains("display:none") || bare.contains("visibility:hidden");
    }
}
