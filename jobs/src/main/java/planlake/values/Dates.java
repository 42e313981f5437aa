package planlake.values;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.values.Values.Value;
import planlake.workbook.Cell;
import planlake.workbook.Cell.Kind;
import planlake.workbook.SerialDay;

/** Makes dates from cells: the first day of what is stated, and how precisely it was stated. */
final class Dates {

    private static final Pattern CLOCK =
            Pattern.compile("^(.*?[0-9][日号]?)(?:T|\\s+|(?<=[日号]))(?:上午|下午)?[0-9]{1,2}[:时点].*$");
    private static final Pattern END = Pattern.compile("[。;]$");
    private static final Pattern DASH = Pattern.compile("(?<=[0-9])\\s?[‐‑‒–—―−]\\s?(?=[0-9])");
    private static final Pattern BLANKS_BETWEEN = Pattern.compile("([0-9]{4})\\s([0-9]{1,2})(?:\\s([0-9]{1,2}))?");
    private static final Pattern APART = Pattern.compile("(?<![Qq])[0-9]\\s[0-9]");
    private static final Pattern WEEKDAY = Pattern.compile("[(]?(?:星期|周)[一二三四五六日天][)]?$");
    private static final Pattern ABOUT = Pattern.compile("^(?:大约|约|大概)|左右$");
    /** Words about the work where its date should stand. */
    private static final Pattern STATE = Pattern.compile("已(?:开工|复工|动工|竣工|完工|建成|投产|完成)|在建");

    private static final Pattern MOMENT = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?) ?(Z|[+-][0-9]{2}):?([0-9]{2})?");

    private static final ZoneId PROVINCE = ZoneId.of("Asia/Shanghai");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long LEAST_SERIAL = 20_000;
    private static final long MOST_SERIAL = 73_000;
    /** Serials of 1955 to 1957 that may as well be a year and a month without what parted them: 20253. */
    private static final long FIRST_LIKE_MONTH = 20_101;

    private static final long LAST_LIKE_MONTH = 20_999;
    /** Chinese numerals of dates. */
    private static final Pattern YEAR = Pattern.compile("([〇○零一二三四五六七八九]{4})(?=年)");

    private static final Pattern PART = Pattern.compile("([一二三四五六七八九十廿卅]{1,3})(?=[月日号])");
    private static final Pattern QUARTER = Pattern.compile("第?([一二三四])季度?");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(\\.[0-9]{1,15})?");

    /** 06/20 may be a day of June or a month of 2020. */
    private static final Pattern MONTH_AND = Pattern.compile("[0-9]{1,2}[-/][0-9]{2}");

    private Dates() {}

    static Value read(Cell cell, ColumnReading column) {
        try {
            Matcher moment = MOMENT.matcher(cell.text());
            if (moment.matches()) return DateForms.at(here(moment), "day");
            if (cell.kind() == Kind.DATE)
                return DateForms.at(LocalDate.parse(cell.text().substring(0, 10)), "day");
            Value late = cell.isFrom1904() ? serial(cell.text(), ZERO_OF_1904) : null;
            if (late != null) return late;
            Value plain = Cell.isPlain(cell.text()) ? DateForms.read(cell.text()) : null;
            if (plain != null) return plain;
            if (Written.hasFigureSigns(cell.text())) return Value.unreadable("日期中有上标或带圈的数字");
            Written written = Written.of(cell);
            return written.isTooLong() ? Value.unreadable("不是日期") : written.mark(about(written.text(), column));
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            return Value.unreadable("没有这一天");
        }
    }

    /** The day here of a moment as programs write it: 2025-02-28T16:00Z is the first of March. */
    private static LocalDate here(Matcher moment) {
        String zone = moment.group(4) == null ? moment.group(3) : moment.group(3) + ":" + moment.group(4);
        return OffsetDateTime.parse(moment.group(1) + "T" + moment.group(2) + zone)
                .atZoneSameInstant(PROVINCE)
                .toLocalDate();
    }

    private static Value about(String written, ColumnReading column) {
        String bare = END.matcher(written).replaceFirst("");
        String text = WEEKDAY.matcher(bare).replaceFirst("").strip();
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) text = clock.group(1);
        text = DASH.matcher(text).replaceAll("-");
        if (STATE.matcher(text).matches()) return Value.absent("not_provided");
        Matcher about = ABOUT.matcher(text);
        if (!about.find()) return stated(text, column);
        Value value = stated(about.replaceAll("").strip(), column);
        String message = "日期写作“" + written + "”，按所写日期读取";
        return value.marked("approximate").warned(new Warning("approximate", message));
    }

    private static Value stated(String text, ColumnReading column) {
        Matcher blanks = BLANKS_BETWEEN.matcher(text);
        if (blanks.matches()) text = blanks.replaceFirst(blanks.group(3) == null ? "$1-$2" : "$1-$2-$3");
        if (APART.matcher(text).find()) return apart(text, column);
        String compact = Cell.compact(text);
        Value serial = serial(compact, SERIAL_ZERO);
        if (serial != null) return serial;
        String arabic = arabic(compact);
        Value date = DateForms.read(arabic);
        if (date == null) date = ForeignDates.read(text, column.dayOrder());
        if (date == null) date = withoutYear(arabic, column);
        if (date == null) return Value.unreadable("不是日期");
        boolean hasNumerals = !arabic.equals(quarters(compact));
        return hasNumerals ? date.marked("chinese_numeral") : date;
    }

    /** Digits with blanks between them: English forms only, as 2025-1 2 may be January or December. */
    private static Value apart(String text, ColumnReading column) {
        Value date = ForeignDates.read(text, column.dayOrder());
        return date == null ? Value.unreadable("数字之间有空格或换行，应填一个日期，如 2025-03-08") : date;
    }

    /**
     * The day of a number that a spreadsheet counts from {@code zero}; null if the text is none, or no day near ours.
     */
    private static @Nullable Value serial(String text, LocalDate zero) {
        Matcher serial = SERIAL.matcher(text);
        if (!serial.matches()) return null;
        long days = Long.parseLong(serial.group(1));
        if (days >= FIRST_LIKE_MONTH && days <= LAST_LIKE_MONTH) return Value.unreadable("分不清是年月还是日期序号，请写作 2025-03");
        if (days < LEAST_SERIAL || days > MOST_SERIAL) return Value.unreadable("不是日期");
        double part = serial.group(2) == null ? 0 : Double.parseDouble(serial.group(2));
        LocalDateTime moment = zero.plusDays(days).atStartOfDay().plusSeconds(Math.round(part * SECONDS_OF_A_DAY));
        LocalDate meant = SerialDay.of(moment);
        return meant == null
                ? Value.unreadable("日期序号近于午夜，分不清是哪一天，请填写日期")
                : DateForms.at(meant, "day").marked("serial");
    }

    private static @Nullable Value withoutYear(String text, ColumnReading column) {
        if (!DateForms.lacksYear(text)) return DateForms.whyNot(text);
        boolean canBeAdded = column.year() != null && DateForms.goesWithYear(text);
        Value whole = canBeAdded ? DateForms.read(column.year() + "年" + text.replaceFirst("^年", "")) : null;
        if (MONTH_AND.matcher(text).matches()) return Value.unreadable("没有年份，或年份只有两位，请写全，如 " + column.month());
        return whole == null ? Value.unreadable("年份已丢失，请写全，如 " + column.month()) : whole.marked("year_of_heading");
    }

    /** 二〇二五年三月 as 2025年3月, 二季度 as 2季度. */
    private static String arabic(String text) {
        String years = YEAR.matcher(quarters(text)).replaceAll(Dates::digits);
        return PART.matcher(years).replaceAll(Dates::digits);
    }

    /** 二季度 as 2季度; nobody writes it otherwise. */
    private static String quarters(String text) {
        return QUARTER.matcher(text).replaceAll(found -> "一二三四".indexOf(found.group(1)) + 1 + "季度");
    }

    private static @Nullable String digits(MatchResult found) {
        BigDecimal number = ChineseNumeral.parse(found.group(1));
        return number == null ? found.group(1) : number.toPlainString();
    }
}
