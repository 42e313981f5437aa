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

    private static final Pattern UNIT =
            Pattern.compile("[(\\[【〔](?:单位[:：])?(?:人民币)?(亿元|百万元|万元|千元|元|%|％|‰|个|公里|年月|年月日|年/月/日|年-月-日)[)\\]】〕]");
    /** A line of units below the headings: 万元, (%). */
    private static final Pattern BARE_UNIT = Pattern.compile("[(]?(?:亿元|百万元|万元|千元|元|%|个|公里)[)]?");
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
        String money = unit.find() && unit.group(1).endsWith("元") ? unit.group(1) : null;
        name = unit.reset().replaceAll("");
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
        boolean endsInUnit = last > 0 && BARE_UNIT.matcher(path.get(last)).matches();
        Heading leaf = reduced.apply(path.get(endsInUnit ? last - 1 : last));
        String money = endsInUnit ? of("(" + path.get(last).replaceAll("[()]", "") + ")").moneyUnit : leaf.moneyUnit;
        for (int level = last; money == null && level >= 0; level--) money = reduced.apply(path.get(level)).moneyUnit;
        return new Heading(leaf.name, money, leaf.month, leaf.year);
    }

    private static OptionalInt group(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
