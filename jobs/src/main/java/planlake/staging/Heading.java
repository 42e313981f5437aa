package planlake.staging;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern UNIT =
            Pattern.compile("[(\\[【〔](?:单位[:：])?(亿元|万元|元|%|％|‰|个|公里|年月|年月日|年/月/日|年-月-日)[)\\]】〕]");
    private static final Pattern MONTHS =
            Pattern.compile("(?:(20[0-9]{2})年)?0?[0-9]{1,2}月?[-—–~～至到]0?([0-9]{1,2})月(?:份)?");
    private static final Pattern MONTH = Pattern.compile("(?:(20[0-9]{2})年)?0?([0-9]{1,2})月(?:份)?");
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年(?:度)?");

    static Heading of(String text) {
        String name = Cell.compact(text);
        Matcher unit = UNIT.matcher(name);
        String money = unit.find() && unit.group(1).endsWith("元") ? unit.group(1) : null;
        name = unit.reset().replaceAll("");
        Matcher months = MONTHS.matcher(name);
        if (months.find()) return new Heading(months.replaceAll("{1-月}"), money, group(months, 2), group(months, 1));
        Matcher month = MONTH.matcher(name);
        if (month.find()) return new Heading(month.replaceAll("{月}"), money, group(month, 2), group(month, 1));
        Matcher year = YEAR.matcher(name);
        if (year.find()) return new Heading(year.replaceAll("{年}"), money, OptionalInt.empty(), group(year, 1));
        return new Heading(name, money, OptionalInt.empty(), OptionalInt.empty());
    }

    private static OptionalInt group(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
