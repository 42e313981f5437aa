package planlake.values;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.values.Values.Value;

/** The forms of dates that begin with a year, as texts without blanks; and what other texts lack to be one. */
final class DateForms {

    private static final String PART_OF_MONTH = "(?:份?(?:初|上旬|中旬|下旬|中|底前|末前|底|末)?)";
    private static final String PART = "(?:初|中|底前|末前|底|末|内)?";
    /** What a spreadsheet makes of 2025.10 typed as a number, and what people write for January. */
    private static final Pattern OCTOBER = Pattern.compile("[0-9]{4}\\.1");

    private static final List<Form> FORMS = List.of(
            new Form("([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})[日号]?", DateForms::day),
            new Form("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})", DateForms::day),
            new Form("([0-9]{4})[-./年]([0-9]{1,2})月?" + PART_OF_MONTH, date -> month(date, 1, 2)),
            new Form("((?:19|20)[0-9]{2})([0-9]{2})", date -> month(date, 1, 2)),
            new Form("([0-9]{1,2})[-/]([0-9]{4})", date -> month(date, 2, 1)),
            new Form("([0-9]{4})年?第?([1-4])季度?" + PART, date -> quarter(date, 1, 2)),
            new Form("([0-9]{4})[-年/.]?[Qq]([1-4])", date -> quarter(date, 1, 2)),
            new Form("[Qq]([1-4])[-/]?([0-9]{4})", date -> quarter(date, 2, 1)),
            new Form("([0-9]{4})年?([上下])半年" + PART, DateForms::half),
            new Form("([0-9]{4})[-年]?[Hh]([12])", DateForms::half),
            new Form("([0-9]{4})(?:年度?)?年?" + PART, date -> at(number(date, 1), 1, 1, "year")));

    private static final Pattern LOST_YEAR = Pattern.compile("(?:[0-9]{1,2}月(?:[0-9]{1,2}[日号]?)?" + PART_OF_MONTH
            + "|[1-4]季度" + PART + "|[上下]半年" + PART + "|年[初中底末内前]|[0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[日号])");
    /** 3月底 goes with the year of a heading; 3.8 may be much. */
    private static final Pattern GOES_WITH_YEAR = Pattern.compile("[0-9]{1,2}月.*|[1-4]季度.*|[上下]半年.*|年[初中底末内]");

    private static final Pattern SHORT_YEAR = Pattern.compile(
            "['’]?[0-9]{2}年.*|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{1,2}|(?:[0-9]{1,2}-)?[A-Za-z]{3,9}[-./'’]?[0-9]{2}|[0-9]{2}[A-Za-z]{3,9}[0-9]{2}");
    private static final Pattern RANGE = Pattern.compile(".*(?:19|20)[0-9]{2}.*?(?:[-~—–至到]).*[0-9].*");

    private record Form(Pattern pattern, Function<Matcher, Value> value) {
        Form(String regex, Function<Matcher, Value> value) {
            this(Pattern.compile(regex), value);
        }
    }

    private DateForms() {}

    /** The date of a text with its year; null if it has none of the forms. */
    static @Nullable Value read(String text) {
        if (OCTOBER.matcher(text).matches()) {
            return Value.unreadable("分不清是 1 月还是 10 月（表格会丢掉末尾的 0），请写作 2025-01 或 2025-10");
        }
        for (Form form : FORMS) {
            Matcher date = form.pattern.matcher(text);
            if (date.matches()) return form.value.apply(date);
        }
        return null;
    }

    static boolean lacksYear(String text) {
        return LOST_YEAR.matcher(text).matches();
    }

    /** Whether a text without its year becomes a date with one before it. */
    static boolean goesWithYear(String text) {
        return GOES_WITH_YEAR.matcher(text).matches();
    }

    /** What keeps a text from being a date: two years, half a year; null if nothing is known. */
    static @Nullable Value whyNot(String text) {
        if (SHORT_YEAR.matcher(text).matches()) return Value.unreadable("年份只有两位，请写四位");
        return RANGE.matcher(text).matches() ? Value.unreadable("是起止时间，应填一个日期") : null;
    }

    static Value at(LocalDate day, String precision) {
        if (day.getYear() < 1950 || day.getYear() > 2100) return Value.unreadable("年份不可信");
        return Value.of(day, precision);
    }

    private static Value at(int year, int month, int day, String precision) {
        return at(LocalDate.of(year, month, day), precision);
    }

    private static Value day(Matcher date) {
        return at(number(date, 1), number(date, 2), number(date, 3), "day");
    }

    private static Value month(Matcher date, int year, int month) {
        return at(number(date, year), number(date, month), 1, "month");
    }

    private static Value quarter(Matcher date, int year, int quarter) {
        return at(number(date, year), number(date, quarter) * 3 - 2, 1, "quarter");
    }

    private static Value half(Matcher date) {
        boolean isFirst = date.group(2).matches("[上1]");
        return at(number(date, 1), isFirst ? 1 : 7, 1, "half");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
