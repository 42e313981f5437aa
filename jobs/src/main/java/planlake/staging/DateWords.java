package planlake.staging;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the Chinese numerals of dates into digits. */
final class DateWords {

    private static final Pattern YEAR = Pattern.compile("([〇○零一二三四五六七八九]{4})(?=年)");
    private static final Pattern PART = Pattern.compile("([一二三四五六七八九十廿卅]{1,3})(?=[月日号])");
    private static final Pattern QUARTER = Pattern.compile("第?([一二三四])季度?");

    private DateWords() {}

    /** 二〇二五年三月 as 2025年3月, 二季度 as 2季度. */
    static String arabic(String text) {
        String years = YEAR.matcher(quarters(text)).replaceAll(DateWords::digits);
        return PART.matcher(years).replaceAll(DateWords::digits);
    }

    /** 二季度 as 2季度; nobody writes it otherwise. */
    static String quarters(String text) {
        return QUARTER.matcher(text).replaceAll(found -> "一二三四".indexOf(found.group(1)) + 1 + "季度");
    }

    private static @Nullable String digits(MatchResult found) {
        BigDecimal number = ChineseNumeral.parse(found.group(1));
        return number == null ? found.group(1) : number.toPlainString();
    }
}
