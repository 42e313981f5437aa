package planlake.reports.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;

/**
 * What a column holds, and so how it is printed: rounded half up, only here. Money comes in 万元, rates in percent. Both
 * the page and the workbook print through this.
 */
public enum ColumnKind {
    TEXT("", "@", 14),
    LONG_TEXT("", "@", 36),
    /** Where a row was read: small print. */
    SOURCE("", "@", 46),
    COUNT("个", "#,##0", 9),
    DAYS("天", "#,##0", 8),
    TIMES("次", "#,##0", 8),
    ROWS("行", "#,##0", 8),
    RANK("", "0", 6),
    /** A change of rank; positive is a rise. */
    STEP("", "\"↑\"0;\"↓\"0;\"持平\"", 8),
    /** Money in 亿元, from 万元. */
    YI("亿元", "#,##0.00", 13),
    WAN("万元", "#,##0", 13),
    PERCENT("%", "0.0%", 11),
    /** A rate of which small changes are told. */
    FINE_PERCENT("%", "0.00%", 11),
    /** A signed difference of rates. */
    POINTS("百分点", "+0.0;-0.0;0.0", 11),
    FINE_POINTS("百分点", "+0.00;-0.00;0.00", 11),
    /** A signed difference of money in 亿元, from 万元. */
    YI_CHANGE("亿元", "+#,##0.00;-#,##0.00;0.00", 13),
    COUNT_CHANGE("个", "+#,##0;-#,##0;0", 9),
    DATE("", "yyyy-mm-dd", 12);

    private static final int WAN_PER_YI_DIGITS = 4;
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069]+");
    /** A cell of a workbook holds 32,767. */
    private static final int MOST_CHARACTERS = 32_000;

    private static final String NOTHING = "—";

    private final String unit;
    private final String excelFormat;
    private final double width;

    ColumnKind(String unit, String excelFormat, double width) {
        this.unit = unit;
        this.excelFormat = excelFormat;
        this.width = width;
    }

    /** How a declared field is printed in a table of groups, by its unit; of rank and its change by their names. */
    public static ColumnKind of(Field field) {
        if (field.name().equals("rank")) return RANK;
        if (field.name().equals("rank_change")) return STEP;
        if (field.isMoney()) return YI;
        if (field.isPercent()) return PERCENT;
        if (field.isPoints()) return POINTS;
        if (field.isNumber()) return COUNT;
        return field.type().equals("date") ? DATE : TEXT;
    }

    public String unit() {
        return unit;
    }

    String excelFormat() {
        return excelFormat;
    }

    /** Width on the sheet, in characters. */
    double width() {
        return width;
    }

    boolean isText() {
        return this == TEXT || this == LONG_TEXT || this == SOURCE;
    }

    /** The value as people read it, without its unit except %; a dash for nothing. */
    public String print(@Nullable Object value) {
        if (value == null || value instanceof Missing) return NOTHING;
        return switch (this) {
            case TEXT, LONG_TEXT, SOURCE -> clean(value.toString());
            case COUNT, DAYS, TIMES, ROWS -> format("#,##0", decimal(value));
            case RANK -> decimal(value).toPlainString();
            case STEP -> step(decimal(value).intValue());
            case YI -> format("#,##0.00", yi(decimal(value)));
            case WAN -> format("#,##0", decimal(value));
            case PERCENT -> format("0.0", decimal(value)) + "%";
            case FINE_PERCENT -> format("0.00", decimal(value)) + "%";
            case POINTS -> signed("0.0", decimal(value));
            case FINE_POINTS -> signed("0.00", decimal(value));
            case YI_CHANGE -> signed("#,##0.00", yi(decimal(value)));
            case COUNT_CHANGE -> signed("#,##0", decimal(value));
            case DATE -> value.toString();
        };
    }

    /** The value as a cell holds it: BigDecimal, LocalDate or String; a dash with its reason for nothing. */
    public Object cell(@Nullable Object value) {
        if (value instanceof Missing missing) return NOTHING + "（" + clean(missing.reason()) + "）";
        if (value == null || isText() || value instanceof LocalDate) {
            return value instanceof LocalDate && this == DATE ? value : print(value);
        }
        BigDecimal number = decimal(value);
        return switch (this) {
            case YI, YI_CHANGE -> yi(number);
            case PERCENT, FINE_PERCENT -> number.movePointLeft(2);
            default -> number;
        };
    }

    /** The length of a rate's bar from 0 to 1, where it ends although the rate may go on. */
    public static String length(@Nullable BigDecimal percent) {
        BigDecimal share = percent == null ? BigDecimal.ZERO : percent.movePointLeft(2);
        return share.max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Text on one line, without what XML cannot hold and without marks that reorder what follows them. */
    public static String clean(String text) {
        String oneLine = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return oneLine.length() <= MOST_CHARACTERS ? oneLine : oneLine.substring(0, MOST_CHARACTERS) + "…";
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    private static BigDecimal yi(BigDecimal wan) {
        return wan.movePointLeft(WAN_PER_YI_DIGITS);
    }

    private static String step(int places) {
        return places == 0 ? "持平" : (places > 0 ? "↑" : "↓") + Math.abs(places);
    }

    /** With + above zero as printed, and nothing before what rounds to zero. */
    private static String signed(String pattern, BigDecimal number) {
        String printed = format(pattern, number);
        boolean isZero = printed.chars().noneMatch(each -> each >= '1' && each <= '9');
        return isZero ? printed.replace("-", "") : (number.signum() > 0 ? "+" : "") + printed;
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        int decimals = format.getMaximumFractionDigits();
        return format.format(number.setScale(decimals, RoundingMode.HALF_UP));
    }
}
