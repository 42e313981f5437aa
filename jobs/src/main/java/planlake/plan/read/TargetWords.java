package planlake.plan.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.text.TextSpan;
import planlake.plan.Comparison;
import planlake.plan.text.Brackets;

/** The words around a figure: what compares, what is only a verb, and what makes the figure a scope. */
final class TargetWords {

    private static final String CREATES = "新建改造|新建|改造|新增|选派|派出|打造|创建|建成|认定|培育|引育|引进|集聚|招引|组建|发掘|建强";
    private static final Pattern VERBS_AHEAD = Pattern.compile("^(?:对|将|把|年内|今年|全年|每年|持续|深入|加快|加大|全面|大力|积极|继续|抓好|确保|力争|"
            + "实现|完成|组织|实施|支持|推进|推动|开展|安排|推广|建设(?!用地)|重点(?=支持|培育|打造|实施|推进|建设)|提高|提升|扩大|缩短|降低|压减|压缩|和|及|与|" + CREATES
            + ")+");
    private static final Pattern VERBS_BEHIND = Pattern.compile(
            "(?:增长|增速|涨幅|增幅|达到|达|保持在|稳定在|控制在|不低于|不少于|不超过|不高于|超过|超|突破|"
                    + "至少|约|近|力争|实施|支持|重点|(?:压缩|缩短|压减)[至到为]|提高到|提升到|提高至|提升至|扩大到|增加到|降至|降低到|至|到|新增|(?:由|从|自)[^,、]{0,6}[\\d.]+[^,、\\d]{1,8}|(?<=项目|工程)建设)+$");
    private static final Pattern SCOPE =
            Pattern.compile("(?:产业基地|产业集群|集群|产业链|产业|领域|行业|方面|地区)" + "(?=$|[和及与、]|加快|建设|发展|布局|提质|升级|做|培育|推进|协同|融合|集聚)");
    /** A scope's noun stands close to its figure; further on, the words are about something else. */
    private static final int REACH = 14;

    /**
     * Sums that people or firms are given or charged, sizes of firms, ages: conditions of a rule, nothing to be
     * reached.
     */
    private static final Pattern CONDITION = Pattern.compile(
            "给予|补贴|补助|返还|奖补|奖励|贴息|罚款|收费|缴费|缴纳|征收|每人每|每户|每亩补|每次|标准(?:为|按|不)|最高不超过|可申请|可享受|贷款额度|超过\\d+人的|以上的(?:企业|项目|单位|个人|家庭)|以下的(?:企业|项目|单位|个人|家庭)|周岁|岁以"
                    + "|最[高长低多](?:不超过|可?达|给予|支持|资助)?\\d|封顶|单笔|单个(?:项目|企业)|单户|同一|每家每|每笔|按[^,]{0,16}的\\d|(?:发放|兑付|资助|授信)[^,]{0,4}不超过");
    /** What is let off, and how far: 50平方米的租金减免, 8.5折优惠. */
    private static final Pattern RELIEF = Pattern.compile("的?[^,]{0,8}(?:租金减免|减免租金|免租|优惠|折扣)|\\d折");

    private static final Pattern MONEY = Pattern.compile(".*元$|%|倍|.*[人名天]$");
    private static final String KIND = "(?:级|类|型|式|性|化)";
    private static final Pattern TO_DO =
            Pattern.compile("^(?:完成|办结|办理|审批|审结|作出|答复|回复|反馈|处置|到达|送达|响应|拨付|兑现|投入|加快|用于|并|以)");
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("(?<=[\\d万千百][台个家件户套])\\([套个家件户组次]\\)");
    private static final Pattern QUOTE = Pattern.compile("“[^“”]*”|「[^「」]*」|『[^『』]*』|《[^《》]*》");
    /** A quote that says something, rather than the name of something: “人才达到2000名，…”, but “50人会”. */
    private static final Pattern SAYS = Pattern.compile("[,;。]|增长|达到|突破|不低于|不少于|提高|降至|\\d[^\\d,]{1,4}(?:以上|左右|以内)");

    private TargetWords() {}

    /**
     * Folded text of the same length without what only names something: brackets are blank, but for the one in 台（套）,
     * and quoted names have no digits. Quotes that say something are commas, and what they say counts.
     */
    static String withoutNames(String folded) {
        var plain = new StringBuilder(Brackets.blanked(folded));
        Matcher unit = UNIT_IN_BRACKETS.matcher(folded);
        while (unit.find()) plain.replace(unit.start(), unit.end(), unit.group());
        Matcher quote = QUOTE.matcher(plain.toString());
        while (quote.find()) {
            boolean isTitle = quote.group().startsWith("《");
            if (!isTitle && SAYS.matcher(quote.group()).find()) {
                plain.setCharAt(quote.start(), ',');
                plain.setCharAt(quote.end() - 1, ',');
            } else {
                plain.replace(quote.start(), quote.end(), quote.group().replaceAll("[\\d百千万]", "·"));
            }
        }
        return plain.toString();
    }

    /** Whether a clause lays down for whom or how much in a single case, rather than what is to be reached. */
    static boolean isCondition(String clause, PlanFigure figure) {
        boolean isGiven = MONEY.matcher(figure.unit()).matches()
                && CONDITION.matcher(clause).find();
        return isGiven || (figure.isMeasure() && RELIEF.matcher(clause).find());
    }

    /** Whether a figure describes what the next one counts: 超1000万元企业 of 超1000万元企业100家. */
    static boolean isSize(PlanFigure figure, String before, String after) {
        boolean isCompared = !figure.suffix().isEmpty()
                || before.matches(".*(?:超过?|达到?|不低于|突破|高于)")
                || (figure.isMoney() && after.matches("(?:规模|级|的)?[^,]{0,6}(?:企业|项目|产业|集群|园区)"));
        return figure.isMeasure()
                && isCompared
                && !after.isEmpty()
                && !startsWithVerb(after)
                && !after.matches("[和及与].*");
    }

    /** Whether a measure only narrows the noun behind it: 60万千瓦以下机组, 营业收入超1000万元企业. */
    static boolean isLimit(PlanFigure figure, String before, String after) {
        if (!figure.isMeasure() || after.isEmpty() || isLeftToDo(after) || before.endsWith("满足")) {
            return false;
        }
        boolean isSize = figure.isMoney()
                && before.matches(".*(?:收入|产值|投资|销售额|市值)(?:超过?|达到?)")
                && after.matches("[^,]{0,6}(?:企业|项目|公司)");
        return !figure.suffix().isEmpty() ? !after.startsWith("的") || !before.matches(".*(?:面积|规模|长度).*") : isSize;
    }

    /** Whether what is behind a figure says what is done in that time or with it, and names nothing. */
    static boolean isLeftToDo(String after) {
        return TO_DO.matcher(after).find();
    }

    /** Whether a figure is where something comes from: 由10天压缩至3天. */
    static boolean isFrom(String before, String after) {
        return before.matches(".*[由从自](?:原来的?|目前的?|现在的?|法定的?)?")
                && after.matches("(?:压缩|缩短|压减|减少|降低?|下降|提高|提升|增加|增长|扩大|上升|优化)?[至到为]?");
    }

    /** Whether words end in a kind (国家级, 差异化), so that the noun is still to come. */
    static boolean isAttribute(String words) {
        return words.matches("(?s).*" + KIND);
    }

    /** A noun without the kind before it: 区域医疗中心 of 省级区域医疗中心. */
    static String withoutAttribute(String words) {
        return words.replaceFirst("^[^的]{1,5}?" + KIND, "");
    }

    /** What the last 的 of a clause belongs to; empty if there is none. */
    static String lastNoun(String clause) {
        int of = clause.lastIndexOf('的');
        return of < 0 || clause.length() - of > 16
                ? ""
                : clause.substring(of + 1).strip();
    }

    /** Whether words say that something is done, and not what it is done to. */
    static boolean isBareVerb(String words) {
        return words.matches("(?:全[省市县区])?(?:覆盖|惠及|达到?|建成|增长|" + CREATES + ")?");
    }

    static boolean startsWithVerb(String words) {
        return VERBS_AHEAD.matcher(words).find();
    }

    /** What is left of a stretch without the verbs before and behind; empty if it holds nothing else. */
    static TextSpan noun(String folded, TextSpan what) {
        Matcher ahead = VERBS_AHEAD.matcher(what.in(folded));
        int from = what.start() + (ahead.find() ? ahead.end() : 0);
        Matcher behind = VERBS_BEHIND.matcher(folded.substring(from, what.end()));
        int to = behind.find() ? from + behind.start() : what.end();
        return new TextSpan(from, to).stripped(folded);
    }

    /**
     * Whether a figure between these words only says how far something reaches: it sums up a list ("A、B等10个"), or it
     * counts industries, clusters and the like that nobody is told to create.
     */
    static boolean isScope(PlanFigure figure, String before, String after) {
        boolean isShareOf = figure.isShare() && before.matches(".*(?:覆盖|惠及)");
        boolean measuresNoun = figure.isMeasure() && before.matches(".*(?:面积|规模|长度).*");
        if (before.endsWith("等")
                || before.endsWith("第")
                || before.matches("(?s).*(?<!控制|保持|稳定|维持)在")
                || (after.startsWith("的") && !isShareOf && !measuresNoun && !isBareVerb(before.strip()))
                || (after.startsWith("的") && figure.isMeasure() && !measuresNoun)
                || (after.startsWith("级") && figure.isMeasure())) {
            return true;
        }
        if (!figure.isNumberOfThings()) return false;
        String near = after.substring(0, Math.min(REACH, after.length()));
        String noun = after.isBlank() ? before : near;
        return SCOPE.matcher(noun).find()
                && !Pattern.compile(CREATES).matcher(before).find();
    }

    /** Whether the words around a figure say that it may not be passed. */
    static boolean isBound(String ahead, String suffix) {
        return !suffix.isEmpty() || ahead.matches(".*(?:不超过|不高于|不低于|不少于|不多于|至少|(?:压缩|缩短|压减)[至到为]|控制在|达到|满足)$");
    }

    static Comparison comparison(String ahead, String suffix) {
        if (ahead.contains("力争")) return Comparison.STRIVE;
        if (suffix.endsWith("以上")) return Comparison.AT_LEAST;
        if (suffix.endsWith("以下")
                || suffix.endsWith("内")
                || ahead.matches(".*(?:不超过|不高于|不多于|控制在|(?:压缩|缩短|压减|降低?|减少?)[至到为])$")) {
            return Comparison.AT_MOST;
        }
        if (!suffix.isEmpty() || ahead.matches(".*[约近]$")) return Comparison.ABOUT;
        if (ahead.matches(".*(?:达到|达|不低于|不少于|至少)$")) return Comparison.AT_LEAST;
        return ahead.matches(".*(?:超过|超|突破|高于|大于)$") ? Comparison.EXCEED : Comparison.EQUAL;
    }
}
