package planlake.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.document.text.TextSpan;

/**
 * What stands around the text of a document: the table of particulars that portals print above it, its title and
 * number, the signature below, and what belongs to the web page.
 *
 * @param title empty if none is printed
 * @param number 发文字号; null if none is printed
 * @param date the day it was made (成文日期) as printed; null if none is printed
 * @param end where the text ends and signature and footer begin
 */
record Frame(
        TextSpan title, @Nullable TextSpan number, @Nullable TextSpan date, int end) {

    private static final Pattern PARTICULAR = Pattern.compile(
            "^(索引号|主题分类|发文机关|发文单位|成文日期|标题|发文字号|文号|发布日期|公开日期|主题词|信息来源|来源|时间|有效性|废止日期|公文种类|体裁分类|组配分类)[:：]?(.*)$");
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fff]{1,14}[〔\\[(]\\d{4}[〕\\])]第?\\d{1,5}号");
    private static final Pattern LABELLED_NUMBER =
            Pattern.compile("(?:发 *文 *字 *号|文 *号) *: *(" + NUMBER.pattern() + ")");
    private static final Pattern DAY =
            Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日");
    private static final Pattern TITLE_ENDS = Pattern.compile(
            "(?:通知|意见|方案|计划|要点|办法|清单|措施|规划|分工|决定|报告|纲要|规定|细则|任务|任务书|台账|摘编|批复|函|分解表|责任表)(?:\\([^()]{1,12}\\)|〔[^〕]{1,12}〕)*$");
    private static final Pattern PAGE = Pattern.compile(
            "^(?:返回|打印|关闭|返回顶部|分享|分享到.*|扫一扫.*|-->|\\(此件.*\\)|\\(本?文?有删减\\)|\\(本文.*\\)|抄送[:：].*|附件\\d*[:：].*|责任编辑.*|编辑[:：].*|相关(?:链接|文档|阅读).*|"
                    + "上一篇.*|下一篇.*|【.{1,6}】(?:【.{1,6}】)*|字体[:：].*|主办单位?[:：].*|版权所有.*|打印本页.*|关闭窗口.*)$");
    /** A part or the years of a title, on a line of their own. */
    private static final Pattern BRACKETED = Pattern.compile("[(〔](?!截至|此件|讨论|内部)[^()〔〕]{1,16}[)〕]");
    /** Who issued it, on lines above the title. */
    private static final Pattern ISSUER = Pattern.compile("[\\u4e00-\\u9fff]{2,28}(?:办公室|办公厅|人民政府|委员会|厅|局|委|部|文件)");

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SIGNATURE = 30;

    /** A line without the blanks around it. */
    private record Line(TextSpan span, String folded) {

        String plain() {
            return span.in(folded).replace(" ", "");
        }
    }

    /** @param headEnd where the first numbered section begins */
    static Frame of(String folded, int headEnd) {
        int end = signature(folded);
        List<Line> head = lines(folded, 0, Math.min(headEnd, end));
        TextSpan date = particular(head, "成文日期");
        TextSpan number = particular(head, "发文字号");
        return new Frame(
                title(folded, head),
                number != null ? number : numberIn(folded, head),
                date != null ? date : lastDay(folded, end),
                end);
    }

    private static List<Line> lines(String folded, int from, int to) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        while (start < to) {
            int newline = folded.indexOf('\n', start);
            int end = newline < 0 || newline > to ? to : newline;
            TextSpan line = new TextSpan(start, end).stripped(folded);
            if (!line.isEmpty()) lines.add(new Line(line, folded));
            start = end + 1;
        }
        return lines;
    }

    /** The value that stands behind a label or on the line below it; null if there is none. */
    private static @Nullable TextSpan particular(List<Line> head, String label) {
        for (int i = 0; i < head.size(); i++) {
            Matcher found = PARTICULAR.matcher(head.get(i).plain());
            if (!found.matches() || !label.equals(found.group(1))) continue;
            Line line = head.get(i);
            int colon = line.span().in(line.folded()).indexOf(':');
            TextSpan rest = line.span().from(colon + 1).stripped(line.folded());
            if (colon >= 0 && !rest.isEmpty()) return rest;
            boolean hasNext = i + 1 < head.size() && !isParticular(head.get(i + 1));
            return hasNext ? head.get(i + 1).span() : null;
        }
        return null;
    }

    private static boolean isParticular(Line line) {
        return PARTICULAR.matcher(line.plain()).matches()
                && line.span().in(line.folded()).contains(":");
    }

    private static TextSpan title(String folded, List<Line> head) {
        TextSpan stated = particular(head, "标题");
        if (stated != null) return stated;
        int first = 0;
        while (first < head.size() && isAboveTheTitle(head, first)) first++;
        if (first == head.size() || isText(head.get(first))) return new TextSpan(0, 0);
        int last = first;
        while (!isTitle(folded, head, first, last) && last + 1 < head.size() && goesOn(head, last)) last++;
        return new TextSpan(
                head.get(first).span().start(), head.get(last).span().end());
    }

    private static boolean isTitle(String folded, List<Line> head, int first, int last) {
        String soFar = folded.substring(
                head.get(first).span().start(), head.get(last).span().end());
        boolean partFollows = last + 1 < head.size()
                && BRACKETED.matcher(head.get(last + 1).plain()).matches();
        // 关于印发……报告 goes on: what is issued is not what is printed.
        boolean isWhole = !soFar.contains("关于印发") || soFar.strip().matches("(?s).*(?:通知|函|决定|批复)(?:[(〔].*)?");
        return isWhole && TITLE_ENDS.matcher(soFar.strip()).find() && !partFollows;
    }

    private static boolean goesOn(List<Line> head, int last) {
        Line next = head.get(last + 1);
        boolean isNear = !next.folded()
                .substring(head.get(last).span().end(), next.span().start())
                .matches("(?s).*\\n\\s*\\n.*");
        boolean isPart = BRACKETED.matcher(next.plain()).matches();
        return (isNear || isPart)
                && !isText(next)
                && !NUMBER.matcher(next.plain()).matches();
    }

    private static boolean isAboveTheTitle(List<Line> head, int at) {
        Line line = head.get(at);
        boolean isValue = at > 0
                && isParticular(head.get(at - 1))
                && head.get(at - 1).plain().endsWith(":");
        boolean isIssuer = ISSUER.matcher(line.plain()).matches()
                && at + 1 < head.size()
                && !head.get(at + 1).plain().startsWith("关于");
        boolean isOfPage = line.plain().matches("(?:首页|当前位置|您的位置|位置).*|.*>.*|.*(?:无障碍|登录|注册|繁体).*");
        boolean isAttachment = line.plain().matches("附件?[0-9一二三四五六七八九十]*[:：]?");
        return isAttachment
                || isOfPage
                || isParticular(line)
                || isValue
                || isIssuer
                || NUMBER.matcher(line.plain()).matches()
                || DAY.matcher(line.plain()).matches();
    }

    /** Whether a line is running text or a salutation rather than a title. */
    private static boolean isText(Line line) {
        String plain = line.plain();
        return plain.length() > LONGEST_TITLE || plain.endsWith(":") || plain.contains("。") || plain.contains(":各");
    }

    /** A number that stands alone, or last, on a line above the text. */
    private static @Nullable TextSpan numberIn(String folded, List<Line> head) {
        for (Line line : head) {
            Matcher found = NUMBER.matcher(line.span().in(folded));
            // In a table of particulars, label and number stand on a line with others.
            Matcher labelled = LABELLED_NUMBER.matcher(line.span().in(folded));
            if (labelled.find()) return line.span().part(labelled.start(1), labelled.end(1));
            boolean isShort = line.plain().length() <= LONGEST_SIGNATURE;
            if (isShort && found.find() && found.end() >= line.span().in(folded).length() - 1) {
                return line.span().part(found.start(), found.end());
            }
        }
        return null;
    }

    /** Where the signature begins: what stands below the text, from the end upwards. */
    private static int signature(String folded) {
        List<Line> lines = lines(folded, 0, folded.length());
        int at = lines.size();
        while (at > 1) {
            Line line = lines.get(at - 1);
            boolean isSigned = at < lines.size()
                    && DAY.matcher(lines.get(at).plain()).matches()
                    && line.plain().matches("[\\u4e00-\\u9fff、()]{2," + LONGEST_SIGNATURE + "}");
            if (!PAGE.matcher(line.plain()).matches()
                    && !DAY.matcher(line.plain()).matches()
                    && !isSigned) {
                break;
            }
            at--;
        }
        return at == 0
                ? 0
                : lines.isEmpty() ? folded.length() : lines.get(at - 1).span().end();
    }

    /** The day below the text. */
    private static @Nullable TextSpan lastDay(String folded, int end) {
        int from = Math.max(0, end - 60);
        Matcher day = DAY.matcher(folded).region(from, folded.length());
        TextSpan last = null;
        while (day.find()) {
            boolean isBelow =
                    day.start() >= end || folded.substring(day.end()).strip().matches("(?:\\(此件.*\\))?");
            last = isBelow ? new TextSpan(day.start(), day.end()) : last;
        }
        return last;
    }
}
