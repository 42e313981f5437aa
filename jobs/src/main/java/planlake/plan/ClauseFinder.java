package planlake.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.Span;

/** Finds the responsibility clauses in running text: in brackets, or on lines of their own behind a label. */
final class ClauseFinder {

    private static final Pattern LABELLED =
            Pattern.compile("(?m)^ *(?:[(【\\[])?(?<line>" + RolePhrase.LABEL + "[^\\n]*?)(?:[)】\\]])?[。;]?$");
    private static final Pattern LABEL_IN_LINE =
            Pattern.compile("(?<=[。;]) *(?<line>" + RolePhrase.LABEL + "[^\\n。]*)[。]?(?= *(?:\\n|$))");

    private final String text;
    private final String folded;
    private final ClauseReader reader;
    private final ProblemLog problems;

    ClauseFinder(String text, String folded, ClauseReader reader, ProblemLog problems) {
        this.text = text;
        this.folded = folded;
        this.reader = reader;
        this.problems = problems;
    }

    /** The clauses within a stretch, in order. */
    List<Clause> in(Span within) {
        List<Clause> clauses = new ArrayList<>(labelled(within));
        Brackets.Found brackets = Brackets.outermost(folded, within);
        for (Brackets.Pair pair : brackets.pairs()) {
            boolean isInLabelled =
                    clauses.stream().anyMatch(clause -> clause.span().overlaps(pair.whole()));
            if (!isInLabelled) {
                read(pair, within, clauses);
            }
        }
        brackets.unclosed().forEach(at -> unclosed(at, within, clauses));
        clauses.sort(Comparator.comparingInt(clause -> clause.span().start()));
        return clauses;
    }

    private void read(Brackets.Pair pair, Span within, List<Clause> into) {
        boolean isLast = endsLine(pair.whole().end(), within);
        Clause clause = reader.read(
                pair.whole(),
                pair.content(),
                isLast && isBehindAnEnd(pair.whole().start(), within));
        if (clause != null) {
            into.add(clause);
        } else if (isLast && reader.looksLikeOne(pair.content())) {
            problems.add(pair.whole(), "括号内提到单位和职责，但不能作为责任条款读取");
        }
    }

    /** A clause that is never closed ends with its line. */
    private void unclosed(int at, Span within, List<Clause> into) {
        problems.add(new Span(at, at + 1), "括号没有闭合");
        int newline = folded.indexOf('\n', at);
        int end = newline < 0 || newline > within.end() ? within.end() : newline;
        Span rest = new Span(at, end).stripped(folded);
        boolean isFree = into.stream().noneMatch(clause -> clause.span().overlaps(rest));
        if (!isFree || rest.end() <= at + 1) {
            return;
        }
        int last = "。;".indexOf(folded.charAt(rest.end() - 1)) >= 0 ? rest.end() - 1 : rest.end();
        Clause clause = reader.read(new Span(at, last), new Span(at + 1, last).stripped(folded), false);
        if (clause != null) {
            into.add(clause);
        }
    }

    private boolean endsLine(int end, Span within) {
        int at = end;
        while (at < within.end() && " 。;.".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at >= within.end() || folded.charAt(at) == '\n';
    }

    private boolean isBehindAnEnd(int start, Span within) {
        int at = start - 1;
        while (at >= within.start() && Character.isWhitespace(folded.charAt(at))) {
            at--;
        }
        return at >= within.start() && "。;!?”".indexOf(folded.charAt(at)) >= 0;
    }

    /** Lines such as 牵头单位：…, one below the other, are one clause. */
    private List<Clause> labelled(Span within) {
        List<Clause> clauses = new ArrayList<>();
        List<Span> run = new ArrayList<>();
        for (Span line : labelledLines(within)) {
            boolean isNext = !run.isEmpty()
                    && folded.substring(run.get(run.size() - 1).end(), line.start())
                            .isBlank();
            if (!isNext) {
                addRun(run, clauses);
            }
            run.add(line);
        }
        addRun(run, clauses);
        return clauses;
    }

    private List<Span> labelledLines(Span within) {
        List<Span> lines = new ArrayList<>();
        for (Pattern pattern : List.of(LABELLED, LABEL_IN_LINE)) {
            Matcher line = pattern.matcher(folded).region(within.start(), within.end());
            line.useAnchoringBounds(true);
            line.useTransparentBounds(true);
            while (line.find()) {
                Span found = new Span(line.start("line"), line.end("line")).stripped(folded);
                if (lines.stream().noneMatch(found::overlaps)) {
                    lines.add(found);
                }
            }
        }
        lines.sort(Comparator.comparingInt(Span::start));
        return lines;
    }

    private void addRun(List<Span> run, List<Clause> into) {
        if (run.isEmpty()) {
            return;
        }
        Span whole = new Span(run.get(0).start(), run.get(run.size() - 1).end());
        List<@Nullable Role> roles = new ArrayList<>();
        run.forEach(line -> roles.add(null));
        Clause clause = reader.read(whole, run, roles, null);
        if (clause != null) {
            into.add(clause);
        }
        run.clear();
    }

    /**
     * The clause of a table's row: its span is that of the cells that stand beside each other first; bodies in cells
     * further on, or in cells merged over several rows, are its bodies too.
     */
    List<Clause> in(TaskTable.Line line) {
        if (line.bodies().isEmpty()) {
            return List.of();
        }
        String deadline = line.deadline() == null ? null : line.deadline().in(text);
        List<Span> cells = line.bodies().stream().map(TaskTable.Cell::span).toList();
        List<@Nullable Role> roles = new ArrayList<>();
        line.bodies().forEach(cell -> roles.add(cell.role()));
        Span whole = cells.get(0);
        for (Span cell : cells) {
            boolean isNext = whole.end() <= cell.start()
                    && folded.substring(whole.end(), cell.start()).isBlank();
            whole = isNext ? new Span(whole.start(), cell.end()) : whole;
        }
        Clause clause = reader.read(whole, cells, roles, deadline);
        return clause == null ? List.of() : List.of(clause);
    }
}
