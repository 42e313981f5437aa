package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.document.text.TextTable;
import planlake.plan.Clause;
import planlake.plan.PlanSection;
import planlake.plan.read.Outline.Section;
import planlake.plan.text.Folded;

/**
 * Finds the items of a document in its outline: sections that hold no others, the rows of tables of tasks, and
 * paragraphs without numbers that each end in a clause of their own.
 */
final class Blocks {

    private final String text;
    private final String folded;
    private final List<TextTable> tables;
    private final Function<TextSpan, List<Clause>> clauses;
    private final ProblemLog problems;
    private final List<Block> blocks = new ArrayList<>();
    private final List<PlanSection> sections = new ArrayList<>();

    /** Items and the sections around them, both in order. */
    public record Found(List<Block> blocks, List<PlanSection> sections) {}

    private Blocks(
            String text,
            String folded,
            List<TextTable> tables,
            Function<TextSpan, List<Clause>> clauses,
            ProblemLog problems) {
        this.text = text;
        this.folded = folded;
        this.tables = tables;
        this.clauses = clauses;
        this.problems = problems;
    }

    /** @param clauses finds the responsibility clauses in a stretch of text */
    static Found of(
            Section document,
            String text,
            String folded,
            List<TextTable> tables,
            Function<TextSpan, List<Clause>> clauses,
            ProblemLog problems) {
        var blocks = new Blocks(text, folded, tables, clauses, problems);
        blocks.addParts(blocks.parts(document.own()), List.of(), List.of());
        document.children().forEach(child -> blocks.add(child, List.of(), List.of()));
        return new Found(blocks.blocks, blocks.sections);
    }

    private void add(Section section, List<String> above, List<String> headings) {
        NumberMark mark = Objects.requireNonNull(section.mark());
        List<String> path = with(above, mark.ordinal());
        if (section.children().isEmpty() || isEnumeration(section)) {
            addLeaf(section, path, headings);
            return;
        }
        List<String> inside = open(section, path, headings);
        addParts(parts(section.own()), path, inside);
        section.children().forEach(child -> add(child, path, inside));
    }

    /** Notes a section that holds items; gives the headings of what stands in it. */
    private List<String> open(Section section, List<String> path, List<String> headings) {
        TextSpan heading = heading(section.own());
        sections.add(new PlanSection(path, heading.in(text), heading));
        return with(headings, heading.in(text));
    }

    /** What stands in a section before the first item of it: items too, if it holds clauses or a table of tasks. */
    private void addParts(List<TaskPart> parts, List<String> path, List<String> headings) {
        for (TaskPart part : parts) {
            if (part.table() != null) addTable(part.table(), path, headings);
            else if (holdsClause(part.span())) addParagraphs(part.span(), path, headings);
        }
    }

    private void addLeaf(Section section, List<String> path, List<String> headings) {
        NumberMark mark = Objects.requireNonNull(section.mark());
        TextSpan whole = section.whole();
        List<TaskPart> parts = parts(whole);
        boolean hasTable = parts.stream().anyMatch(part -> part.table() != null);
        if (!hasTable && clauseEnds(whole).size() < 2) {
            blocks.add(Block.ofText(path, mark.ordinal(), mark.span().start(), whole, headings));
            return;
        }
        List<String> inside = open(section, path, headings);
        if (hasTable) addParts(parts, path, inside);
        else addParagraphs(whole, path, inside);
    }

    /** Paragraphs that end in a clause, each with those before it that don't. */
    private void addParagraphs(TextSpan within, List<String> path, List<String> headings) {
        List<Integer> ends = clauseEnds(within);
        if (ends.isEmpty()) {
            blocks.add(Block.ofText(path, "", within.start(), within, headings));
            return;
        }
        int from = within.start();
        for (int i = 0; i < ends.size(); i++) {
            int to = i + 1 == ends.size() ? within.end() : ends.get(i);
            TextSpan stretch = new TextSpan(from, to).stripped(folded);
            TextSpan heading =
                    headings.isEmpty() ? new TextSpan(stretch.start(), stretch.start()) : headingOf(stretch, headings);
            TextSpan content = new TextSpan(heading.end(), stretch.end()).stripped(folded);
            blocks.add(Block.ofText(path, "", content.start(), content, headings));
            from = to;
        }
    }

    /** The heading at the beginning of a stretch, if it is the section's; else nothing. */
    private TextSpan headingOf(TextSpan stretch, List<String> headings) {
        TextSpan heading = heading(stretch);
        boolean isHeading = heading.in(text).equals(headings.get(headings.size() - 1)) && heading.end() < stretch.end();
        return isHeading ? heading : new TextSpan(stretch.start(), stretch.start());
    }

    private boolean holdsClause(TextSpan within) {
        return !clauses.apply(within).isEmpty();
    }

    /** Where clauses end that end their line; those that follow one another with nothing between end together. */
    private List<Integer> clauseEnds(TextSpan within) {
        List<Clause> found = clauses.apply(within);
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            boolean isLastOfGroup = i + 1 == found.size()
                    || found.get(i + 1).no() != found.get(i).no();
            int end = Folded.skip(folded, found.get(i).span().end(), within.end(), " 。;.");
            if (isLastOfGroup && (end >= within.end() || folded.charAt(end) == '\n')) ends.add(end);
        }
        return ends;
    }

    private void addTable(TextTable table, List<String> path, List<String> headings) {
        TaskTable tasks = TaskTable.of(table, folded).orElse(null);
        if (tasks == null) return;
        for (TaskTable.Line line : tasks.lines(folded)) {
            TextSpan serial = line.serial();
            String ordinal = serial == null ? "" : serial.in(folded);
            List<String> inside = new ArrayList<>(headings);
            line.groups().forEach(group -> inside.add(group.in(text)));
            List<String> at = line.heading() == null ? path : withNumberOf(path, line.heading());
            blocks.add(new Block(
                    ordinal.isEmpty() ? at : with(at, ordinal),
                    ordinal,
                    line.task().start(),
                    line.task(),
                    inside,
                    line,
                    tasks.firstLeads()));
        }
    }

    /** A row of one cell, 一、优化流程, is a section of the rows below it. */
    private List<String> withNumberOf(List<String> path, TextSpan heading) {
        return NumberMark.all(heading.in(folded)).stream()
                .filter(mark -> mark.span().start() == 0)
                .findFirst()
                .map(mark -> with(path, mark.ordinal()))
                .orElse(path);
    }

    /** Text, or one of the tables of tasks within it. */
    private record TaskPart(TextSpan span, @Nullable TextTable table) {}

    private List<TaskPart> parts(TextSpan within) {
        List<TaskPart> parts = new ArrayList<>();
        int from = within.start();
        for (TextTable table : tables) {
            boolean isIn =
                    table.span().start() >= within.start() && table.span().end() <= within.end();
            if (isIn && TaskTable.of(table, folded).isPresent()) {
                parts.add(new TaskPart(new TextSpan(from, table.span().start()), null));
                parts.add(new TaskPart(table.span(), table));
                from = table.span().end();
            } else if (isIn) {
                problems.add(table.span(), "表格中没有任务和责任单位两栏，按文字读取");
            }
        }
        parts.add(new TaskPart(new TextSpan(from, within.end()), null));
        return parts.stream()
                .filter(part -> !part.span().stripped(folded).isEmpty())
                .toList();
    }

    /**
     * Whether the numbers in a section only count within one text: fine ones, of which none but the last has a clause,
     * after words that announce them or apart by semicolons.
     */
    private boolean isEnumeration(Section section) {
        List<Section> children = section.children();
        if (!children.stream()
                .allMatch(child -> Objects.requireNonNull(child.mark()).kind().isFine())) {
            return false;
        }
        boolean earlierHaveNone =
                children.subList(0, children.size() - 1).stream().noneMatch(child -> holdsClause(child.whole()));
        boolean lastHasOne = holdsClause(children.get(children.size() - 1).whole());
        if (!earlierHaveNone) return false;
        boolean isAnnounced = section.own().in(folded).strip().endsWith(":");
        boolean isInline = children.stream().skip(1).anyMatch(child -> !Objects.requireNonNull(child.mark())
                .startsLine());
        boolean isListed = children.stream()
                .limit(children.size() - 1L)
                .allMatch(child -> child.whole().in(folded).strip().matches("(?s).*[;,]"));
        boolean ownHasOne = holdsClause(section.own());
        if (!lastHasOne) return !ownHasOne;
        return children.size() > 1 && (isAnnounced || isInline || isListed);
    }

    /** The first line, up to the end of its first sentence. */
    private TextSpan heading(TextSpan text) {
        TextSpan stripped = text.stripped(folded);
        int end = stripped.start();
        while (end < stripped.end() && "。;\n".indexOf(folded.charAt(end)) < 0) end++;
        return new TextSpan(stripped.start(), end).stripped(folded);
    }

    private static List<String> with(List<String> list, String last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
