package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;
import planlake.plan.text.Folded;

/**
 * What a document says of the past: its figures have been reached, and are no targets.
 *
 * @param planYear the year that the plan is for; null if it is not known
 * @param isAll whether the whole document reports how far things are
 */
record Review(@Nullable Integer planYear, boolean isAll) {

    private static final Pattern HEADING = Pattern.compile(
            ".*(?:工作|情况|发展|年)(?:的)?回顾.*|.*回顾与?(?:总结|展望)?$|.*(?:工作|目标任务|任务|计划)(?:完成|落实|执行|进展|开展)情况$|.*(?:主要|工作)(?:成绩|成效|总结)$|(?:过去|去年|上年).{0,12}");
    private static final Pattern OF_YEAR =
            Pattern.compile("^(20\\d\\d)年(?!度?[-—–~～至到起]).{0,6}(?:工作|情况|成绩|成效|进展).{0,6}");
    private static final Pattern LAST = Pattern.compile(
            "^(?:截至|截止|到)?(?:(?<year>20\\d\\d)年(?!度|起|开始|未|结转|启动|获批)|去年|上年|上一年(?!度)|过去(?:的?一|五|三|几)年|[一五]年来|目前|截至目前)(?!.{0,4}前)");
    private static final Pattern DONE =
            Pattern.compile("(?<!未|早)已(?:经)?(?:建成|完成|开工|实现|达|累计|培育|投用|落地|签约|形成|建立|超|突破|有|新增|改造|发放|引进|到位|纳统|入库|投产|竣工)");
    private static final Pattern AHEAD =
            Pattern.compile("^(?:今年|明年|下一步|下步|20\\d\\d年|到20\\d\\d年|力争|确保|预期|计划|要|将|年内|继续|全年|为此)");
    private static final Pattern REPORT = Pattern.compile(".*(?:进展|进展情况|完成情况|运行情况|建设情况|推进情况|情况的?通报|工作通报|情况通报)$");
    private static final int LONGEST = 40;

    /** Whether a heading announces a review: 2024年工作回顾. */
    boolean isAnnouncedBy(String heading) {
        String plain = Folded.of(heading).replaceAll("[\\s,:。“”\"]", "");
        if (plain.length() > LONGEST) return false;
        Matcher of = OF_YEAR.matcher(plain);
        return HEADING.matcher(plain).matches() || (of.matches() && isBefore(of.group(1)));
    }

    /** Whether a document's title says that it reports how far things are: 2025年1-9月重点项目进展. */
    static boolean isReport(String title) {
        return REPORT.matcher(title.replaceAll("\\s|[(〔].*", "")).matches();
    }

    private boolean isBefore(@Nullable String year) {
        return year == null || (planYear != null && Integer.parseInt(year) < planYear);
    }

    /**
     * The parts of a sentence that speak of the past: from 去年 on until what is to come, and what is said to be done.
     */
    List<TextSpan> in(String folded, TextSpan sentence) {
        List<TextSpan> past = new ArrayList<>();
        boolean isPast = false;
        for (TextSpan clause : Folded.split(folded, sentence, ",;:。!?")) {
            String words = clause.in(folded);
            Matcher last = LAST.matcher(words);
            if (last.find()) isPast = isBefore(last.group("year"));
            else if (AHEAD.matcher(words).find()) isPast = false;
            if (isPast || DONE.matcher(words).find()) past.add(clause);
        }
        return past;
    }
}
