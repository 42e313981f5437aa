package planlake.values;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.values.ColumnReading.DayOrder;
import planlake.values.Values.Value;

/** Dates that end in a year, and those with English months: 31/03/2025, Mar 2025, 31-Mar-2025, March 31, 2025. */
final class ForeignDates {

    private static final String GAP = "[-\\s./,]{0,3}";
    private static final String DAY = "([0-9]{1,2})(?:ST|ND|RD|TH)?";
    private static final Pattern DAY_FIRST = Pattern.compile(DAY + GAP + "(?:OF )?([A-Z]{3,9})" + GAP + "([0-9]{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([A-Z]{3,9})\\.?[-\\s]?" + DAY + "(?:\\s?,\\s?|\\s)([0-9]{4})");
    private static final Pattern MONTH_ONLY = Pattern.compile("([A-Z]{3,9})" + GAP + "([0-9]{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})" + GAP + "([A-Z]{3,9})(?:" + GAP + DAY + ")?");
    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{1,2})\\s?[-/.]\\s?([0-9]{1,2})\\s?[-/.]\\s?([0-9]{4})");

    private ForeignDates() {}

    /** The date of a text; null if it has none of the forms, unreadable if day and month can't be told apart. */
    static @Nullable Value read(String written, DayOrder order) {
        String text = written.toUpperCase(Locale.ROOT);
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) return digits(number(digits, 1), number(digits, 2), number(digits, 3), order);
        Matcher date = DAY_FIRST.matcher(text);
        if (date.matches()) return day(date.group(3), date.group(2), date.group(1));
        date = MONTH_FIRST.matcher(text);
        if (date.matches()) return day(date.group(3), date.group(1), date.group(2));
        date = MONTH_ONLY.matcher(text);
        if (date.matches()) return day(date.group(2), date.group(1), null);
        date = YEAR_FIRST.matcher(text);
        return date.matches() ? day(date.group(1), date.group(2), date.group(3)) : null;
    }

    private static Value digits(int first, int second, int year, DayOrder order) {
        boolean isDayFirst = first > 12 || (second <= 12 && order == DayOrder.DAY_FIRST);
        boolean isMonthFirst = second > 12 || (first <= 12 && order == DayOrder.MONTH_FIRST);
        if (first != second && !isDayFirst && !isMonthFirst) return Value.unreadable("分不清日和月，请写作 2025-03-08");
        return isMonthFirst && !isDayFirst
                ? DateForms.at(LocalDate.of(year, first, second), "day")
                : DateForms.at(LocalDate.of(year, second, first), "day");
    }

    private static @Nullable Value day(String year, String name, @Nullable String day) {
        int month = month(name);
        if (month == 0) return null;
        return DateForms.at(
                LocalDate.of(Integer.parseInt(year), month, day == null ? 1 : Integer.parseInt(day)),
                day == null ? "month" : "day");
    }

    /** 1 to 12; 0 for a word that begins no month. */
    private static int month(String name) {
        for (Month month : Month.values()) if (month.name().startsWith(name)) return month.getValue();
        return name.equals("SEPT") ? 9 : 0;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
