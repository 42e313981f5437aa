package planlake.sheet;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.workbook.Cell;

/**
 * A column heading, reduced to what the declared {@code headers} spell: without blanks, line breaks and units, months
 * and years made {@code {月}}, {@code {1-月}} and {@code {年}}.
 *
 * @param name the reduced heading
 * @param moneyUnit unit of money in its brackets, {@code 亿元}; null if it states none
 * @param month the month number that it states; empty if none
 * @param year the year that it states; empty if none
 */
record Heading(String name, @Nullable String moneyUnit, OptionalInt month, OptionalInt year) {

    private static final String MONEY = "(?:人民币|rmb|cny)?(亿元?|千万元?|百万元?|十万元?|万元?|千元|百元|元)(?:人民币)?";
    private static final String OTHER = "(?:%|‰|个|项|家|户|处|座|栋|套|台|辆|条|件|人|名|人次|万人|亩|万亩|公顷|平方米|万平方米|㎡|m2|立方米|万立方米"
            + "|公里|千米|km|米|吨|万吨|千瓦|万千瓦|兆瓦|mw|kw|天|日|月|个月|年|年月|年月日|年/月|年/月/日|年-月|年-月-日"
            + "|yyyy-mm|yyyy-mm-dd|yyyy/mm|yyyy/mm/dd|yyyymm|是/否|是否|√)";
    /** In brackets, with or without more words: (万元), [单位：亿元], (亿元，保留两位小数). */
    private static final Pattern UNIT = Pattern.compile(
            "[(\\[【〔](?:(?:计量|金额)?单位[:为]?)?(?:" + MONEY + "|" + OTHER + ")(?:[,;、/][^()\\[\\]【】〔〕]*)?[)\\]】〕]");
    /** Behind a heading without brackets: 总投资/亿元, 年度计划，万元, 总投资亿元. */
    private static final Pattern UNIT_BEHIND = Pattern.compile(
            "(?<=.{2})(?:[/,、;:|_—–-](?:单位:?)?" + MONEY + "|(?:人民币)?(亿元|千万元|百万元|万元|千元)|(?:/|,)(?:%|人|个|公里))$");
    /** A line of units below the headings: 万元, (%). */
    private static final Pattern BARE_UNIT = Pattern.compile("[(\\[]?(?:单位:)?(?:" + MONEY + "|" + OTHER + ")[)\\]]?");
    /** What marks a column as required or ends a label: *项目名称, 项目名称：. */
    private static final Pattern AROUND = Pattern.compile("^[*※#]+|[*※#:：]+$");
    /** How headings state months and years; the first that is found counts. Group 1 is the year. */
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("(?:(20[0-9]{2})年)?(?<![0-9])0?1月?[-—–~～至到]0?([0-9]{1,2})月(?:份)?", 2, "{1-月}"),
            new Spelling("(?:(20[0-9]{2})年)?0?([0-9]{1,2})月(?:份)?", 2, "{月}"),
            new Spelling("(20[0-9]{2})年(?:度)?", 0, "{年}"));

    private record Spelling(Pattern pattern, int month, String means) {
        Spelling(String regex, int month, String means) {
            this(Pattern.compile(regex), month, means);
        }
    }

    static Heading of(String text) {
        String name = AROUND.matcher(Cell.compact(text)).replaceAll("").toLowerCase(Locale.ROOT);
        Matcher unit = UNIT.matcher(name);
        String money = unit.find() ? whole(unit.group(1)) : null;
        name = unit.reset().replaceAll("");
        Matcher behind = UNIT_BEHIND.matcher(name);
        // 单位：万元 is no heading but the line above one.
        if (!name.contains("单位:") && behind.find()) {
            if (money == null) money = whole(behind.group(1) == null ? behind.group(2) : behind.group(1));
            name = behind.replaceFirst("");
        }
        for (Spelling spelling : SPELLINGS) {
            Matcher stated = spelling.pattern.matcher(name);
            if (!stated.find()) continue;
            OptionalInt month = spelling.month == 0 ? OptionalInt.empty() : group(stated, spelling.month);
            OptionalInt year = group(stated, 1);
            return new Heading(stated.replaceAll(spelling.means), money, month, year);
        }
        return new Heading(name, money, OptionalInt.empty(), OptionalInt.empty());
    }

    /**
     * The heading of a column by its texts from top to bottom: named by the last that is no bare unit, in the unit of
     * money that is stated nearest to it.
     *
     * @param reduced gives the heading of a text, from memory if it can
     */
    static Heading of(List<String> path, Function<String, Heading> reduced) {
        int last = path.size() - 1;
        boolean endsInUnit = last > 0 && isUnit(path.get(last));
        Heading leaf = reduced.apply(path.get(endsInUnit ? last - 1 : last));
        String money = endsInUnit ? moneyUnit(path.get(last)) : leaf.moneyUnit;
        for (int level = last; money == null && level >= 0; level--) money = reduced.apply(path.get(level)).moneyUnit;
        return new Heading(leaf.name, money, leaf.month, leaf.year);
    }

    /** Whether a text is a unit and nothing else: 万元, (%), 人. */
    static boolean isUnit(String text) {
        return bareUnit(text).matches();
    }

    /** The unit of money that a text is; null if it is none. */
    static @Nullable String moneyUnit(String text) {
        Matcher unit = bareUnit(text);
        return unit.matches() ? whole(unit.group(1)) : null;
    }

    private static Matcher bareUnit(String text) {
        return BARE_UNIT.matcher(Cell.compact(text).toLowerCase(Locale.ROOT));
    }

    /** 亿 as 亿元. */
    private static @Nullable String whole(@Nullable String unit) {
        return unit == null || unit.endsWith("元") ? unit : unit + "元";
    }

    /** The same column, its amounts in another unit. */
    Heading in(String otherUnit) {
        return new Heading(name, otherUnit, month, year);
    }

    private static OptionalInt group(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
