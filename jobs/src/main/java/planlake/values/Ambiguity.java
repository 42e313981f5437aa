package planlake.values;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells digits that are one number in one way only from those that may be two, a range, or have lost a sign's sense.
 */
final class Ambiguity {

    private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9]{1,40}(?:\\.[0-9]{1,40})?");
    private static final Pattern GROUPED =
            Pattern.compile("[-+]?(?!0)[0-9]{1,3}(?:([, ])[0-9]{3})(?:\\1[0-9]{3}){0,9}(?:\\.[0-9]{1,40})?");

    private static final Pattern EUROPEAN =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3}){1,9},[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3}){2,9}");
    private static final Pattern MISGROUPED =
            Pattern.compile("[-+]?[0-9]{1,40}(?:,[0-9]{0,40}){1,20}(?:\\.[0-9]{1,40})?");
    /** One point or comma before three digits: thousands or decimals, as the writer's country has it. */
    private static final Pattern EITHER = Pattern.compile("[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}");
    /** A decimal comma beyond doubt: 12,5 and 1.234,56; 0,617 and 1234,567 as well. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile(
            "[-+]?(?:[0-9]{1,40},(?:[0-9]{1,2}|[0-9]{4,20})|0,[0-9]{1,20}|[0-9]{4,40},[0-9]{1,20}|[0-9]{1,3}(?:\\.[0-9]{3}){1,9},[0-9]{1,20})");
    /** A decimal point beyond doubt, or commas that part thousands. */
    private static final Pattern DECIMAL_POINT = Pattern.compile(
            "[-+]?(?:[0-9]{1,40}\\.(?:[0-9]{1,2}|[0-9]{4,20})|0\\.[0-9]{1,20}|[0-9]{1,3}(?:,[0-9]{3}){2,9}|[0-9]{1,3}(?:,[0-9]{3}){1,9}\\.[0-9]{1,20})");

    private static final Pattern DATE =
            Pattern.compile("^[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}(?![0-9.])|^[12][0-9]{3}年[0-9]{1,2}月");
    private static final Pattern RANGE = Pattern.compile("[0-9%万亿元]\\s*(?:--|[-~—–−至到]|±)\\s*[0-9].*", Pattern.DOTALL);
    private static final Pattern TWO = Pattern.compile("[0-9%元]\\s*[、;/|(\\n:,]\\s*[-+(]?[0-9]", Pattern.DOTALL);
    private static final Pattern GAP = Pattern.compile("(?<=[0-9])[, ](?=[0-9]{3}(?![0-9]))");
    private static final Pattern APART = Pattern.compile("[0-9] [0-9]");

    private Ambiguity() {}

    /** What the marks in a number say of those of its column. */
    enum Marks {
        COMMA,
        POINT,
        EITHER,
        NONE
    }

    /** @param text without blanks */
    static Marks marks(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('.') < 0) return Marks.NONE;
        if (EITHER.matcher(text).matches()) return Marks.EITHER;
        if (DECIMAL_COMMA.matcher(text).matches()) return Marks.COMMA;
        return DECIMAL_POINT.matcher(text).matches() ? Marks.POINT : Marks.NONE;
    }

    /** Why a text is no single number, in Chinese; null if nothing speaks against it. */
    static @Nullable String of(String text) {
        if (isOne(text) || GROUPED.matcher(text).matches()) return null;
        if (DATE.matcher(text).find()) return "不是数字，而是日期";
        if (EUROPEAN.matcher(text).matches()) return "分不清小数点和千分位，请写作 1234.56";
        if (MISGROUPED.matcher(text).matches()) return "逗号不在千分位上，分不清是小数点还是漏了数字，请写作 1234.56";
        if (RANGE.matcher(text).find()) return "是一个范围，应填一个数";
        String ungrouped = GAP.matcher(text).replaceAll("");
        if (TWO.matcher(ungrouped).find()) return "有不止一个数，应填一个数";
        return APART.matcher(ungrouped).find() ? "数字中间有空格，分不清是一个数还是两个数" : null;
    }

    /** Whether digits begin the text, after a sign or none, with at most one point within, and there are no others. */
    private static boolean isOne(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int from = at;
        int points = 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            if (text.charAt(at++) == '.') points++;
        }
        if (at == from || points > 1) return false;
        while (at < text.length() && text.charAt(at) != ',' && !isDigit(text.charAt(at))) at++;
        return at == text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The number that digits state, thousands parted by commas or blanks or not at all; null if they are none. */
    static @Nullable BigDecimal digits(String text) {
        if (text.isEmpty() || text.charAt(0) > '9') return null;
        if (DIGITS.matcher(text).matches()) return new BigDecimal(text);
        return GROUPED.matcher(text).matches()
                ? new BigDecimal(text.replace(",", "").replace(" ", ""))
                : null;
    }
}
