package planlake.plan.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Clause;
import planlake.plan.PlanItem;
import planlake.plan.WorkItem;
import planlake.plan.text.Persons;
import planlake.plan.text.Sentences;

/** Reads the items of a document, one after the other, each from where it stands. */
final class ItemReader {

    /** A heading is at least so many characters shorter than a full line. */
    private static final int SHORTER = 4;

    private final String text;
    private final String folded;
    private final ClauseFinder clauses;
    private final TaskSentences sentences;
    private final Review review;
    private final ProblemLog problems;

    ItemReader(String text, String folded, ClauseFinder clauses, Review review, ProblemLog problems) {
        this.text = text;
        this.folded = folded;
        this.clauses = clauses;
        this.sentences = new TaskSentences(text, review, problems);
        this.review = review;
        this.problems = problems;
    }

    /**
     * The item that stands in {@code block}.
     *
     * @param withTitle whether the first sentence is only a heading, as in "（一）加大支持力度。对……"
     */
    PlanItem item(int number, Block block, boolean withTitle) {
        problems.inItem(number);
        TextSpan content = block.content().stripped(folded);
        List<Clause> found = block.line() == null ? clauses.in(content) : clauses.in(block.line());
        String masked = masked(content, found);
        TextSpan body = body(content, masked, found);
        String firstLine = body.in(masked).split("[。\n]", 2)[0];
        boolean isReview = (review.isAll() && found.isEmpty())
                || review.isAnnouncedBy(firstLine)
                || block.sections().stream().anyMatch(review::isAnnouncedBy);
        if (found.isEmpty() && !isReview) problems.add(body, "没有责任单位（括号内的牵头或按职责分工负责）");
        TextSpan title = title(masked, body, withTitle);
        TextSpan work = title == null ? body : new TextSpan(title.end(), body.end());
        TaskSentences.Read read = sentences.read(number, masked, work, found, isReview);
        checkRest(read.workItems(), found);
        problems.inItem(null);
        return new PlanItem(
                block.path(),
                block.ordinal(),
                number,
                body.in(text),
                body,
                problems.line(block.at()),
                block.sections(),
                title == null ? null : title.in(text),
                deadline(found),
                read.workItems(),
                found,
                read.projects(),
                read.targets(),
                read.past(),
                read.lists());
    }

    private static @Nullable String deadline(List<Clause> found) {
        return found.stream()
                .map(Clause::deadline)
                .filter(deadline -> deadline != null)
                .findFirst()
                .orElse(null);
    }

    /** The task without its number and without the clauses behind it. */
    private static TextSpan body(TextSpan content, String masked, List<Clause> found) {
        TextSpan words = content.stripped(masked);
        return words.isEmpty() && !found.isEmpty() ? new TextSpan(content.start(), content.start()) : words;
    }

    /**
     * The folded text with clauses and names of people blanked out, so that no word of them counts as the task's own.
     */
    private String masked(TextSpan content, List<Clause> found) {
        var masked = new StringBuilder(folded);
        for (Clause clause : found) {
            blank(masked, clause.span());
            int after = clause.span().end();
            // A stop right behind the clause ended the sentence before it.
            if (after < content.end() && "。;.".indexOf(masked.charAt(after)) >= 0) {
                masked.setCharAt(after, ' ');
            }
        }
        Persons.lines(folded, content).forEach(line -> blank(masked, line));
        return masked.toString();
    }

    private static void blank(StringBuilder masked, TextSpan span) {
        masked.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
    }

    /** A first line that is no sentence; or the first sentence, where the document's items begin with headings. */
    private static @Nullable TextSpan title(String masked, TextSpan body, boolean withTitle) {
        TextSpan line = firstLine(masked, body);
        if (line != null) return line;
        List<TextSpan> all = withTitle ? Sentences.in(masked, body) : List.of();
        return all.size() < 2 || !TaskSentences.isTitle(all.get(0).in(masked)) ? null : all.get(0);
    }

    /** The first of several lines, if it has no stops and ends before the margin; else null. */
    private static @Nullable TextSpan firstLine(String masked, TextSpan body) {
        int newline = masked.indexOf('\n', body.start());
        if (newline < 0 || newline >= body.end()) return null;
        TextSpan line = new TextSpan(body.start(), newline).stripped(masked);
        int next = masked.indexOf('\n', newline + 1);
        int nextLength = (next < 0 ? body.end() : Math.min(next, body.end())) - newline;
        boolean isShort = line.end() - line.start() + SHORTER < nextLength;
        boolean hasStops = line.in(masked).matches(".*[。;:,!?].*");
        return isShort && !hasStops && TaskSentences.isTitle(line.in(masked)) ? line : null;
    }

    private void checkRest(List<WorkItem> workItems, List<Clause> found) {
        if (found.isEmpty()) return;
        workItems.stream()
                .filter(item -> item.clauseNo() == null)
                .findFirst()
                .ifPresent(item -> problems.add(item.span(), "责任条款之后还有文字，没有写明责任单位"));
    }
}
