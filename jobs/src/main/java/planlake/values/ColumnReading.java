package planlake.values;

import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of one column are to be read, as all of them together tell.
 *
 * @param moneyUnit what a bare amount of money counts: 元, 千元, 万元, 百万元 or 亿元
 * @param isShares whether a bare 0.741 means 74.1 %
 * @param month the month that the delivery is about
 * @param year the year that the heading states, for cells that leave it out; null if it states none
 * @param isCommaDecimal whether others of its cells have decimal commas, so that 1,234 and 12.500 may be either
 * @param dayOrder which of the two comes first in 08/03/2025
 */
public record ColumnReading(
        String moneyUnit,
        boolean isShares,
        boolean isCommaDecimal,
        YearMonth month,
        @Nullable Year year,
        DayOrder dayOrder) {

    public enum DayOrder {
        DAY_FIRST,
        MONTH_FIRST,
        /** Nothing in the column tells, or cells contradict each other. */
        UNKNOWN
    }

    /** A column of which nothing is known but the unit of money. */
    public static ColumnReading of(String moneyUnit, YearMonth month) {
        return new ColumnReading(moneyUnit, false, false, month, null, DayOrder.UNKNOWN);
    }
}
