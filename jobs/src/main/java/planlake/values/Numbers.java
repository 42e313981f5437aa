package planlake.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.values.Values.Value;
import planlake.workbook.Cell;
import planlake.workbook.Cell.Kind;

/** Makes amounts, rates and counts from cells: money in 万元, rates in percent, whatever unit they were stated in. */
final class Numbers {

    private Numbers() {}

    /**
     * Reads a number, int, bigint or decimal as the field declares; more decimals than it has are rounded half up.
     *
     * @throws IllegalArgumentException if the field is of another type
     */
    static Value read(Cell cell, Field field, ColumnReading column) {
        if (cell.kind() == Kind.DATE) return Value.unreadable("不是数字，而是日期（单元格格式有误）");
        boolean isEither = column.isCommaDecimal()
                && cell.kind() == Kind.TEXT
                && Ambiguity.marks(cell.compact()) == Ambiguity.Marks.EITHER;
        if (isEither) return Value.unreadable("分不清小数点和千分位（表中有写作 12,5 的小数），请写作 1234.56");
        BigDecimal plain = Ambiguity.digits(cell.text());
        if (plain != null) return scaled(new Stated(plain, null), field, column);
        if (Written.hasFigureSigns(cell.text())) return Value.unreadable("数字中有上标或带圈的数字，请改为普通数字");
        Written written = Written.of(cell);
        NumberText text = NumberText.of(written, field);
        if (text.problem() != null) return Value.unreadable(text.problem());
        Stated stated = text.stated();
        if (stated == null) return Value.unreadable("不是数字");
        Value value = scaled(stated, field, column);
        if (value.problem() != null) return value;
        for (String mark : text.marks()) value = value.marked(mark);
        return written.mark(text.isApproximate() ? approximate(value, field, written) : value);
    }

    private static Value approximate(Value value, Field field, Written written) {
        String number = value.value() instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : String.valueOf(value.value());
        String unit = field.isMoney() ? " 万元" : "";
        String message = "%s写作“%s”，按 %s%s 读取".formatted(field.label(), written.text(), number, unit);
        return value.marked("approximate").warned(new Warning("approximate", message));
    }

    /** The number of a cell that states one without any unit or sign of percent; null for any other cell. */
    static @Nullable BigDecimal bare(Cell cell) {
        if (cell.kind() != Kind.TEXT && cell.kind() != Kind.NUMBER) return null;
        BigDecimal plain = Ambiguity.digits(cell.text());
        if (plain != null) return plain;
        if (cell.isEmpty() || Written.hasFigureSigns(cell.text())) return null;
        Stated stated = NumberText.bare(Written.of(cell));
        return stated == null || stated.unit() != null ? null : stated.number();
    }

    /**
     * A number as stated.
     *
     * @param unit the unit of money stated with it, or %; null if none is
     */
    record Stated(BigDecimal number, @Nullable String unit) {}

    private static Value scaled(Stated stated, Field field, ColumnReading column) {
        BigDecimal number = stated.number();
        boolean isShare = column.isShares() && field.isPercent() && stated.unit() == null;
        if (isShare) number = number.movePointRight(2);
        if (field.isMoney()) number = inWan(number, stated.unit() == null ? column.moneyUnit() : stated.unit());
        Value value = typed(number, field);
        return isShare && value.problem() == null ? value.marked("share") : value;
    }

    private static Value typed(BigDecimal number, Field field) {
        if (field.sparkType() instanceof DecimalType type) {
            BigDecimal scaled = number.setScale(type.scale(), RoundingMode.HALF_UP);
            return scaled.precision() > type.precision() ? Value.unreadable("数值过大") : Value.of(scaled);
        }
        try {
            if (field.type().equals("int")) return Value.of(number.intValueExact());
            if (field.type().equals("bigint")) return Value.of(number.longValueExact());
        } catch (ArithmeticException e) {
            return Value.unreadable(number.stripTrailingZeros().scale() > 0 ? "不是整数" : "数值过大");
        }
        throw new IllegalArgumentException(
                "Field %s: a cell can't be read as %s".formatted(field.name(), field.type()));
    }

    /** An amount in 万元, exactly. */
    private static BigDecimal inWan(BigDecimal amount, String unit) {
        return switch (unit) {
            case "亿元" -> amount.movePointRight(4);
            case "千万元" -> amount.movePointRight(3);
            case "百万元" -> amount.movePointRight(2);
            case "十万元" -> amount.movePointRight(1);
            case "千元" -> amount.movePointLeft(1);
            case "百元" -> amount.movePointLeft(2);
            case "元" -> amount.movePointLeft(4);
            default -> amount;
        };
    }
}
