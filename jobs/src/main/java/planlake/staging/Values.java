package planlake.staging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;
import planlake.staging.Cell.Kind;
import planlake.table.Field;

/** The one place that makes numbers, dates and truth values from cells. */
final class Values {

    /** Texts that stand for nothing. */
    private static final Set<String> NOTHING = Set.of("", "—", "——", "-", "--", "/", "\\", "无");

    private static final Set<String> TRUE = Set.of("是", "√", "已", "有", "1", "TRUE", "true", "已开工", "已复工", "已纳统", "已入库");
    private static final Set<String> FALSE = Set.of("否", "×", "未", "0", "FALSE", "false", "未开工", "未复工", "未纳统", "未入库");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.[0-9]+)?");
    private static final Pattern EXPONENT = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]+)?[eE][-+]?[0-9]+");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})(?:[-./年])([0-9]{1,2})(?:[-./月])([0-9]{1,2})日?(?:T.*)?");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})(?:[-./年])([0-9]{1,2})月?");
    /** What a spreadsheet makes of 2025.10 typed as a number, and what people write for January. */
    private static final Pattern OCTOBER = Pattern.compile("[0-9]{4}\\.1");

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年?");

    private Values() {}

    /**
     * What a cell says.
     *
     * @param value the typed value; null for nothing
     * @param precision of a date: day, month or year; null for others
     * @param problem why the cell can't be read, in Chinese; null if it can
     */
    record Value(
            @Nullable Object value,
            @Nullable String precision,
            @Nullable String problem) {

        static final Value NULL = new Value(null, null, null);

        static Value of(Object value) {
            return new Value(value, null, null);
        }

        static Value unreadable(String problem) {
            return new Value(null, null, problem);
        }
    }

    /**
     * Reads a cell as the field's type: string, boolean, date, int or decimal. Money is converted exactly from
     * {@code moneyUnit} to 万元.
     */
    static Value of(Cell cell, Field field, String moneyUnit) {
        if (cell.kind() == Kind.ERROR) return Value.unreadable("单元格是错误值 " + cell.text());
        String text = cell.compact();
        boolean isFreeText = field.type().equals("string")
                && field.constraints().enumeration().isEmpty();
        if (isFreeText) return cell.isEmpty() ? Value.NULL : Value.of(cell.tidy());
        if (NOTHING.contains(text)) return Value.NULL;
        if (field.type().equals("string")) return Value.of(cell.tidy());
        if (field.type().equals("boolean")) return truth(text);
        if (field.type().equals("date")) return date(cell, text);
        return number(cell, text, field, moneyUnit);
    }

    private static Value truth(String text) {
        if (TRUE.contains(text)) return Value.of(true);
        if (FALSE.contains(text)) return Value.of(false);
        return Value.unreadable("应填“是”或“否”");
    }

    private static Value number(Cell cell, String text, Field field, String moneyUnit) {
        if (cell.kind() == Kind.DATE) return Value.unreadable("不是数字，而是日期（单元格格式有误）");
        if (EXPONENT.matcher(text).matches()) return Value.unreadable("是科学计数法，已丢失位数，请填写完整数字");
        boolean isShare = text.endsWith("%") && isPercent(field);
        String digits = isShare ? text.substring(0, text.length() - 1) : text;
        if (!NUMBER.matcher(digits).matches()) return Value.unreadable("不是数字");
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        if (field.isMoney()) number = inWan(number, moneyUnit);
        if (field.type().equals("int")) return integer(number);
        return decimal(number, (DecimalType) field.sparkType());
    }

    private static boolean isPercent(Field field) {
        return field.unit() != null && field.unit().startsWith("percent");
    }

    private static BigDecimal inWan(BigDecimal amount, String unit) {
        return switch (unit) {
            case "亿元" -> amount.movePointRight(4);
            case "百万元" -> amount.movePointRight(2);
            case "千元" -> amount.movePointLeft(1);
            case "元" -> amount.movePointLeft(4);
            default -> amount;
        };
    }

    private static Value integer(BigDecimal number) {
        try {
            return Value.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Value.unreadable("不是整数");
        }
    }

    private static Value decimal(BigDecimal number, DecimalType type) {
        BigDecimal scaled = number.setScale(type.scale(), RoundingMode.HALF_UP);
        return scaled.precision() > type.precision() ? Value.unreadable("数值过大") : Value.of(scaled);
    }

    private static Value date(Cell cell, String text) {
        try {
            if (cell.kind() == Kind.DATE) return day(cell.text());
            if (OCTOBER.matcher(text).matches())
                return Value.unreadable("分不清是 1 月还是 10 月（表格会丢掉末尾的 0），请写作 2025-01 或 2025-10");
            Matcher day = DAY.matcher(text);
            if (day.matches()) return at(number(day, 1), number(day, 2), number(day, 3), "day");
            Matcher month = MONTH.matcher(text);
            if (month.matches()) return at(number(month, 1), number(month, 2), 1, "month");
            Matcher year = YEAR.matcher(text);
            if (year.matches()) return at(number(year, 1), 1, 1, "year");
        } catch (DateTimeException e) {
            return Value.unreadable("没有这一天");
        }
        return Value.unreadable("不是日期");
    }

    private static Value day(String iso) {
        LocalDate day = iso.length() == 10
                ? LocalDate.parse(iso)
                : LocalDateTime.parse(iso).toLocalDate();
        return at(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), "day");
    }

    private static Value at(int year, int month, int day, String precision) {
        if (year < 1950 || year > 2100) return Value.unreadable("年份不可信");
        return new Value(LocalDate.of(year, month, day), precision, null);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
