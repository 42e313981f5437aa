package planlake.plan.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.read.NumberMark.Kind;
import planlake.plan.text.Brackets;

/**
 * The numbered sections of a document, as a tree. At the beginning of a line a number is believed even if it is the
 * wrong one, which is said; within a line, where paragraph breaks were lost, only the number that has to come next is,
 * behind the end of a sentence or of a heading.
 */
final class Outline {

    private static final String ENDS = "。;:!?)]〕】";
    private static final String STOPS = "。;!?";
    /** No heading is longer. */
    private static final int HEADING = 45;
    /** An opening bracket or quote that is not closed so soon counts no more. */
    private static final int REACH = 400;
    /** How many numbers may be left out before a number at the beginning of a line is none. */
    private static final int GAP = 3;

    /** A numbered section: its own text ends where the next number begins. */
    static final class Section {
        private final @Nullable NumberMark mark;
        private final List<Section> children = new ArrayList<>();
        private TextSpan own;

        private Section(@Nullable NumberMark mark, TextSpan own) {
            this.mark = mark;
            this.own = own;
        }

        /** Its number; null for the document itself. */
        @Nullable
        NumberMark mark() {
            return mark;
        }

        List<Section> children() {
            return children;
        }

        /** What stands between its number and the first number within it. */
        TextSpan own() {
            return own;
        }

        /** Its own text and all that stands in it. */
        TextSpan whole() {
            return children.isEmpty()
                    ? own
                    : new TextSpan(
                            own.start(),
                            children.get(children.size() - 1).whole().end());
        }

        private Kind kind() {
            if (mark == null) throw new IllegalStateException("The document has no number");
            return mark.kind();
        }
    }

    private final String folded;
    private final ProblemLog problems;
    /** How deep in brackets and quotes each character stands, its own not counted. */
    private final int[] depths;

    private final Deque<Section> open = new ArrayDeque<>();
    private final Map<Kind, Integer> last = new EnumMap<>(Kind.class);
    private int covered;

    private Outline(String folded, ProblemLog problems) {
        this.folded = folded;
        this.problems = problems;
        this.depths = depths(folded);
    }

    /**
     * The document as a section of which all others are parts.
     *
     * @param end where its text ends; what is below belongs to no section
     * @param isElsewhere whether what stands at an offset is no running text, as in a table
     */
    public static Section of(String folded, int end, Predicate<TextSpan> isElsewhere, ProblemLog problems) {
        var outline = new Outline(folded, problems);
        var document = new Section(null, new TextSpan(0, end));
        outline.open.push(document);
        for (NumberMark mark : NumberMark.all(folded)) {
            boolean isInText =
                    mark.span().start() >= outline.covered && mark.span().end() <= end;
            if (isInText && !isElsewhere.test(mark.span()) && outline.isNumber(mark)) outline.add(mark, end);
        }
        return document;
    }

    private static int[] depths(String folded) {
        int[] depths = new int[folded.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < folded.length(); i++) {
            while (!open.isEmpty() && i - open.getLast() > REACH) open.removeLast();
            int step = Brackets.step(folded.charAt(i));
            if (step < 0 && !open.isEmpty()) open.pop();
            depths[i] = open.size();
            if (step > 0) open.push(i);
        }
        return depths;
    }

    private boolean isNumber(NumberMark mark) {
        boolean isFirst = open.size() == 1;
        if (isFirst && mark.isAlone(folded)) return false;
        return mark.startsLine() ? isExpected(mark) || mayBeWrong(mark) : isExpected(mark) && isBehindAnEnd(mark);
    }

    private @Nullable Section sibling(Kind kind) {
        return open.stream()
                .filter(section -> section.mark != null && section.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private boolean isExpected(NumberMark mark) {
        Section sibling = sibling(mark.kind());
        int before = last.getOrDefault(mark.kind(), 0);
        return sibling == null
                ? mark.number() == 1 || mark.number() == before + 1
                : mark.number() == number(sibling) + 1;
    }

    private static int number(Section section) {
        return section.mark == null ? 0 : section.mark.number();
    }

    /** A number out of turn; figures also begin lines that were only wrapped. */
    private boolean mayBeWrong(NumberMark mark) {
        if (!mark.kind().isFine()) return true;
        Section sibling = sibling(mark.kind());
        int ahead = mark.number() - (sibling == null ? 0 : number(sibling));
        return sibling != null && ahead > 0 && ahead <= GAP && endsBefore(mark);
    }

    private boolean isBehindAnEnd(NumberMark mark) {
        return depths[mark.span().start()] == 0 && (endsBefore(mark) || isBehindHeading(mark));
    }

    private boolean endsBefore(NumberMark mark) {
        int at = mark.span().start() - 1;
        while (at >= 0 && Character.isWhitespace(folded.charAt(at))) at--;
        boolean isQuote = at > 0 && "”’".indexOf(folded.charAt(at)) >= 0;
        return at < 0 || ENDS.indexOf(folded.charAt(isQuote ? at - 1 : at)) >= 0;
    }

    /** Whether only a heading stands between the number of the section around and this one. */
    private boolean isBehindHeading(NumberMark mark) {
        Section around = open.element();
        if (around.mark == null || mark.kind() == around.kind()) return false;
        String between = folded.substring(around.own.start(), mark.span().start());
        return between.length() <= HEADING && between.chars().noneMatch(c -> STOPS.indexOf(c) >= 0);
    }

    private void add(NumberMark mark, int end) {
        if (!isExpected(mark)) {
            Section sibling = sibling(mark.kind());
            int due = sibling == null ? 1 : number(sibling) + 1;
            problems.add(mark.span().stripped(folded), "编号不连续，应为第%d项".formatted(due));
        }
        cut(mark.span().start());
        if (sibling(mark.kind()) != null) {
            while (open.element().mark == null || open.element().kind() != mark.kind()) open.pop();
            open.pop();
        }
        var section = new Section(mark, new TextSpan(mark.span().end(), end));
        open.element().children.add(section);
        open.push(section);
        last.put(mark.kind(), mark.number());
        covered = mark.span().end();
    }

    /** The text of the section so far ends here. */
    private void cut(int end) {
        Section current = open.element();
        current.own = new TextSpan(current.own.start(), end);
    }
}
