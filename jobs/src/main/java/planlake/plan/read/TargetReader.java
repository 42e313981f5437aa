package planlake.plan.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Comparison;
import planlake.plan.Target;
import planlake.plan.text.Folded;

/**
 * Finds the targets of a sentence: a figure with a unit and what it counts, or a target without a figure of its own.
 * Figures that only say how far something reaches (22个重点产业集群, A、B等10个产业), conditions (最高30万元), ordinals and names (5G,
 * “50人会”) are none.
 */
final class TargetReader {

    private static final Pattern ASSIGNED = Pattern.compile("(?<what>.+?)完成(?:国家|省级|省|上级)?(?:下达|规定|分解)的?(?:任务|目标|指标)");
    private static final Pattern RELATIVE = Pattern.compile("(?<what>.+?)与.+?(?:基本|大体|保持)*同步(?:增长)?(?=$|等)");

    private static final Pattern DEADLINE = Pattern.compile(
            "(?:到|至|在|于|截至)?(?:(?:20\\d\\d年|今年|明年|年内|\\d{1,2}月)(?:\\d{1,2}月)?(?:上半年|下半年|[一二三四]季度)?(?:\\d{1,2}日)?(?:底|末)?(?:之?前|以前)?|[“\"]?十[四五六][”\"]?(?:五|规划)?(?:期末|末))");

    private final String text;
    private final String folded;
    private final ProblemLog problems;
    private int workItemNo;
    private @Nullable String deadline;

    TargetReader(String text, String folded, ProblemLog problems) {
        this.text = text;
        this.folded = TargetWords.withoutNames(folded);
        this.problems = problems;
    }

    /** A figure and the words before and behind it, up to its neighbours. */
    private record Place(TextSpan clause, PlanFigure figure, TextSpan before, TextSpan after) {}

    /**
     * The targets of a sentence.
     *
     * @param workItemNo which sentence of its task it is
     * @param notTargets stretches whose figures count something else
     */
    List<Target> read(int workItemNo, TextSpan sentence, List<TextSpan> notTargets) {
        this.workItemNo = workItemNo;
        this.deadline = null;
        List<Target> targets = new ArrayList<>();
        for (TextSpan clause : Folded.split(folded, sentence, ",;:。!?.")) {
            deadline = deadline(clause);
            int waiting = -1;
            List<Place> places = new ArrayList<>();
            List<TextSpan> segments = Folded.split(folded, clause, "、");
            for (int i = 0; i < segments.size(); i++) {
                TextSpan segment = segments.get(i);
                Target without = withoutFigure(segment);
                int before = places.size();
                if (without != null) targets.add(without);
                else places.addAll(places(clause, segment, waiting, goesOn(segments, i), notTargets));
                // "新建A、B100个" counts A and B together: A waits for the figure behind B.
                boolean starts = waiting < 0 && TargetWords.startsWithVerb(segment.in(folded));
                boolean isFound = without != null || places.size() > before;
                waiting = isFound ? -1 : starts ? segment.start() : waiting;
            }
            for (int i = 0; i < places.size(); i++) {
                targets.add(target(places.get(i), i + 1 < places.size() ? places.get(i + 1) : null));
            }
        }
        targets.sort(Comparator.comparingInt(target -> target.span().start()));
        return targets;
    }

    /** By when: what the clause says first, else what an earlier clause of the sentence said. */
    private @Nullable String deadline(TextSpan clause) {
        Matcher when = DEADLINE.matcher(clause.in(folded));
        boolean isSaid = when.find() && when.start() < 12 && when.group().matches(".*(?:前|底|末|内|年)");
        return isSaid ? clause.part(when.start(), when.end()).in(text) : deadline;
    }

    private @Nullable Target withoutFigure(TextSpan segment) {
        Matcher assigned = ASSIGNED.matcher(segment.in(folded));
        if (assigned.find()) return withoutFigure(segment, assigned, Comparison.ASSIGNED);
        Matcher relative = RELATIVE.matcher(segment.in(folded));
        return relative.find() ? withoutFigure(segment, relative, Comparison.RELATIVE) : null;
    }

    private Target withoutFigure(TextSpan segment, Matcher found, Comparison comparison) {
        TextSpan what = segment.part(found.start("what"), found.end("what"));
        TextSpan whole = segment.part(found.start(), found.end());
        return new Target(
                workItemNo, whole.in(text), indicator(what).in(text), comparison, "", null, "", deadline, whole);
    }

    /** Where the noun behind a segment's last figure may end: 40个技术前沿、模式新颖的标杆项目 is one noun. */
    private int goesOn(List<TextSpan> segments, int at) {
        int end = segments.get(at).end();
        boolean isNoun = TargetWords.isAttribute(segments.get(at).in(folded));
        for (TextSpan next : segments.subList(at + 1, segments.size())) {
            boolean isPart = PlanFigure.all(folded, next).isEmpty() && !TargetWords.startsWithVerb(next.in(folded));
            if (!isPart) break;
            if (isNoun || next.in(folded).indexOf('的') > 0) end = next.end();
            isNoun = TargetWords.isAttribute(next.in(folded));
        }
        return end;
    }

    private List<Place> places(TextSpan clause, TextSpan segment, int waiting, int nounEnd, List<TextSpan> notTargets) {
        List<Place> places = new ArrayList<>();
        List<PlanFigure> figures = PlanFigure.all(folded, segment);
        int from = waiting >= 0 ? waiting : segment.start();
        for (int i = 0; i < figures.size(); i++) {
            PlanFigure figure = figures.get(i);
            boolean isLast = i + 1 == figures.size();
            int to = isLast ? segment.end() : figures.get(i + 1).span().start();
            TextSpan before = new TextSpan(from, figure.span().start());
            TextSpan after = behind(figure, to);
            if (isLast && !after.isEmpty() && after.end() == to) after = new TextSpan(after.start(), nounEnd);
            String ahead = folded.substring(clause.start(), figure.span().start());
            // 超1000万元企业100家 counts firms, 由10天压缩至3天 begins at ten.
            boolean describesNext = !isLast
                    && (TargetWords.isSize(figure, before.in(folded), after.in(folded))
                            || TargetWords.isFrom(before.in(folded), after.in(folded)));
            if (describesNext) continue;
            boolean counted = notTargets.stream().anyMatch(figure.span()::overlaps);
            boolean isOther = TargetWords.isCondition(clause.in(folded), figure)
                    || TargetWords.isScope(figure, before.in(folded), after.in(folded))
                    || (figure.isTime() && !TargetWords.isBound(ahead, figure.suffix()))
                    || TargetWords.isLimit(figure, before.in(folded), after.in(folded));
            if (!counted && !isOther) places.add(new Place(clause, figure, before, after));
            from = figure.isCount() && !after.isEmpty()
                    ? Math.min(after.end(), to)
                    : figure.span().end();
        }
        return places;
    }

    private Target target(Place place, @Nullable Place next) {
        PlanFigure figure = place.figure();
        TextSpan before = place.before();
        TextSpan after = place.after();
        boolean isDone = figure.isTime() || TargetWords.isLeftToDo(after.in(folded));
        boolean isNamedBefore = isDone || after.in(folded).startsWith("的");
        boolean isBehind = figure.isCount() && !after.isEmpty() && !isNamedBefore;
        TextSpan what = isBehind ? indicator(after) : indicator(before);
        int start = isBehind ? figure.span().start() : before.stripped(folded).start();
        int end = isBehind ? after.end() : figure.span().end();
        var whole = new TextSpan(start, end);
        String ahead = folded.substring(place.clause().start(), figure.span().start());
        if (figure.isRange()) problems.add(figure.span(), "目标是一个区间，按下限读取");
        return new Target(
                workItemNo,
                whole.in(text),
                named(place, what, next),
                figure.isRange() ? Comparison.AT_LEAST : TargetWords.comparison(ahead, figure.suffix()),
                figure.digits(),
                figure.quantity(),
                figure.unit(),
                deadline,
                whole);
    }

    /** What is measured, with the noun that it shares with what follows: 3个国家级和12个省级医疗中心. */
    private String named(Place place, TextSpan what, @Nullable Place next) {
        String own = what.in(text);
        boolean hasNone = what.isEmpty() || TargetWords.isBareVerb(what.in(folded));
        if (place.figure().isShare() && hasNone && !place.after().isEmpty()) {
            return place.before().stripped(folded).in(text) + place.after().in(text);
        }
        if (hasNone && place.after().isEmpty()) {
            // 20个以上、总面积10万平方米的甲社区
            String noun = TargetWords.lastNoun(place.clause().in(folded));
            return noun.isEmpty() ? own : noun;
        }
        if (next == null || own.length() > 6 || !TargetWords.isAttribute(own)) return own;
        return own + TargetWords.withoutAttribute(next.after().in(text));
    }

    /** What stands behind a figure, up to the next one, without "等…" and what joins the two. */
    private TextSpan behind(PlanFigure figure, int to) {
        String words = folded.substring(figure.span().end(), to);
        int others = words.indexOf('等');
        String kept = others >= 0 ? words.substring(0, others) : words;
        // 投资10亿元建设公园3个: what is built is counted by the next.
        if (figure.isMeasure() && kept.strip().matches("(?s)(?:建设|新建|改造|实施).*")) kept = "";
        int end = kept.length() - (kept.matches(".*[和及与]") ? 1 : 0);
        return new TextSpan(figure.span().end(), figure.span().end() + end).stripped(folded);
    }

    private TextSpan indicator(TextSpan what) {
        TextSpan noun = TargetWords.noun(folded, what);
        return noun.isEmpty() ? what.stripped(folded) : noun;
    }
}
