package planlake.plan.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.DocumentText;
import planlake.document.text.TextSpan;
import planlake.document.text.TextTable;
import planlake.plan.Bodies;
import planlake.plan.Clause;
import planlake.plan.PlanDocument;
import planlake.plan.PlanItem;
import planlake.plan.PlanSection;
import planlake.plan.read.Outline.Section;
import planlake.plan.text.Folded;
import planlake.plan.text.Ordinal;
import planlake.plan.text.Persons;
import planlake.plan.text.Sentences;

/**
 * Reads a plan document, whoever issued it: its outline, the items in it, and for each item who answers for it, its
 * sentences, targets and named projects. Whatever can't be read is among the document's problems, with its place.
 */
public final class PlanReader {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(?:年|〕|\\]|\\)|[-—–~至]+20\\d\\d年)");
    private static final Pattern FIGURES = Pattern.compile("\\d+(?:\\.\\d+)?(?:%|个|家|户|项|人|名|亿|万|公里|平方|吨|套|台)");
    private static final Pattern PART = Pattern.compile("[(〔之]([一二三四五六七八九十]+)[)〕]?");
    private static final String DIGEST = "摘编";
    /** Of so many items in ten that begin with a heading, all do. */
    private static final int MOST = 6;

    private final String text;
    private final String folded;
    private final List<TextTable> tables;
    private final Bodies bodies;

    private PlanReader(DocumentText document, Bodies bodies) {
        this.text = Persons.covered(document);
        this.folded = Folded.of(text);
        this.tables = document.tables();
        this.bodies = bodies;
    }

    /** Reads a document's text, which keeps its line breaks; spans in the result are offsets into exactly this text. */
    public static PlanDocument read(String text) {
        return read(DocumentText.of(text));
    }

    /** Reads a document with its tables, by the bodies that come with Planlake. */
    public static PlanDocument read(DocumentText document) {
        return read(document, Bodies.reference());
    }

    /** The same, by the bodies that a home knows. */
    public static PlanDocument read(DocumentText document, Bodies bodies) {
        return new PlanReader(document, bodies).read();
    }

    private PlanDocument read() {
        var problems = new ProblemLog(text);
        int headEnd = NumberMark.all(folded).stream()
                .filter(mark -> mark.startsLine() && !mark.isAlone(folded))
                .findFirst()
                .map(mark -> mark.span().start())
                .orElse(text.length());
        int firstTable = tables.stream()
                .filter(table -> TaskTable.of(table, folded).isPresent())
                .findFirst()
                .map(table -> table.span().start())
                .orElse(text.length());
        headEnd = Math.min(headEnd, firstTable);
        Frame frame = Frame.of(folded, headEnd);
        int end = closing(frame);
        Section outline = Outline.of(folded, end, this::isInTable, problems);
        Blocks.Found found = Blocks.of(outline, text, folded, tables, within -> quiet().in(within), problems);
        var rules = new DocumentRules();
        var clauses = new ClauseReader(text, folded, bodies, rules, problems);
        clauses.layDownRules(end);
        var finder = new ClauseFinder(text, folded, clauses, problems);
        String title = frame.title().in(folded).replaceAll("\\s*\\n\\s*", "");
        var review = new Review(year(title, frame), Review.isReport(title));
        List<PlanItem> items = items(found.blocks(), finder, rules, review, problems);
        checkHead(frame, items, problems);
        tellOfTheRest(new TextSpan(Math.min(headEnd, end), end), found.sections(), items, problems);
        TextSpan closing = new TextSpan(end, Math.max(end, frame.end())).stripped(folded);
        return new PlanDocument(
                text,
                frame.title().in(text).replaceAll("\\s*\\n\\s*", ""),
                printed(frame.number()),
                printed(frame.date()),
                year(title, frame),
                part(title),
                text.substring(0, Math.min(headEnd, text.length())).contains(DIGEST),
                found.sections(),
                items,
                rules.implied(),
                closing.isEmpty() ? null : closing,
                problems.all());
    }

    private List<PlanItem> items(
            List<Block> blocks, ClauseFinder finder, DocumentRules rules, Review review, ProblemLog problems) {
        boolean withTitles = beginWithTitles(blocks);
        boolean asPrinted = areNumberedAsPrinted(blocks);
        var reader = new ItemReader(text, folded, finder, review, problems);
        List<PlanItem> items = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int number = asPrinted ? number(block) : i + 1;
            if (block.firstLeads()) rules.firstLeadsEverywhere();
            items.add(reader.item(number, block, withTitles && isInside(block)));
        }
        return items;
    }

    private static int number(Block block) {
        String ordinal = block.ordinal();
        return ordinal.matches("\\d{1,4}") ? Integer.parseInt(ordinal) : Ordinal.value(ordinal);
    }

    /** Whether all items stand on one level, with numbers that rise. */
    private static boolean areNumberedAsPrinted(List<Block> blocks) {
        int before = 0;
        for (Block block : blocks) {
            if (block.path().size() != 1 || block.ordinal().isEmpty() || number(block) <= before) {
                return false;
            }
            before = number(block);
        }
        return true;
    }

    private static boolean isInside(Block block) {
        return block.line() == null
                && block.path().size() > 1
                && !block.ordinal().isEmpty();
    }

    private boolean beginWithTitles(List<Block> blocks) {
        List<Block> inside = blocks.stream().filter(PlanReader::isInside).toList();
        long titled = inside.stream()
                .map(block -> Sentences.in(folded, block.content()))
                .filter(sentences -> sentences.size() > 1
                        && TaskSentences.isTitle(sentences.get(0).in(folded)))
                .count();
        return titled > 1 && titled * 10 >= (long) inside.size() * MOST;
    }

    /** Where the last item ends and the closing words begin; without any, where the signature begins. */
    private int closing(Frame frame) {
        Section document = Outline.of(folded, frame.end(), this::isInTable, new ProblemLog(text));
        Section last = document;
        while (!last.children().isEmpty())
            last = last.children().get(last.children().size() - 1);
        boolean isInTable = tables.stream().anyMatch(table -> table.span().end() > frame.end() - 2);
        List<Clause> clauses = quiet().in(last.whole());
        if (last.mark() == null || isInTable || clauses.isEmpty()) return frame.end();
        int behind = clauses.get(clauses.size() - 1).span().end();
        boolean isOneLine = folded.substring(document.children().get(0).own().start(), frame.end())
                                .indexOf('\n')
                        < 0
                && document.children().size() > 2;
        int newline = folded.indexOf('\n', behind);
        int end = isOneLine || newline < 0 ? behind : newline;
        if (isOneLine) end = Folded.skip(folded, end, frame.end(), "。.;");
        return isOneLine || newline >= 0 ? Math.min(end, frame.end()) : frame.end();
    }

    private boolean isInTable(TextSpan mark) {
        return tables.stream().anyMatch(table -> table.span().overlaps(mark));
    }

    /** Finds clauses without saying anything. */
    private ClauseFinder quiet() {
        var log = new ProblemLog(text);
        return new ClauseFinder(text, folded, new ClauseReader(text, folded, bodies, new DocumentRules(), log), log);
    }

    private void checkHead(Frame frame, List<PlanItem> items, ProblemLog problems) {
        if (frame.title().isEmpty()) {
            problems.add(frame.title(), "没有找到标题");
        } else if (year(frame.title().in(folded), frame) == null) {
            problems.add(frame.title(), "标题中没有年份");
        }
        if (items.isEmpty()) problems.addLost(frame.title(), "没有找到“一、”这样编号的事项");
    }

    /** What stands between headings and items and belongs to neither is said; lost if it names figures. */
    private void tellOfTheRest(TextSpan body, List<PlanSection> sections, List<PlanItem> items, ProblemLog problems) {
        problems.inItem(null);
        var taken = new BitSet();
        sections.forEach(
                section -> taken.set(section.span().start(), section.span().end()));
        items.forEach(item -> taken.set(item.span().start(), item.span().end()));
        items.forEach(item -> item.clauses()
                .forEach(
                        clause -> taken.set(clause.span().start(), clause.span().end())));
        Persons.lines(folded, body).forEach(person -> taken.set(person.start(), person.end()));
        tables.forEach(table -> taken.set(table.span().start(), table.span().end()));
        NumberMark.all(folded)
                .forEach(mark -> taken.set(mark.span().start(), mark.span().end()));
        for (int from = taken.nextClearBit(body.start()); from < body.end(); from = taken.nextClearBit(from)) {
            int next = taken.nextSetBit(from);
            int to = next < 0 ? body.end() : Math.min(next, body.end());
            TextSpan rest = new TextSpan(from, to).stripped(folded);
            from = to;
            if (rest.in(folded).replaceAll("[\\s\\p{P}]", "").length() < 2) continue;
            boolean hasFigures = FIGURES.matcher(rest.in(folded)).find();
            String why = "这段文字不属于任何事项，没有读作任务";
            if (hasFigures) problems.addLost(rest, why + "，其中的数字没有读作目标");
            else problems.add(rest, why);
        }
    }

    private @Nullable String printed(@Nullable TextSpan span) {
        return span == null ? null : span.in(text);
    }

    private @Nullable Integer year(String title, Frame frame) {
        for (String place : List.of(title, folded(frame.number()), folded(frame.date()))) {
            Matcher year = YEAR.matcher(place);
            if (year.find()) return Integer.valueOf(year.group(1));
        }
        return null;
    }

    private String folded(@Nullable TextSpan span) {
        return span == null ? "" : span.in(folded);
    }

    private static @Nullable Integer part(String title) {
        Matcher part = PART.matcher(title);
        return part.find() ? Integer.valueOf(Ordinal.value(part.group(1))) : null;
    }
}
