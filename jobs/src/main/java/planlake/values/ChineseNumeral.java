package planlake.values;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Exact values of Chinese numerals, plain, financial or mixed with digits: 三千二百, 壹佰万, 一点五亿, 12亿3000万. What speech
 * leaves out is not filled in: 三万五 is nothing, where others read 30005 or 35000.
 */
public final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> UNITS = Map.of('十', 10, '百', 100, '千', 1000);
    private static final String FINANCIAL = "〇○壹贰叁肆伍陆柒捌玖两俩拾佰仟萬億兩";
    private static final String PLAIN = "零零一二三四五六七八九二二十百千万亿二";
    private static final Pattern ARABIC = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{1,18})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\\.[0-9]{1,18})?");
    /** Powers of ten. */
    private static final int WAN = 4;

    private static final int YI = 8;

    private ChineseNumeral() {}

    /** Plain characters for financial and variant ones. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = FINANCIAL.indexOf(c);
            plain.append(at < 0 ? c : PLAIN.charAt(at));
        }
        return plain.toString().replace("廿", "二十").replace("卅", "三十");
    }

    /** The number that is written, not below zero; null if it is none or leaves something to guess. */
    public static @Nullable BigDecimal parse(String text) {
        return text.isEmpty() || text.length() > 40 ? null : whole(plain(text));
    }

    private static @Nullable BigDecimal whole(String text) {
        int yi = text.lastIndexOf('亿');
        if (yi < 0) return belowYi(text);
        return joined(belowYi(text.substring(0, yi)), YI, text.substring(yi + 1));
    }

    private static @Nullable BigDecimal belowYi(String text) {
        int wan = text.indexOf('万');
        if (wan < 0) return section(text);
        return joined(section(text.substring(0, wan)), WAN, text.substring(wan + 1));
    }

    /** {@code high} times {@code unit} and the rest; a fraction before a rest has no meaning: 1.5亿3000万. */
    private static @Nullable BigDecimal joined(@Nullable BigDecimal high, int power, String rest) {
        if (high == null) return null;
        BigDecimal unit = BigDecimal.TEN.pow(power);
        if (rest.isEmpty()) return high.multiply(unit);
        if (high.stripTrailingZeros().scale() > 0 || !isFull(rest, power)) return null;
        BigDecimal low = power == YI ? belowYi(rest) : section(rest);
        return low == null || low.compareTo(unit) >= 0
                ? null
                : high.multiply(unit).add(low);
    }

    /** Whether what follows 万 or 亿 says its own size: not the 五 of 三万五, nor what follows in 1亿2000 and 一亿二千. */
    private static boolean isFull(String rest, int power) {
        if (rest.charAt(0) == '零' || rest.indexOf('万') > 0) return true;
        String whole = rest.replaceAll("\\..*", "");
        if (ARABIC.matcher(whole).matches()) return whole.length() == power;
        return power == WAN && rest.chars().anyMatch(c -> UNITS.containsKey((char) c));
    }

    private static @Nullable BigDecimal section(String text) {
        if (text.isEmpty()) return null;
        if (GROUPED.matcher(text).matches()) return new BigDecimal(text.replace(",", ""));
        int point = text.indexOf('点');
        if (point < 0) return integer(text);
        BigDecimal whole = integer(text.substring(0, point));
        String decimals = digits(text.substring(point + 1));
        return whole == null || decimals == null ? null : new BigDecimal(whole.toBigInteger() + "." + decimals);
    }

    private static @Nullable BigDecimal integer(String text) {
        if (ARABIC.matcher(text).matches()) return new BigDecimal(text);
        String digits = digits(text);
        if (digits == null) return byUnits(text);
        // 二〇二五, but not 三五, which may be 35, or three to five.
        boolean isRange = digits.length() == 2 && digits.indexOf('0') < 0;
        return isRange ? null : new BigDecimal(digits);
    }

    private static @Nullable String digits(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (DIGITS.indexOf(c) < 0) return null;
            digits.append(DIGITS.indexOf(c));
        }
        return digits.isEmpty() ? null : digits.toString();
    }

    /** 三千二百零五; each unit once and falling, the first 十 with or without its 一. */
    private static @Nullable BigDecimal byUnits(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        int last = 10_000;
        String digit = "";
        boolean isAfterZero = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Integer unit = UNITS.get(c);
            if (unit == null) {
                isAfterZero |= c == '零' && digit.isEmpty();
                if (c != '零') digit += c;
                continue;
            }
            BigDecimal times = digit.isEmpty() && unit == 10 ? BigDecimal.ONE : small(digit);
            if (times == null || unit >= last) return null;
            if (times.scale() > 0 && i < text.length() - 1) return null;
            sum = sum.add(times.multiply(BigDecimal.valueOf(unit)));
            last = unit;
            digit = "";
            isAfterZero = false;
        }
        if (digit.isEmpty()) return last < 10_000 && !isAfterZero ? sum : null;
        BigDecimal rest = small(digit);
        boolean isClear = last == 10 || isAfterZero;
        return rest == null || !isClear || rest.compareTo(BigDecimal.TEN) >= 0 ? null : sum.add(rest);
    }

    /** What stands before a unit: one character, or digits as in 3.5千. */
    private static @Nullable BigDecimal small(String digit) {
        if (ARABIC.matcher(digit).matches()) return new BigDecimal(digit);
        return digit.length() == 1 && DIGITS.indexOf(digit) > 0 ? BigDecimal.valueOf(DIGITS.indexOf(digit)) : null;
    }
}
