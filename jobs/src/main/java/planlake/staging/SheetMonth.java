package planlake.staging;

import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.values.ChineseNumeral;
import planlake.workbook.Cell;

/** The month that a sheet is named for: 2月, 2025年1-2月, 二月份, 2025-02, Feb. */
final class SheetMonth {

    private static final Pattern NUMERAL = Pattern.compile("[一二三四五六七八九十]{1,2}(?=月)");
    private static final Pattern MONTH =
            Pattern.compile("(?:(20[0-9]{2})[年.-]?)?(?:0?[0-9]{1,2}月?(?:份)?[-—~至到])?(?<![0-9])(0?[1-9]|1[0-2])月");
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])(20[0-9]{2})[-._/]?(0[1-9]|1[0-2])(?![0-9])");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_' ]?(20[0-9]{2})?(?![a-z])");
    private static final Pattern BEFORE = Pattern.compile("上月|上个月|上期|上一期|去年|上年同期");
    /** What happens in a month makes a group of projects of it, not a month of the table. */
    private static final Pattern GROUP = Pattern.compile("开工|竣工|投产|复工|计划|预计|拟|新增|前|纳统|入库|储备");

    private SheetMonth() {}

    /** Whether {@code sheet}, as files name it, is named for another month than {@code month}. */
    static boolean isOther(String sheet, YearMonth month) {
        String own = sheet.substring(sheet.lastIndexOf('/') + 1);
        Boolean other = other(own, month);
        if (other == null) other = other(sheet, month);
        return other != null && other;
    }

    /** Null where the name says nothing of months. */
    private static @Nullable Boolean other(String name, YearMonth month) {
        String text = NUMERAL.matcher(Cell.compact(name)).replaceAll(found -> arabic(found.group()));
        if (GROUP.matcher(text).find()) return null;
        if (BEFORE.matcher(text).find()) return true;
        boolean isNamed = false;
        Matcher stated = MONTH.matcher(text);
        while (stated.find()) {
            if (is(month, stated.group(1), Integer.parseInt(stated.group(2)))) return false;
            isNamed = true;
        }
        stated = DIGITS.matcher(text);
        while (stated.find()) {
            if (is(month, stated.group(1), Integer.parseInt(stated.group(2)))) return false;
            isNamed = true;
        }
        stated = ENGLISH.matcher(name);
        while (stated.find()) {
            if (is(month, stated.group(2), number(stated.group(1)))) return false;
            isNamed = true;
        }
        return isNamed ? true : null;
    }

    private static String arabic(String numeral) {
        BigDecimal number = ChineseNumeral.parse(numeral);
        return number == null ? numeral : number.toPlainString();
    }

    private static int number(String name) {
        for (Month month : Month.values()) {
            if (month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(name)) return month.getValue();
        }
        return 0;
    }

    private static boolean is(YearMonth month, @Nullable String year, int number) {
        return number == month.getMonthValue() && (year == null || Integer.parseInt(year) == month.getYear());
    }
}
