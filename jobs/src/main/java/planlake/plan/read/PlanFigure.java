package planlake.plan.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.document.text.TextSpan;
import planlake.values.ChineseNumeral;

/**
 * A figure with its unit and what narrows it behind: 3,000 名 以上; of a range the lower end. Numerals in characters count
 * where a classifier follows (三万人, 百个), as digits.
 */
record PlanFigure(String digits, String unit, String suffix, boolean isRange, TextSpan span) {

    private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String SCALE = "(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)?";
    private static final String COUNTED = "(?:个(?!月|小时|方面|环节|工作日|百分点)|项|家|条|座|所|处|种|支|艘|场|套|件|名|户|对|间|款|辆|架|台|栋|幢)";
    /** 台（套）: one or the other. */
    private static final String OR_OTHER = "(?:\\([套个家件户组次]\\))?";

    private static final String UNIT = SCALE + "(?:台套|家次|户次|批次|架次|车次|班次|场次|件次|项次|课时|学时)|%|‰|个百分点|倍|[微毫]克/立方米|" + SCALE
            + "(?:美元|元|公斤|斤|吨标准煤|吨|亩|公顷|人次|人|名|户|千瓦时|千瓦|立方米|平方米|平方公里|公里|海里|米|标准箱|标箱|辆|架|套|件|度|瓦|头|只|羽|张床位|张|床)"
            + OR_OTHER + "|" + SCALE
            + "(?:个(?!月|小时|方面|环节|工作日)|项|家|条|座|所|处|种|批|支|株|艘|台|场|篇|部|对|间|款|例|位|列|趟|班|次|宗|栋|幢|天|小时|分钟|个工作日|P(?![A-Za-z])|本|份|枚)"
            + OR_OTHER;
    private static final String SUFFIX = "(?<suffix>(?:及?以上|及?以下|之?内|以内|左右|上下)?)";
    /** Behind one letter a number is part of a name (G15), behind more it counts what they name (OPC100家). */
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\d.第〔\\[-])(?<!(?<![A-Za-z])[A-Za-z])(?<digits>" + NUMBER + ")"
                    + "(?:(?:%|万亿|亿|万|千|百)?(?<to>[-—–~～至到]{1,2})(?:" + NUMBER + "))?"
                    + "(?<unit>" + UNIT + ")" + SUFFIX);

    private static final Pattern CHARACTERS = Pattern.compile("(?<![第每数几一二三四五六七八九十百千万亿\\d之“])"
            + "(?<digits>[二三四五六七八九两](?=个|家|座|所|条|万|亿)|[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九一两]?[百千](?:[二三四五六七八九一]十)?|(?=万))"
            + "(?<unit>(?:万|亿)?(?:" + COUNTED + "|人(?!次|才)))" + SUFFIX);
    private static final Pattern MAKES =
            Pattern.compile(".*(?:建成|新建|建设|改造|培育|培养|引进|引育|打造|创建|新增|集聚|招引|扶持|孵化|完成|开工|实施|举办|达到?|超过?|突破|不少于)$");

    static List<PlanFigure> all(String folded, TextSpan within) {
        List<PlanFigure> figures = new ArrayList<>();
        Matcher found = DIGITS.matcher(folded).region(within.start(), within.end());
        found.useTransparentBounds(true);
        while (found.find()) {
            figures.add(of(found, found.group("digits"), found.group("unit"), found.group("to") != null));
        }
        addCharacters(figures, folded, within);
        figures.sort((one, other) -> Integer.compare(one.span.start(), other.span.start()));
        return figures;
    }

    /** What is also said without a figure in mind (三个统筹, 万家) counts only where it is made. */
    private static void addCharacters(List<PlanFigure> figures, String folded, TextSpan within) {
        Matcher found = CHARACTERS.matcher(folded).region(within.start(), within.end());
        found.useTransparentBounds(true);
        while (found.find()) {
            String numeral = found.group("digits");
            boolean isMade = MAKES.matcher(folded.substring(within.start(), found.start()))
                    .matches();
            boolean isPlainCount =
                    numeral.length() > 1 || (found.group("unit").matches("[万亿].+") && !numeral.isEmpty());
            BigDecimal number = ChineseNumeral.parse(numeral.isEmpty() ? "一" : spelled(numeral));
            TextSpan span = new TextSpan(found.start(), found.end());
            boolean isFree = figures.stream().noneMatch(figure -> figure.span.overlaps(span));
            if (number != null && isFree && (isMade || isPlainCount)) {
                figures.add(of(found, number.toPlainString(), found.group("unit"), false));
            }
        }
    }

    private static String spelled(String numeral) {
        return numeral.matches("[百千].*") ? "一" + numeral : numeral;
    }

    private static PlanFigure of(Matcher found, String digits, String unit, boolean isRange) {
        return new PlanFigure(digits, unit, found.group("suffix"), isRange, new TextSpan(found.start(), found.end()));
    }

    BigDecimal quantity() {
        return new BigDecimal(digits.replace(",", ""));
    }

    /** Whether it counts time, which is a target only where it is a bound. */
    boolean isTime() {
        return unit.matches("天|小时|分钟|个工作日");
    }

    boolean isMoney() {
        return unit.endsWith("元");
    }

    /** Whether the unit measures rather than counts: 60万千瓦以下机组 says which, not how many. */
    boolean isMeasure() {
        return unit.matches(".*(?:千瓦|瓦|吨|亩|公顷|米|公里|元|斤)") || isTime();
    }

    /** Whether the unit counts or measures things, which may be named behind it; percentages never are. */
    boolean isCount() {
        return !isShare() && !unit.equals("个百分点") && !unit.equals("倍");
    }

    boolean isShare() {
        return unit.equals("%") || unit.equals("‰");
    }

    /** Whether nothing but a number of things is said, so that words around it may make it a scope. */
    boolean isNumberOfThings() {
        return isCount() && !isMeasure();
    }
}
