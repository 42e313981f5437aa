package planlake.document.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import planlake.document.text.DocumentText;
import planlake.document.text.PlainText;
import planlake.document.text.TextBuilder;
import planlake.document.text.TextEncoding;
import planlake.document.text.UnreadableDocument;

/** A web page as it was saved: its content, without what surrounds it. */
public final class HtmlPage {

    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]*charset\\s*=\\s*[\"']?\\s*([\\w:-]+)");
    private static final int HEAD = 1 << 14;

    /** What is no text of the document. */
    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, footer, aside, iframe, object, svg, canvas, button,"
                    + " input, select, textarea, option, datalist, audio, video, [hidden], [aria-hidden=true], rp, rt";

    /** Some systems wrap the whole page in one of these: then only the wrapping goes. */
    private static final String AROUND_OR_WHOLE = "form, header";
    /** What the systems of government sites call the part that is the document. */
    private static final Set<String> CONTENT = Set.of(
            ("ucap-content trs_editor trs_ueditor article-content article_content articlecontent article-con pages_content"
                            + " zoom zoomcon content con_con detail-content news_content vsb_content view article main")
                    .split(" ", -1));

    private HtmlPage() {}

    /**
     * The text of the page.
     *
     * @throws UnreadableDocument if its encoding is none that is known, or there is no text in it
     */
    public static DocumentText read(Path file) throws IOException {
        Document page = Jsoup.parse(decoded(file));
        Element body = page.body();
        String title = HtmlTitle.of(page);
        removeClutter(body);
        Element content = content(body);
        var text = new TextBuilder();
        if (title != null && !bare(content.text()).contains(bare(title))) text.paragraph(title);
        new HtmlText(text).read(content);
        DocumentText read = text.build();
        if (read.text().isBlank()) {
            throw new UnreadableDocument("网页中没有文字（内容可能由脚本载入）", "请在浏览器中打开，把正文复制到 .docx 文件后重新报送");
        }
        return read;
    }

    private static void removeClutter(Element body) {
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

    /** The innermost part of such a name that holds most of the text, else the body. */
    private static Element content(Element body) {
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
        return names.stream().anyMatch(name -> CONTENT.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Links are what surrounds a document, however many there are. */
    private static int weight(Element element) {
        int links =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return element.text().length() - links;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }

    /** By its mark, else as the page says, else by its bytes; a page that is not what it says is taken by its bytes. */
    private static String decoded(Path file) throws IOException {
        Charset declared = declared(file);
        if (declared != null) {
            try {
                return PlainText.decoded(file, declared);
            } catch (UnreadableDocument e) {
                return byBytes(file);
            }
        }
        return byBytes(file);
    }

    private static String byBytes(Path file) throws IOException {
        Charset found = TextEncoding.of(file).encoding();
        String text = PlainText.decoded(file, found);
        if (!StandardCharsets.UTF_8.equals(found)) PlainText.expectWords(text);
        return text;
    }

    private static @Nullable Charset declared(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00EF\u00BB\u00BF")) return StandardCharsets.UTF_8;
        if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) return null;
        Matcher charset = CHARSET.matcher(head);
        if (!charset.find()) return null;
        String name = charset.group(1).toLowerCase(Locale.ROOT);
        // Browsers take both names for the larger set, and so do those who write such pages.
        if (name.equals("gb2312") || name.equals("gbk")) return Charset.forName("GB18030");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
