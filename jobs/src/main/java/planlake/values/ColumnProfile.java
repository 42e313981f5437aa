package planlake.values;

import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.values.ColumnReading.DayOrder;
import planlake.workbook.Cell;

/**
 * Sees every cell of a column before any is read, since single cells can't tell: 0.741 may be 0.741 % or 74.1 %, and
 * 08/03/2025 the 8th of March or the 3rd of August.
 *
 * <p>Bare numbers of a rate are shares of one if none is above 1.5 and one at least is no integer. A rate of a whole
 * project reaches 1.5 points within weeks, so a column of points that stays below it throughout is rare, while a column
 * of shares can hold nothing else; 1.5 leaves room for rates beyond 100 %. That also decides for a single number, with
 * a {@link #doubt} as long as fewer than three speak for it. Growth may well stay below 1.5 points, so it takes three
 * decimals in most numbers, as in 0.053, to make shares of it.
 */
public final class ColumnProfile {

    private static final BigDecimal MOST_SHARE = new BigDecimal("1.5");
    private static final BigDecimal LEAST_POINTS = new BigDecimal(2);
    /** Numbers that make shares certain. */
    private static final int ENOUGH = 3;
    /** Decimals that a share needs to say what points say with one. */
    private static final int FINE = 3;

    /** As many numbers with one comma before three digits as make another comma a slip. */
    private static final int TYPING_ERROR = 10;

    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\s*([0-9]{1,2})[-/.]([0-9]{1,2})[-/.][0-9]{4}\\b.*");

    private final Field field;
    private final YearMonth month;
    private final @Nullable Year year;
    private int shares;
    private int ones;
    private int above;
    private int fineShares;
    private int plainPoints;
    private int finePoints;
    private int decimalCommas;
    private int decimalPoints;
    private int eitherMarks;
    private boolean dayFirst;
    private boolean monthFirst;

    /** @param year the year that the heading states; null if it states none */
    public ColumnProfile(Field field, YearMonth month, @Nullable Year year) {
        this.field = field;
        this.month = month;
        this.year = year;
    }

    public void see(Cell cell) {
        if (field.isPercent()) seeRate(cell);
        if (field.type().equals("date")) seeDate(cell);
        if (field.isNumber() && cell.kind() == Cell.Kind.TEXT) seeMarks(cell);
    }

    private void seeMarks(Cell cell) {
        switch (Ambiguity.marks(cell.compact())) {
            case COMMA -> decimalCommas++;
            case POINT -> decimalPoints++;
            case EITHER -> eitherMarks++;
            case NONE -> {}
        }
    }

    /**
     * Whether its decimals stand behind commas. A column that has points as well, or one such comma among many
     * thousands, has a typing error instead.
     */
    private boolean isCommaDecimal() {
        return decimalCommas > 0 && decimalPoints == 0 && eitherMarks < TYPING_ERROR * decimalCommas;
    }

    /** Whether the columns of a table write decimals behind commas. */
    public static boolean isCommaDecimal(Collection<ColumnProfile> columns) {
        return columns.stream().anyMatch(ColumnProfile::isCommaDecimal)
                && columns.stream().allMatch(column -> column.decimalPoints == 0);
    }

    private void seeRate(Cell cell) {
        BigDecimal rate = Numbers.bare(cell);
        if (rate == null || rate.signum() == 0) return;
        BigDecimal size = rate.abs().stripTrailingZeros();
        boolean isFine = size.scale() >= FINE;
        if (size.compareTo(MOST_SHARE) > 0) above++;
        else if (size.scale() > 0) shares++;
        else ones++;
        if (isFine && size.compareTo(BigDecimal.ONE) <= 0) fineShares++;
        if (size.compareTo(LEAST_POINTS) <= 0) return;
        if (isFine) finePoints++;
        else plainPoints++;
    }

    private void seeDate(Cell cell) {
        Matcher date = DAY_AND_MONTH.matcher(cell.text());
        if (cell.kind() != Cell.Kind.TEXT || !date.matches()) return;
        dayFirst |= Integer.parseInt(date.group(1)) > 12;
        monthFirst |= Integer.parseInt(date.group(2)) > 12;
    }

    /**
     * How the column is to be read; where no cell tells the order of day and month, in that of the table's others.
     *
     * @param areCommaDecimal whether the table's numbers have decimal commas
     * @param moneyUnit what its bare amounts count, if it holds amounts
     */
    public ColumnReading column(DayOrder others, boolean areCommaDecimal, String moneyUnit) {
        boolean isSilent = !dayFirst && !monthFirst;
        return new ColumnReading(
                moneyUnit,
                isShares(),
                areCommaDecimal || isCommaDecimal(),
                month,
                year,
                isSilent ? others : dayOrder(dayFirst, monthFirst));
    }

    /** The order of day and month that the columns of a table agree upon. */
    public static DayOrder dayOrder(Collection<ColumnProfile> columns) {
        return dayOrder(
                columns.stream().anyMatch(column -> column.dayFirst),
                columns.stream().anyMatch(column -> column.monthFirst));
    }

    private static DayOrder dayOrder(boolean isDayFirst, boolean isMonthFirst) {
        if (isDayFirst == isMonthFirst) return DayOrder.UNKNOWN;
        return isDayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    private boolean isShares() {
        return shares > 0 && above == 0 && (!isGrowth() || 2 * fineShares > shares + ones);
    }

    /** Whether the column states changes of something, which can all be small. */
    private boolean isGrowth() {
        return "percent growth".equals(field.unit());
    }

    /** Why the column may mean something else than it is read as, in Chinese; null if that is clear. */
    @Nullable
    public String doubt() {
        if (dayFirst && monthFirst) return field.label() + "：有的日期日在前，有的月在前，两者都可能的未读取";
        if (isShares() && shares + ones < ENOUGH) {
            return "%s：只有 %d 个不大于 1.5 的数，按小数（0.741 即 74.1%%）读取，请确认".formatted(field.label(), shares + ones);
        }
        if (shares == 0 && above == 0 && ones > 0) return field.label() + "：只有 0 和 1，分不清 1 是 1% 还是 100%，按 1% 读取";
        boolean isNear = shares > 0 && above > 0 && plainPoints + finePoints == 0 && !isGrowth();
        if (isNear) return field.label() + "：最大的数在 1.5 与 2 之间，分不清是小数还是百分数，按百分数读取，请确认";
        return isMixed() ? field.label() + "：小数（0.741）与百分数（74.1）混用，全部按百分数读取，请统一" : null;
    }

    /** Fine shares beside coarse points, or mostly shares with some beyond them. */
    private boolean isMixed() {
        boolean isFineBesideCoarse = fineShares > 0 && plainPoints > 0 && finePoints == 0;
        boolean isMostlyShares = above > 0 && shares >= ENOUGH && shares > 2 * above;
        return isFineBesideCoarse || isMostlyShares;
    }
}
