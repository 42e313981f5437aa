package planlake.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

/**
 * Reads a plan document (重点工作分工方案): numbered items, each with the bodies that answer for it in brackets. Whatever can't
 * be read is among the document's problems, with its place.
 */
public final class PlanReader {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");
    private static final Pattern PART = Pattern.compile("\\(([一二三四五六七八九十]+)\\)");
    private static final String DIGEST = "摘编";

    private PlanReader() {}

    /** Reads a document's text, which keeps its line breaks; spans in the result are offsets into exactly this text. */
    public static PlanDocument read(String text) {
        return read(text, Bodies.reference());
    }

    /** As {@link #read(String)}, by the bodies that a home knows. */
    public static PlanDocument read(String text, Bodies bodies) {
        String folded = Folded.of(text);
        var problems = new ProblemLog(text);
        List<ItemReader.Heading> headings = ItemReader.headings(folded);
        int headEnd =
                headings.isEmpty() ? text.length() : headings.get(0).whole().start();
        Span title = title(folded, headEnd);
        Integer year = year(title.in(folded));
        if (year == null) {
            problems.add(title, "标题中没有年份");
        }
        if (headings.isEmpty()) {
            problems.add(title, "没有找到“一、”这样编号的事项");
        }
        List<PlanItem> items = new ItemReader(text, folded, bodies, problems).items(headings);
        boolean isDigest = text.substring(0, headEnd).contains(DIGEST);
        return new PlanDocument(text, title.in(text), year, part(title.in(folded)), isDigest, items, problems.all());
    }

    /** The first line that isn't blank. */
    private static Span title(String folded, int headEnd) {
        Span head = new Span(0, headEnd).stripped(folded);
        int lineEnd = folded.indexOf('\n', head.start());
        int end = lineEnd < 0 || lineEnd > head.end() ? head.end() : lineEnd;
        return new Span(head.start(), end).stripped(folded);
    }

    private static @Nullable Integer year(String title) {
        Matcher year = YEAR.matcher(title);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    private static @Nullable Integer part(String title) {
        Matcher part = PART.matcher(title);
        return part.find() ? Integer.valueOf(Ordinal.value(part.group(1))) : null;
    }
}
