package planlake.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a released table, as plain Java values: {@code string} as String, {@code decimal} as BigDecimal,
 * {@code int} and {@code bigint} as Long, {@code date} as LocalDate, {@code boolean} as Boolean, {@code timestamp} as
 * Instant, {@code array<string>} as a list; null stays null.
 */
public record TableRow(Map<String, @Nullable Object> values) {

    /** The province's time. */
    public static final ZoneId PROVINCE = ZoneId.of("Asia/Shanghai");

    /** Rows in the order of some fields' values, null first. */
    public static Comparator<TableRow> by(String... fields) {
        return order(Comparator.nullsFirst(Comparator.naturalOrder()), fields);
    }

    /** As {@link #by}, null last. */
    public static Comparator<TableRow> byNullsLast(String... fields) {
        return order(Comparator.nullsLast(Comparator.naturalOrder()), fields);
    }

    @SuppressWarnings("unchecked")
    private static Comparator<TableRow> order(Comparator<Comparable<Object>> values, String... fields) {
        return Stream.of(fields)
                .map(field -> Comparator.comparing((TableRow row) -> (Comparable<Object>) row.get(field), values))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /**
     * Rows of one table that have all of some fields, null where they lack one: what a later version declares is not in
     * what an earlier one wrote.
     */
    public static List<TableRow> having(Collection<String> fields, List<TableRow> rows) {
        if (rows.isEmpty() || rows.get(0).values.keySet().containsAll(fields)) return rows;
        return rows.stream().map(row -> row.having(fields)).toList();
    }

    private TableRow having(Collection<String> fields) {
        var all = new LinkedHashMap<>(values);
        fields.forEach(field -> all.putIfAbsent(field, null));
        return new TableRow(all);
    }

    /** Whether a row has that text in a field; null is no question, and holds of all. */
    public static Predicate<TableRow> where(String field, @Nullable String wanted) {
        return row -> wanted == null || wanted.equals(row.text(field));
    }

    /** What the rows have in a text field. */
    public static Stream<String> texts(Collection<TableRow> rows, String field) {
        return rows.stream().map(row -> String.valueOf(row.text(field)));
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

    /** The text, empty for null. */
    public String words(String field) {
        return Objects.toString(get(field), "");
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

    /** The day of an instant in the province's time. */
    public @Nullable LocalDate day(String field) {
        return get(field) instanceof Instant at ? at.atZone(PROVINCE).toLocalDate() : null;
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
