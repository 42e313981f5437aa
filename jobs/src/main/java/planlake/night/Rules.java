package planlake.night;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.held.Plans;
import planlake.table.Table;
import planlake.table.TableRow;
import planlake.table.Thresholds;

/**
 * The thresholds that hold for months, for what is not said by SQL files: those join {@code conformed.rules_in_force}.
 * One that the home's own file does not name holds as it comes with Planlake.
 */
public final class Rules {

    public static final Table THRESHOLD = Table.named("conformed.threshold");

    private final List<TableRow> stated;
    private final Map<LocalDate, Thresholds> ofMonths = new ConcurrentHashMap<>();

    private Rules(List<TableRow> stated) {
        this.stated = stated;
    }

    public static Rules of(Run run) {
        return new Rules(Plans.collect(run.warehouse().read(THRESHOLD, Months.ALL)).stream()
                .map(Rules::plain)
                .toList());
    }

    /** As they come with Planlake. */
    public static Rules shipped() {
        return new Rules(List.of());
    }

    private static TableRow plain(Row row) {
        var values = new HashMap<String, @Nullable Object>();
        for (String field : List.of("name", "value", "known_to")) values.put(field, row.getAs(field));
        for (String field : List.of("valid_from", "valid_to")) {
            Date month = row.getAs(field);
            values.put(field, month == null ? null : month.toLocalDate());
        }
        return new TableRow(values);
    }

    public Thresholds of(LocalDate month) {
        return ofMonths.computeIfAbsent(
                month, each -> Thresholds.of(stated, each).or(Thresholds.shipped(each)));
    }

    /**
     * An expression for a threshold, over a field {@code report_month}.
     *
     * @param months those that it is asked of; in others it may be any of them
     */
    public String sql(String name, Collection<LocalDate> months) {
        Map<String, TreeSet<LocalDate>> byValue = new TreeSet<>(months)
                .stream().collect(groupingBy(month -> of(month).shown(name), TreeMap::new, toCollection(TreeSet::new)));
        if (byValue.size() == 1) return byValue.keySet().iterator().next();
        var sql = new StringBuilder("case");
        byValue.forEach((value, some) -> sql.append(" when %s then %s".formatted(Literals.inMonths(some), value)));
        return sql.append(" end").toString();
    }
}
