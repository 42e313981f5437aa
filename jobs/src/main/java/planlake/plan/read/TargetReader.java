package planlake.plan.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.Comparison;
import planlake.plan.Target;
import planlake.plan.text.Brackets;
import planlake.plan.text.Folded;

/**
 * Finds the targets of a sentence: a figure with a unit and what it counts, or a target without a figure of its own.
 * Figures that only say how far something reaches (22个重点产业集群, A、B等10个产业), ordinals and names (5G) are none.
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
        this.folded = Brackets.blanked(folded);
        this.problems = problems;
    }

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
        for (TextSpan clause : Folded.split(folded, sentence, ",;:。!?")) {
            deadline = deadline(clause);
            int waiting = -1;
            for (TextSpan segment : Folded.split(folded, clause, "、")) {
                List<Target> found = segment(clause, segment, waiting, notTargets);
                targets.addAll(found);
                // "新建A、B100个" counts A and B together: A waits for the figure behind B.
                boolean starts = waiting < 0 && TargetWords.startsWithVerb(segment.in(folded));
                waiting = found.isEmpty() ? (starts ? segment.start() : waiting) : -1;
            }
        }
        return targets;
    }

    /** By when: what the clause says first, else what an earlier clause of the sentence said. */
    private @Nullable String deadline(TextSpan clause) {
        Matcher when = DEADLINE.matcher(clause.in(folded));
        boolean isSaid = when.find() && when.start() < 12 && when.group().matches(".*(?:前|底|末|内|年)");
        return isSaid ? clause.part(when.start(), when.end()).in(text) : deadline;
    }

    private List<Target> segment(TextSpan clause, TextSpan segment, int waiting, List<TextSpan> notTargets) {
        Matcher assigned = ASSIGNED.matcher(segment.in(folded));
        if (assigned.find()) return List.of(withoutFigure(segment, assigned, Comparison.ASSIGNED));
        Matcher relative = RELATIVE.matcher(segment.in(folded));
        if (relative.find()) return List.of(withoutFigure(segment, relative, Comparison.RELATIVE));
        return figures(clause, segment, waiting, notTargets);
    }

    private Target withoutFigure(TextSpan segment, Matcher found, Comparison comparison) {
        TextSpan what = segment.part(found.start("what"), found.end("what"));
        TextSpan whole = segment.part(found.start(), found.end());
        return new Target(
                workItemNo, whole.in(text), indicator(what).in(text), comparison, "", null, "", deadline, whole);
    }

    private List<Target> figures(TextSpan clause, TextSpan segment, int waiting, List<TextSpan> notTargets) {
        List<Target> targets = new ArrayList<>();
        List<Figure> figures = Figure.all(folded, segment);
        int from = waiting >= 0 ? waiting : segment.start();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            int to = i + 1 < figures.size() ? figures.get(i + 1).span().start() : segment.end();
            TextSpan before = new TextSpan(from, figure.span().start());
            TextSpan after = behind(figure, to);
            boolean counted = notTargets.stream().anyMatch(figure.span()::overlaps);
            String ahead = folded.substring(clause.start(), figure.span().start());
            boolean isOther = TargetWords.isCondition(clause.in(folded), figure.unit())
                    || TargetWords.isScope(before.in(folded), after.in(folded))
                    || (figure.isTime() && !TargetWords.isBound(ahead, figure.suffix()))
                    || (figure.isMeasure() && !figure.suffix().isEmpty() && !after.isEmpty());
            if (!counted && !isOther) targets.add(target(clause, figure, before, after));
            from = figure.isCount() && !after.isEmpty()
                    ? after.end()
                    : figure.span().end();
        }
        return targets;
    }

    private Target target(TextSpan clause, Figure figure, TextSpan before, TextSpan after) {
        boolean isBehind = figure.isCount() && !after.isEmpty();
        TextSpan what = isBehind ? indicator(after) : indicator(before);
        int start = isBehind ? figure.span().start() : before.stripped(folded).start();
        var whole = new TextSpan(start, isBehind ? after.end() : figure.span().end());
        String ahead = folded.substring(clause.start(), figure.span().start());
        if (figure.isRange()) problems.add(figure.span(), "目标是一个区间，按下限读取");
        return new Target(
                workItemNo,
                whole.in(text),
                what.in(text),
                figure.isRange() ? Comparison.AT_LEAST : TargetWords.comparison(ahead, figure.suffix()),
                figure.digits(),
                new BigDecimal(figure.digits().replace(",", "")),
                figure.unit(),
                deadline,
                whole);
    }

    /** What stands behind a figure, up to the next one, without "等…" and what joins the two. */
    private TextSpan behind(Figure figure, int to) {
        String words = folded.substring(figure.span().end(), to);
        int others = words.indexOf('等');
        String kept = others >= 0 ? words.substring(0, others) : words;
        int end = kept.length() - (kept.matches(".*[和及与]") ? 1 : 0);
        return new TextSpan(figure.span().end(), figure.span().end() + end).stripped(folded);
    }

    private TextSpan indicator(TextSpan what) {
        TextSpan noun = TargetWords.noun(folded, what);
        return noun.isEmpty() ? what : noun;
    }

    /** A figure with its unit and what narrows it behind: 3,000 名 以上; of a range the lower end. */
    record Figure(String digits, String unit, String suffix, boolean isRange, TextSpan span) {

        private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
        private static final String SCALE = "(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?";
        private static final String UNIT = SCALE + "(?:台套|家次|户次|批次|架次|车次|班次|场次|件次|项次|课时|学时)|%|‰|个百分点|倍|" + SCALE
                + "(?:美元|元|公斤|斤|吨标准煤|吨|亩|公顷|人次|人|名|户|千瓦时|千瓦|立方米|平方米|平方公里|公里|海里|米|标准箱|标箱|辆|架|套|件|度|瓦|头|只|羽|张床位|张|床)"
                + "|" + SCALE
                + "(?:个(?!月|小时|方面|环节|工作日)|项|家|条|座|所|处|种|批|支|株|艘|台|场|篇|部|对|间|款|例|位|列|趟|班|次|宗|天|小时|分钟|个工作日|P(?![A-Za-z])|本|份|枚)";
        private static final Pattern PATTERN = Pattern.compile("(?<![\\d.第A-Za-z〔\\[-])(?<digits>" + NUMBER + ")"
                + "(?:(?<first>%)?(?<to>[-—–~～至到]{1,2})(?:" + NUMBER + "))?"
                + "(?<unit>" + UNIT + ")(?<suffix>(?:及?以上|及?以下|之?内|以内|左右|上下)?)");

        static List<Figure> all(String folded, TextSpan within) {
            List<Figure> figures = new ArrayList<>();
            Matcher found = PATTERN.matcher(folded).region(within.start(), within.end());
            found.useTransparentBounds(true);
            while (found.find()) {
                figures.add(new Figure(
                        found.group("digits"),
                        found.group("unit"),
                        found.group("suffix"),
                        found.group("to") != null,
                        new TextSpan(found.start(), found.end())));
            }
            return figures;
        }

        /** Whether it counts time, which is a target only where it is a bound. */
        boolean isTime() {
            return unit.matches("天|小时|分钟|个工作日");
        }

        /** Whether the unit measures rather than counts: 60万千瓦以下机组 says which, not how many. */
        boolean isMeasure() {
            return unit.matches(".*(?:千瓦|瓦|吨|亩|公顷|米|公里|元|斤)") || isTime();
        }

        /** Whether the unit counts or measures things, which may be named behind it; percentages never are. */
        boolean isCount() {
            return !unit.equals("%") && !unit.equals("‰") && !unit.equals("个百分点") && !unit.equals("倍");
        }
    }
}
