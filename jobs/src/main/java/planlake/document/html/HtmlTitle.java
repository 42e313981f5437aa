package planlake.document.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page is called: its only heading of the first level that it has, else what it says of the article, else its
 * title without the site's.
 */
final class HtmlTitle {

    /** Shorter ones name a site or an editor's default, no document. */
    private static final int SHORTEST = 6;

    private HtmlTitle() {}

    /** The title; null if the page does not say. */
    static @Nullable String of(Document page) {
        List<Element> headings = headings(page, "h1");
        if (headings.size() > 1) return null;
        for (String level : List.of("h1", "h2", "h3")) {
            List<Element> only = headings(page, level);
            if (only.size() == 1) return only.get(0).text().strip();
        }
        Element article = page.selectFirst("meta[name~=(?i)^ArticleTitle$]");
        if (article != null && !article.attr("content").isBlank())
            return article.attr("content").strip();
        return withoutSite(page.title());
    }

    private static List<Element> headings(Document page, String level) {
        return page.select(level).stream()
                .filter(heading -> heading.text().strip().length() >= SHORTEST)
                .toList();
    }

    private static @Nullable String withoutSite(String title) {
        String first = title.strip()
                .split("\\s*[_|]\\s*|\\s+[-—–]\\s+|\\s*-{2,}\\s*", 2)[0]
                .strip();
        return first.length() < SHORTEST || first.matches("(?i).*(untitled|无标题).*") ? null : first;
    }
}
