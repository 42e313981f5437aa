package planlake.sample.province;

import java.time.LocalDate;
import java.util.Locale;

/** A date as an office states it: as precise as it likes, in one of the usual spellings. */
public record When(LocalDate day, Spelling spelling) {

    public enum Spelling {
        /** A date cell. */
        DAY,
        /** 2025-03 */
        MONTH,
        /** 2025年3月 */
        CHINESE_MONTH,
        /** 2029 */
        YEAR
    }

    public static When month(int month, Spelling spelling) {
        return new When(firstDay(month), spelling);
    }

    /** From {@code 2025}, {@code 2025-03} or {@code 2025-03-08}, moved by whole years. */
    static When parse(String text, int years) {
        return switch (text.length()) {
            case 4 -> new When(LocalDate.of(Integer.parseInt(text), 1, 1).plusYears(years), Spelling.YEAR);
            case 7 -> new When(LocalDate.parse(text + "-01").plusYears(years), Spelling.MONTH);
            default -> new When(LocalDate.parse(text).plusYears(years), Spelling.DAY);
        };
    }

    static LocalDate firstDay(int month) {
        return LocalDate.of(Math.floorDiv(month, 12), month % 12 + 1, 1);
    }

    /** The month's number; for a year, that of its last month, as "in 2029" means until its end. */
    public int month() {
        int month = day.getYear() * 12 + day.getMonthValue() - 1;
        return spelling == Spelling.YEAR ? month + 11 : month;
    }

    /** What stands in the cell: a LocalDate or a text. */
    public Object cell() {
        return switch (spelling) {
            case DAY -> day;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue());
            case CHINESE_MONTH -> day.getYear() + "年" + day.getMonthValue() + "月";
            case YEAR -> String.valueOf(day.getYear());
        };
    }
}
