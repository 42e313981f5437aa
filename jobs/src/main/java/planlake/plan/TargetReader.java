package planlake.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.Span;

/**
 * Finds the targets of a sentence: a figure with a unit and what it counts, or a target without a figure of its own.
 * Figures that only say how far something reaches (22个重点产业集群, A、B等10个产业), ordinals and names (5G) are none.
 */
final class TargetReader {

    private static final Pattern ASSIGNED = Pattern.compile("(?<what>.+?)完成(?:国家|省级|省|上级)?(?:下达|规定|分解)的?(?:任务|目标|指标)");
    private static final Pattern RELATIVE = Pattern.compile("(?<what>.+?)与.+?(?:基本|大体|保持)*同步(?:增长)?(?=$|等)");

    private final String text;
    private final String folded;

    TargetReader(String text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    List<Target> read(Span sentence, List<Span> notTargets) {
        List<Target> targets = new ArrayList<>();
        for (Span clause : Folded.split(folded, sentence, ",;:。!?")) {
            int waiting = -1;
            for (Span segment : Folded.split(folded, clause, "、")) {
                List<Target> found = segment(clause, segment, waiting, notTargets);
                targets.addAll(found);
                // "新建A、B100个" counts A and B together: A waits for the figure behind B.
                boolean starts = waiting < 0 && TargetWords.startsWithVerb(segment.in(folded));
                waiting = found.isEmpty() ? (starts ? segment.start() : waiting) : -1;
            }
        }
        return targets;
    }

    private List<Target> segment(Span clause, Span segment, int waiting, List<Span> notTargets) {
        Matcher assigned = ASSIGNED.matcher(segment.in(folded));
        if (assigned.find()) {
            return List.of(withoutFigure(segment, assigned, Comparison.ASSIGNED));
        }
        Matcher relative = RELATIVE.matcher(segment.in(folded));
        if (relative.find()) {
            return List.of(withoutFigure(segment, relative, Comparison.RELATIVE));
        }
        return figures(clause, segment, waiting, notTargets);
    }

    private Target withoutFigure(Span segment, Matcher found, Comparison comparison) {
        Span what = new Span(segment.start() + found.start("what"), segment.start() + found.end("what"));
        Span whole = new Span(segment.start() + found.start(), segment.start() + found.end());
        return new Target(whole.in(text), indicator(what).in(text), comparison, null, "", whole);
    }

    private List<Target> figures(Span clause, Span segment, int waiting, List<Span> notTargets) {
        List<Target> targets = new ArrayList<>();
        List<Figure> figures = Figure.all(folded, segment);
        int from = waiting >= 0 ? waiting : segment.start();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int to = i + 1 < figures.size() ? figures.get(i + 1).span().start() : segment.end();
            Span before = new Span(from, figure.span().start());
            Span after = behind(figure, to);
            boolean counted = notTargets.stream().anyMatch(figure.span()::overlaps);
            if (!counted && !TargetWords.isScope(before.in(folded), after.in(folded))) {
                targets.add(target(clause, figure, before, after));
            }
            from = figure.isCount() && !after.isEmpty()
                    ? after.end()
                    : figure.span().end();
        }
        return targets;
    }

    private Target target(Span clause, Figure figure, Span before, Span after) {
        boolean isBehind = figure.isCount() && !after.isEmpty();
        Span what = isBehind ? indicator(after) : indicator(before);
        int start = isBehind ? figure.span().start() : before.stripped(folded).start();
        var whole = new Span(start, isBehind ? after.end() : figure.span().end());
        String ahead = folded.substring(clause.start(), figure.span().start());
        return new Target(
                whole.in(text),
                what.in(text),
                TargetWords.comparison(ahead, figure.suffix()),
                new BigDecimal(figure.digits().replace(",", "")),
                figure.unit(),
                whole);
    }

    /** What stands behind a figure, up to the next one, without "等…" and what joins the two. */
    private Span behind(Figure figure, int to) {
        String words = folded.substring(figure.span().end(), to);
        int others = words.indexOf('等');
        String kept = others >= 0 ? words.substring(0, others) : words;
        int end = kept.length() - (kept.matches(".*[和及与]") ? 1 : 0);
        return new Span(figure.span().end(), figure.span().end() + end).stripped(folded);
    }

    private Span indicator(Span what) {
        Span noun = TargetWords.noun(folded, what);
        return noun.isEmpty() ? what : noun;
    }

    /** A figure with its unit and what narrows it behind: 3,000 名 以上. */
    record Figure(String digits, String unit, String suffix, Span span) {

        private static final Pattern PATTERN =
                Pattern.compile("(?<![\\d.第A-Za-z])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)"
                        + "(?<unit>%|‰|个百分点|(?:万亿|千亿|百亿|亿|千万|百万|万|千)?"
                        + "(?:元|斤|吨|亩|人次|人|名|户|千瓦时|千瓦|立方米|平方米|平方公里|公里|标箱|辆|套|件)"
                        + "|个(?!月|工作日|小时)|项|家|条|座|所|处|种|批|支|张|株|头|只|艘|台|公顷)"
                        + "(?<suffix>(?:及?以上|及?以下|以内|左右|上下)?)");

        static List<Figure> all(String folded, Span within) {
            return PATTERN.matcher(within.in(folded))
                    .results()
                    .map(found -> new Figure(
                            found.group(1),
                            found.group(2),
                            found.group(3),
                            new Span(within.start() + found.start(), within.start() + found.end())))
                    .toList();
        }

        /** Whether the unit counts or measures things, which may be named behind it; percentages never are. */
        boolean isCount() {
            return !unit.equals("%") && !unit.equals("‰") && !unit.equals("个百分点");
        }
    }
}
