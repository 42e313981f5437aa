package planlake.plan.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.text.TextSpan;
import planlake.plan.Comparison;

/** The words around a figure: what compares, what is only a verb, and what makes the figure a scope. */
final class TargetWords {

    private static final String CREATES = "新建改造|新建|改造|新增|选派|派出|打造|创建|建成|认定|培育|引育";
    private static final Pattern VERBS_AHEAD = Pattern.compile("^(?:对|将|把|年内|今年|全年|持续|深入|加快|加大|全面|大力|积极|继续|抓好|确保|力争|"
            + "实现|完成|组织|实施|支持|推进|推动|开展|安排|推广|建设(?!用地)|重点(?=支持|培育|打造|实施|推进|建设)|和|及|与|" + CREATES + ")+");
    private static final Pattern VERBS_BEHIND =
            Pattern.compile("(?:增长|增速|涨幅|增幅|达到|达|保持在|稳定在|控制在|不低于|不少于|不超过|不高于|超过|超|突破|"
                    + "至少|约|近|力争|实施|支持|重点|压缩至|压缩到|缩短至|缩短到|提高到|提升到|提高至|提升至|扩大到|增加到|降至|降低到|新增|(?<=项目|工程)建设)+$");
    private static final Pattern SCOPE =
            Pattern.compile("(?:产业基地|产业集群|集群|产业链|产业|领域|行业|方面|地区)" + "(?=$|[和及与、]|加快|建设|发展|布局|提质|升级|做|培育|推进|协同|融合|集聚)");
    /** A scope's noun stands close to its figure; further on, the words are about something else. */
    private static final int REACH = 14;

    /**
     * Sums that people or firms are given or charged, sizes of firms, ages: conditions of a rule, nothing to be
     * reached.
     */
    private static final Pattern CONDITION = Pattern.compile(
            "给予|补贴|补助|返还|奖补|奖励|贴息|罚款|收费|缴费|缴纳|征收|每人每|每户|每亩补|每次|标准(?:为|按|不)|最高不超过|可申请|可享受|贷款额度|超过\\d+人的|以上的(?:企业|项目|单位|个人|家庭)|以下的(?:企业|项目|单位|个人|家庭)|周岁|岁以");

    private static final Pattern MONEY = Pattern.compile(".*元$|%|倍|.*[人名天]$");

    private TargetWords() {}

    /** Whether a clause lays down for whom or how much in a single case, rather than what is to be reached. */
    static boolean isCondition(String clause, String unit) {
        return MONEY.matcher(unit).matches() && CONDITION.matcher(clause).find();
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
    static boolean isScope(String before, String after) {
        if (before.endsWith("等")
                || before.endsWith("第")
                || before.matches("(?s).*(?<!控制|保持|稳定|维持)在")
                || after.startsWith("的")) {
            return true;
        }
        String near = after.substring(0, Math.min(REACH, after.length()));
        String noun = after.isBlank() ? before : near;
        return SCOPE.matcher(noun).find()
                && !Pattern.compile(CREATES).matcher(before).find();
    }

    /** Whether the words around a figure say that it may not be passed. */
    static boolean isBound(String ahead, String suffix) {
        return !suffix.isEmpty() || ahead.matches(".*(?:不超过|不高于|不低于|不少于|不多于|至少|压缩至|压缩到|缩短至|缩短到|控制在|达到|满足)$");
    }

    static Comparison comparison(String ahead, String suffix) {
        if (ahead.contains("力争")) return Comparison.STRIVE;
        if (suffix.endsWith("以上")) return Comparison.AT_LEAST;
        if (suffix.endsWith("以下") || suffix.endsWith("内") || ahead.matches(".*(?:不超过|不高于|不多于|控制在)$")) {
            return Comparison.AT_MOST;
        }
        if (!suffix.isEmpty() || ahead.matches(".*[约近]$")) return Comparison.ABOUT;
        if (ahead.matches(".*(?:达到|达|不低于|不少于|至少)$")) return Comparison.AT_LEAST;
        return ahead.matches(".*(?:超过|超|突破|高于|大于)$") ? Comparison.EXCEED : Comparison.EQUAL;
    }
}
