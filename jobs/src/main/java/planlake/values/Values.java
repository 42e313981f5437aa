package planlake.values;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.workbook.Cell;
import planlake.workbook.Cell.Kind;

/**
 * The one place that makes numbers, dates, truth values and typed missing values from cells: exactly, and never by
 * guessing. What can mean two things is refused with the reason.
 */
public final class Values {

    /** A blank between two Chinese characters, as in 州 直. */
    private static final Pattern INNER_BLANK = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

    private Values() {}

    /**
     * What a cell says.
     *
     * @param value the typed value; null for nothing
     * @param precision of a date: day, month, quarter, half or year; null for others
     * @param problem why the cell can't be read, in Chinese; null if it can
     * @param missing why no value stands there, a reason of {@code missing_value.csv}; null if one does, or the cell is
     *     empty
     * @param mark how it was read where that was no plain reading, several joined by commas: approximate, unit,
     *     brackets, share, chinese_numeral, exponent, serial, glued, normalised, cleaned, spaced, year_of_heading; null
     *     for a plain reading
     * @param warnings what is odd about it, though it was read
     */
    public record Value(
            @Nullable Object value,
            @Nullable String precision,
            @Nullable String problem,
            @Nullable String missing,
            @Nullable String mark,
            List<Warning> warnings) {

        public static final Value NULL = new Value(null, null, null, null, null, List.of());

        public static Value of(Object value) {
            return new Value(value, null, null, null, null, List.of());
        }

        public static Value of(Object value, String precision) {
            return new Value(value, precision, null, null, null, List.of());
        }

        static Value unreadable(String problem) {
            return new Value(null, null, problem, null, null, List.of());
        }

        /** No value, for a reason of {@code missing_value.csv}. */
        static Value absent(String reason) {
            return new Value(null, null, null, reason, null, List.of());
        }

        Value marked(String how) {
            if (problem != null) return this;
            return new Value(value, precision, null, missing, mark == null ? how : mark + "," + how, warnings);
        }

        Value warned(Warning warning) {
            if (problem != null) return this;
            var more = new ArrayList<>(warnings);
            more.add(warning);
            return new Value(value, precision, null, missing, mark, List.copyOf(more));
        }
    }

    /** Reads a cell of a column of which only the unit of money is known. */
    public static Value of(Cell cell, Field field, String moneyUnit) {
        return of(cell, field, ColumnReading.of(moneyUnit, YearMonth.of(2025, 1)));
    }

    /**
     * Reads a cell as the field's type: string, boolean, date, int, bigint or decimal; money in 万元. Gives a value, a
     * reason why there is none, a problem, or nothing for an empty cell; never a value and a problem.
     */
    public static Value of(Cell cell, Field field, ColumnReading column) {
        if (cell.kind() == Kind.ERROR)
            return Value.unreadable(cell.text().startsWith("#") ? "单元格是错误值 " + cell.text() : "不能读取");
        if (cell.isEmpty()) return Value.NULL;
        String damage = Damage.beyondReading(cell.text());
        if (damage != null) return Value.unreadable(damage);
        boolean isText = field.type().equals("string");
        boolean isFreeText = isText
                && field.format() == null
                && field.constraints().enumeration().isEmpty();
        return isFreeText ? text(cell) : closed(cell, field, column);
    }

    private static Value closed(Cell cell, Field field, ColumnReading column) {
        // 未开工 in a column of truth values is a no, and no missing value.
        Value truth = field.type().equals("boolean") ? Truths.read(cell) : null;
        if (truth != null && truth.problem() == null) return truth;
        Written written = Written.of(cell);
        if (written.compact().isEmpty()) return Value.NULL;
        String reason = MissingWords.reason(cell.text(), field);
        if (reason == null && written.isCleaned()) reason = MissingWords.reason(written.text(), field);
        if (reason != null) return Value.absent(reason);
        if (truth != null) return truth;
        if (field.format() != null) return Codes.read(cell, Objects.requireNonNull(field.format()));
        if (field.type().equals("string")) return word(cell, field.constraints().enumeration());
        return field.type().equals("date") ? Dates.read(cell, column) : Numbers.read(cell, field, column);
    }

    private static Value text(Cell cell) {
        String plain = Written.withoutMarkup(Written.withoutGuard(cell.text()));
        boolean isCleaned = !plain.equals(cell.text());
        String tidy = isCleaned ? new Cell(plain, cell.kind()).tidy() : cell.tidy();
        if (tidy.isEmpty()) return Value.NULL;
        Value value = Value.of(tidy);
        if (isCleaned) value = value.marked("cleaned");
        for (Warning warning : Damage.of(cell)) value = value.warned(warning);
        return value;
    }

    /** One of a few words, whatever its blanks and widths; any other word as it is. */
    private static Value word(Cell cell, List<String> words) {
        Written written = Written.of(cell);
        String compact = written.compact();
        for (String word : words) {
            if (!Cell.compact(word).equals(compact)) continue;
            boolean isSpaced = INNER_BLANK.matcher(written.text()).find();
            Value value = isSpaced ? Value.of(word).marked("spaced") : Value.of(word);
            return written.mark(value);
        }
        String joined = INNER_BLANK.matcher(cell.tidy()).replaceAll("");
        return Value.of(joined);
    }
}
