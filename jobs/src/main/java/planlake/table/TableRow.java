package planlake.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a released table, as plain Java values: {@code string} as String, {@code decimal} as BigDecimal,
 * {@code int} and {@code bigint} as Long, {@code date} as LocalDate, {@code boolean} as Boolean, {@code timestamp} as
 * Instant, {@code array<string>} as a list; null stays null.
 */
public record TableRow(Map<String, @Nullable Object> values) {

    /** Rows in the order of a field's texts, null first. */
    public static Comparator<TableRow> by(String field) {
        return Comparator.comparing(row -> row.text(field), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    public @Nullable Object get(String field) {
        if (!values.containsKey(field)) {
            throw new IllegalArgumentException("No field " + field + " among " + values.keySet());
        }
        return values.get(field);
    }

    public @Nullable String text(String field) {
        Object value = get(field);
        return value == null ? null : value.toString();
    }

    public @Nullable BigDecimal decimal(String field) {
        return (BigDecimal) get(field);
    }

    public @Nullable Long number(String field) {
        return (Long) get(field);
    }

    public @Nullable LocalDate date(String field) {
        return (LocalDate) get(field);
    }

    /** The month of a date field, {@code 2025-09}. */
    public @Nullable String month(String field) {
        LocalDate day = date(field);
        return day == null ? null : YearMonth.from(day).toString();
    }

    /** As {@link #get}, but a date as its month: what is printed for people and programs. */
    public @Nullable Object printed(String field) {
        return get(field) instanceof LocalDate ? month(field) : get(field);
    }

    /** Whether the field holds true; null counts as false. */
    public boolean is(String field) {
        return Boolean.TRUE.equals(get(field));
    }

    /** The texts of an array field; empty if it is null. */
    public List<String> texts(String field) {
        Object value = get(field);
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(String::valueOf).toList();
    }
}
