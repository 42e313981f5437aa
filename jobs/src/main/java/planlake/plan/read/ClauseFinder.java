package planlake.plan.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.text.TextSpan;
import planlake.plan.Clause;
import planlake.plan.text.Brackets;
import planlake.plan.text.Folded;
import planlake.plan.text.Persons;

/** Finds the responsibility clauses in running text: in brackets, or on lines of their own behind a label. */
record ClauseFinder(String text, String folded, ClauseReader reader, ProblemLog problems) {

    private static final Pattern LABELLED =
            Pattern.compile("(?m)^ *(?:[(【\\[])?(?<line>" + RolePhrase.LABEL + "[^\\n]*?)(?:[)】\\]])?[。;]?$");
    private static final Pattern LABEL_IN_LINE =
            Pattern.compile("(?<=[。;]) *(?<line>" + RolePhrase.LABEL + "[^\\n。]*)[。]?(?= *(?:\\n|$))");

    /** The clauses within a stretch, in order. */
    List<Clause> in(TextSpan within) {
        List<Clause> clauses = new ArrayList<>(labelled(within));
        Brackets.Found brackets = Brackets.outermost(folded, within);
        for (Brackets.Pair pair : brackets.pairs()) {
            boolean isInLabelled =
                    clauses.stream().anyMatch(clause -> clause.span().overlaps(pair.whole()));
            if (!isInLabelled) read(pair, within, clauses);
        }
        brackets.unclosed().forEach(at -> unclosed(at, within, clauses));
        clauses.sort(Comparator.comparingInt(clause -> clause.span().start()));
        return numbered(clauses, within);
    }

    private void read(Brackets.Pair pair, TextSpan within, List<Clause> into) {
        boolean standsAlone = isBehindAnEnd(pair.whole().start(), within);
        Clause clause = reader.read(pair.whole(), pair.content(), standsAlone);
        if (clause != null) {
            into.add(clause);
        } else if (RolePhrase.before(pair.content().in(folded)) != null
                || ((standsAlone || endsLine(pair.whole().end(), within)) && reader.looksLikeOne(pair.content()))) {
            problems.addLost(pair.whole(), "括号内提到单位和职责，但不能作为责任条款读取");
        }
    }

    /** A clause that is never closed ends with its line. */
    private void unclosed(int at, TextSpan within, List<Clause> into) {
        problems.add(new TextSpan(at, at + 1), "括号没有闭合");
        int newline = folded.indexOf('\n', at);
        int end = newline < 0 || newline > within.end() ? within.end() : newline;
        TextSpan rest = new TextSpan(at, end).stripped(folded);
        boolean isFree = into.stream().noneMatch(clause -> clause.span().overlaps(rest));
        if (!isFree || rest.end() <= at + 1) return;
        int last = "。;".indexOf(folded.charAt(rest.end() - 1)) >= 0 ? rest.end() - 1 : rest.end();
        Clause clause = reader.read(new TextSpan(at, last), new TextSpan(at + 1, last).stripped(folded), false);
        if (clause != null) into.add(clause);
    }

    private boolean endsLine(int end, TextSpan within) {
        int at = Folded.skip(folded, end, within.end(), " 。;.");
        return at >= within.end() || folded.charAt(at) == '\n';
    }

    private boolean isBehindAnEnd(int start, TextSpan within) {
        int at = start - 1;
        while (at >= within.start() && Character.isWhitespace(folded.charAt(at))) at--;
        return at >= within.start() && "。;!?”".indexOf(folded.charAt(at)) >= 0;
    }

    /** Lines such as 牵头单位：…, each a clause. */
    private List<Clause> labelled(TextSpan within) {
        List<Clause> clauses = new ArrayList<>();
        for (TextSpan line : labelledLines(within)) {
            Clause clause = reader.read(line, null, null);
            if (clause != null) clauses.add(clause);
        }
        return clauses;
    }

    private List<TextSpan> labelledLines(TextSpan within) {
        List<TextSpan> lines = new ArrayList<>();
        List<Brackets.Pair> brackets = Brackets.outermost(folded, within).pairs();
        for (Pattern pattern : List.of(LABELLED, LABEL_IN_LINE)) {
            Matcher line = pattern.matcher(folded).region(within.start(), within.end());
            line.useAnchoringBounds(true);
            line.useTransparentBounds(true);
            while (line.find()) {
                TextSpan found = new TextSpan(line.start("line"), line.end("line")).stripped(folded);
                boolean isInBrackets = brackets.stream()
                        .anyMatch(pair -> pair.whole().start() < found.start()
                                && found.start() < pair.whole().end());
                if (!isInBrackets && lines.stream().noneMatch(found::overlaps)) lines.add(found);
            }
        }
        lines.sort(Comparator.comparingInt(TextSpan::start));
        return lines;
    }

    /** The clauses of a table's row, one for each cell that names bodies. */
    List<Clause> in(TaskTable.Line line) {
        String deadline = line.deadline() == null ? null : line.deadline().in(text);
        List<Clause> clauses = new ArrayList<>();
        for (TaskTable.Cell cell : line.bodies()) {
            Clause clause = reader.read(cell.span(), cell.role(), deadline);
            if (clause != null) clauses.add(clause);
        }
        return clauses;
    }

    /** Clauses with nothing but blanks and the names of people between them get one number. */
    private List<Clause> numbered(List<Clause> clauses, TextSpan within) {
        List<Clause> numbered = new ArrayList<>();
        for (Clause clause : clauses) {
            Clause before = numbered.isEmpty() ? null : numbered.get(numbered.size() - 1);
            int no = before == null ? 1 : before.no() + (isNext(before, clause, within) ? 0 : 1);
            numbered.add(clause.numbered(no));
        }
        return numbered;
    }

    private boolean isNext(Clause before, Clause clause, TextSpan within) {
        var between = new StringBuilder(
                folded.substring(before.span().end(), clause.span().start()));
        for (TextSpan person : Persons.lines(folded, within)) {
            int from = person.start() - before.span().end();
            if (from >= 0 && person.end() <= clause.span().start()) {
                between.replace(from, from + person.end() - person.start(), " ".repeat(person.end() - person.start()));
            }
        }
        return between.toString().matches("[\\s。;；.]*");
    }
}
