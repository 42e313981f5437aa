package planlake.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import planlake.document.Span;

/** Reads the numbered items of a document, one after the other. */
final class ItemReader {

    private static final Pattern HEADING = Pattern.compile("(?m)^ *([一二三四五六七八九十]+) *、");
    /** What web pages print below a document. */
    private static final Set<String> FOOTERS = Set.of("返回", "打印", "关闭", "打印 关闭", "返回顶部", "分享");

    private final String text;
    private final String folded;
    private final ClauseReader clauses;
    private final TaskSentences sentences;
    private final ProblemLog problems;

    /** Where an item begins: its ordinal, and the whole of "二十八、". */
    record Heading(String ordinal, Span whole) {}

    ItemReader(String text, String folded, Bodies bodies, ProblemLog problems) {
        this.text = text;
        this.folded = folded;
        this.clauses = new ClauseReader(text, folded, bodies, problems);
        this.sentences = new TaskSentences(text, ListNames.reference(), problems);
        this.problems = problems;
    }

    static List<Heading> headings(String folded) {
        return HEADING.matcher(folded)
                .results()
                .map(found -> new Heading(found.group(1), new Span(found.start(1), found.end())))
                .toList();
    }

    List<PlanItem> items(List<Heading> headings) {
        List<PlanItem> items = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            int number = Ordinal.value(heading.ordinal());
            problems.inItem(number);
            if (number != i + 1) {
                problems.add(heading.whole(), "编号不连续，应为第%d项".formatted(i + 1));
            }
            int end = i + 1 < headings.size() ? headings.get(i + 1).whole().start() : text.length();
            items.add(item(heading, number, new Span(heading.whole().end(), end)));
        }
        problems.inItem(null);
        return items;
    }

    private PlanItem item(Heading heading, int number, Span within) {
        List<Clause> found = clauses(within);
        int bodyEnd = found.isEmpty()
                ? withoutFooter(within).end()
                : found.get(found.size() - 1).span().start();
        Span body = new Span(within.start(), bodyEnd).stripped(folded);
        if (found.isEmpty()) {
            problems.add(body, "没有责任单位（括号内的牵头或按职责分工负责）");
        } else {
            checkRest(new Span(found.get(found.size() - 1).span().end(), within.end()));
        }
        TaskSentences.Read read = sentences.read(number, masked(found), body);
        return new PlanItem(
                heading.ordinal(),
                number,
                body.in(text),
                body,
                problems.line(heading.whole().start()),
                read.workItems(),
                found,
                read.projects(),
                read.targets(),
                read.lists());
    }

    private List<Clause> clauses(Span within) {
        Brackets.Found brackets = Brackets.outermost(folded, within);
        brackets.unclosed().forEach(at -> problems.add(new Span(at, at + 1), "括号没有闭合"));
        return brackets.pairs().stream()
                .map(clauses::read)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The folded text with the clauses blanked out, so that no word of them counts as the task's own. */
    private String masked(List<Clause> found) {
        var masked = new StringBuilder(folded);
        for (Clause clause : found) {
            Span span = clause.span();
            masked.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
        }
        return masked.toString();
    }

    private Span withoutFooter(Span within) {
        Span kept = within.stripped(folded);
        int lastLine = folded.lastIndexOf('\n', kept.end() - 1);
        boolean footer = lastLine > kept.start()
                && FOOTERS.contains(folded.substring(lastLine, kept.end()).strip());
        return footer ? new Span(kept.start(), lastLine).stripped(folded) : kept;
    }

    private void checkRest(Span rest) {
        Span words = rest.stripped(folded);
        String plain = words.in(folded);
        if (!plain.isEmpty() && !FOOTERS.contains(plain) && !plain.matches("[。.]")) {
            problems.add(words, "责任单位之后还有文字，不属于任何事项");
        }
    }
}
