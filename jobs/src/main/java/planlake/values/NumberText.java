package planlake.values;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.values.Numbers.Stated;

/**
 * Takes a written number apart: 约, signs, brackets, currency, unit, digits. What can be read in two ways is no number.
 */
final class NumberText {

    /** A blank that does not part two digits. */
    private static final Pattern BLANK = Pattern.compile("(?<![0-9])\\s|\\s(?![0-9])");

    /** Typographic minus signs, and 负, before a number. */
    private static final Pattern SIGN = Pattern.compile("^[−–‐‑负](?=[0-9一-龥])");

    private static final Pattern BEFORE =
            Pattern.compile("^(?:大约|约为|约合|约|大概|超过|超出|超|将近|接近|近|逾|不足|不到|不少于|不低于|不超过|不高于|至少|最多|>=|<=|[≥≤><~≈])\\s*(?=.)");
    private static final Pattern AFTER = Pattern.compile("(?<=.)\\s*(?:左右|上下|以上|以下|以内|余|多|许|\\+|±)$");
    /** 1000余万元, 3亿多元. */
    private static final Pattern WITHIN = Pattern.compile("(?<=[0-9十百千万亿])[余多](?=[十百千万亿]{0,3}元?$)");

    private static final Pattern CURRENCY = Pattern.compile("^(?:人民币|RMB|CNY|¥)\\s*(?=.)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN =
            Pattern.compile("美元|美金|欧元|港元|港币|日元|英镑|卢布|韩元|USD|EUR|HKD|JPY|GBP|[$€£]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("^\\(([^()+-]+)\\)(.*)$");
    private static final Pattern UNIT = Pattern.compile("^(.+?)([十百千]?万|[百千]|亿)?元整?$");
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("\\(([^()]*元)\\)$");
    private static final Pattern HUNDREDTHS = Pattern.compile("^(.+)%$");
    private static final Pattern PER_HUNDRED = Pattern.compile("^百分之(.+)$");

    private static final String NOT_ROUNDED_AWAY = "是科学计数法，位数可能不全，请填写完整数字，如 700000";
    private static final Pattern EXPONENT =
            Pattern.compile("([-+]?)([0-9]{1,20})(?:\\.([0-9]{1,20}))?[eE]([-+]?[0-9]{1,9})");
    /** More digits than a spreadsheet shows in this form, 1.23E+07 or 1.23457E+11: written from the number itself. */
    private static final int SHOWN_DIGITS = 7;

    private static final String UNCLEAR = "“%s”是数量级还是单位分不清，请写明“元”或“万元”";

    private final @Nullable Field field;
    private final List<String> marks = new ArrayList<>();
    private boolean isApproximate;
    private @Nullable String problem;
    private @Nullable Stated stated;

    private NumberText(@Nullable Field field) {
        this.field = field;
    }

    static NumberText of(Written written, Field field) {
        var text = new NumberText(field);
        if (!written.isTooLong()) text.stated = text.read(written.text());
        return text;
    }

    /** The number if the text holds one without a unit of any kind; null if not. */
    static @Nullable Stated bare(Written written) {
        var text = new NumberText(null);
        return written.isTooLong() ? null : text.read(written.text());
    }

    /** How it was read, if not plainly: unit, chinese_numeral, brackets, exponent. */
    List<String> marks() {
        return marks;
    }

    /** Whether 约, 超, 以上 or the like stood beside the number. */
    boolean isApproximate() {
        return isApproximate;
    }

    /** Why there is no number, in Chinese; null if there is one, or nothing like one. */
    @Nullable
    String problem() {
        return problem;
    }

    /** The number; null if there is none. */
    @Nullable
    Stated stated() {
        return stated;
    }

    private @Nullable Stated read(String written) {
        problem = Ambiguity.of(written);
        if (problem != null) return null;
        String text = exact(
                SIGN.matcher(withoutEnd(BLANK.matcher(written).replaceAll(""))).replaceFirst("-"));
        boolean isMoney = field != null && field.isMoney();
        if (isMoney && FOREIGN.matcher(text).find()) return refused("是外币，请折算为人民币");
        Matcher currency = CURRENCY.matcher(text);
        boolean hasCurrency = isMoney && currency.find();
        if (hasCurrency) text = exact(currency.replaceFirst(""));
        Matcher brackets = BRACKETS.matcher(text);
        boolean isNegative = brackets.matches();
        if (isNegative) {
            marks.add("brackets");
            text = brackets.group(1) + brackets.group(2);
        }
        Stated positive = isMoney ? money(text) : plain(text);
        if (positive == null) return null;
        if (hasCurrency && positive.unit() == null) return refused("有货币符号而没有单位，分不清是元还是万元");
        return isNegative ? new Stated(positive.number().negate(), positive.unit()) : positive;
    }

    private @Nullable Stated refused(String why) {
        problem = why;
        return null;
    }

    private static String withoutEnd(String text) {
        boolean hasEnd = text.length() > 1 && (text.endsWith("。") || text.endsWith(";"));
        return hasEnd ? text.substring(0, text.length() - 1) : text;
    }

    /** Without the words that make a number approximate. */
    private String exact(String text) {
        String exact = text;
        for (Pattern words : List.of(BEFORE, AFTER, WITHIN)) {
            Matcher word = words.matcher(exact);
            if (!word.find()) continue;
            isApproximate = true;
            exact = word.replaceFirst("");
        }
        return exact;
    }

    private @Nullable Stated money(String amount) {
        // 1200(万元)
        String text = UNIT_IN_BRACKETS.matcher(amount).replaceFirst("$1");
        Matcher unit = UNIT.matcher(text);
        if (unit.matches()) {
            String size = unit.group(2) == null ? "" : unit.group(2);
            BigDecimal digits = digits(unit.group(1));
            if (digits != null) {
                marks.add("unit");
                return new Stated(digits, size + "元");
            }
            return problem == null ? numeral(text.replaceFirst("元整?$", ""), "元") : null;
        }
        BigDecimal digits = digits(text);
        if (digits != null) return new Stated(digits, null);
        if (problem != null) return null;
        boolean endsInSize = text.endsWith("万") || text.endsWith("亿");
        if (endsInSize) return numeral(text, "元");
        if (text.indexOf('万') < 0 && text.indexOf('亿') < 0) return numeral(text, null);
        return numeral(text, null) == null ? null : refused(UNCLEAR.formatted(text));
    }

    private @Nullable Stated plain(String text) {
        Matcher hundredths = HUNDREDTHS.matcher(text);
        boolean isPercent = field != null && field.isPercent();
        if (isPercent && hundredths.matches()) return number(hundredths.group(1), "%");
        Matcher perHundred = PER_HUNDRED.matcher(text);
        if (isPercent && perHundred.matches()) {
            marks.add("chinese_numeral");
            return number(perHundred.group(1), "%");
        }
        String unit = field == null || field.unit() == null ? "" : field.unit();
        if (!unit.isEmpty() && text.endsWith(unit) && text.length() > unit.length()) {
            marks.add("unit");
            return number(text.substring(0, text.length() - unit.length()), null);
        }
        return number(text, null);
    }

    private @Nullable Stated number(String text, @Nullable String unit) {
        BigDecimal digits = digits(text);
        if (digits != null) return new Stated(digits, unit);
        return problem == null ? numeral(text, unit) : null;
    }

    private @Nullable Stated numeral(String text, @Nullable String unit) {
        boolean isNegative = text.startsWith("-");
        BigDecimal number = ChineseNumeral.parse(isNegative ? text.substring(1) : text);
        if (number == null) return null;
        String mark = text.matches("[-0-9.,]+[十百千]?[万亿]") && unit != null ? "unit" : "chinese_numeral";
        if (!marks.contains(mark)) marks.add(mark);
        return new Stated(isNegative ? number.negate() : number, unit);
    }

    private @Nullable BigDecimal digits(String text) {
        Matcher exponent = EXPONENT.matcher(text);
        if (exponent.matches()) return unfolded(exponent);
        return Ambiguity.digits(text);
    }

    private @Nullable BigDecimal unfolded(Matcher exponent) {
        String decimals = exponent.group(3) == null ? "" : exponent.group(3);
        int digits = exponent.group(2).length() + decimals.length();
        int power = Integer.parseInt(exponent.group(4));
        if (digits < SHOWN_DIGITS || Math.abs(power) >= digits) {
            problem = NOT_ROUNDED_AWAY;
            return null;
        }
        marks.add("exponent");
        return new BigDecimal(exponent.group());
    }
}
