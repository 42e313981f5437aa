package planlake.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules and thresholds that hold for a report month, name to value; see {@code data/reference/threshold.csv}. */
public record Thresholds(Map<String, BigDecimal> values) {

    /** Points that a project may be behind the schedule before it is a laggard. */
    public static final String LAGGARD_POINTS = "laggard_points";

    public Thresholds {
        values = Map.copyOf(values);
    }

    /**
     * Those of a month, as now known.
     *
     * @param rows of {@code conformed.threshold}, in any order
     * @param month first day of the report month
     */
    public static Thresholds of(Collection<TableRow> rows, LocalDate month) {
        var values = new TreeMap<String, BigDecimal>();
        rows.stream()
                .filter(row -> row.get("known_to") == null && isValid(row, month))
                .forEach(row -> values.put(String.valueOf(row.text("name")), (BigDecimal) row.get("value")));
        return new Thresholds(values);
    }

    /** Those that come with Planlake, for a month. */
    public static Thresholds shipped(LocalDate month) {
        return of(
                new ReferenceFile("threshold")
                        .rows().stream().map(Thresholds::typed).toList(),
                month);
    }

    private static TableRow typed(Map<String, String> line) {
        var values = new HashMap<String, @Nullable Object>(line);
        values.replaceAll((name, text) -> String.valueOf(text).isEmpty() ? null : text);
        values.computeIfPresent("value", (name, text) -> new BigDecimal(text.toString()));
        values.computeIfPresent(
                "valid_from", (name, month) -> YearMonth.parse(month.toString()).atDay(1));
        values.computeIfPresent(
                "valid_to", (name, month) -> YearMonth.parse(month.toString()).atDay(1));
        return new TableRow(values);
    }

    /** The same, and of {@code others} those that are not among them. */
    public Thresholds or(Thresholds others) {
        var all = new TreeMap<>(others.values);
        all.putAll(values);
        return new Thresholds(all);
    }

    private static boolean isValid(TableRow row, LocalDate month) {
        LocalDate from = row.date("valid_from");
        LocalDate to = row.date("valid_to");
        return (from == null || !month.isBefore(from)) && (to == null || month.isBefore(to));
    }

    /**
     * A threshold, in its unit.
     *
     * @throws IllegalArgumentException if there is none of that name for the month
     */
    public BigDecimal value(String name) {
        BigDecimal value = values.get(name);
        if (value == null) throw new IllegalArgumentException("No threshold " + name + " among " + values.keySet());
        return value;
    }

    /** A text with each threshold in the place of its name in braces. */
    public String in(String text) {
        String whole = text;
        for (String name : values.keySet()) {
            String braced = "{" + name + "}";
            if (whole.contains(braced)) whole = whole.replace(braced, shown(name));
        }
        return whole;
    }

    /** A threshold as people read it, {@code 10} or {@code 0.5}. */
    public String shown(String name) {
        return value(name).stripTrailingZeros().toPlainString();
    }
}
