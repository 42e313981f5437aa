package planlake.sample.soiling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.CellChange;
import planlake.sample.dirt.Mark;
import planlake.sample.dirt.RowKind;
import planlake.sample.province.Figures;
import planlake.sample.province.Project;
import planlake.sample.province.Row;
import planlake.sample.province.Trait;
import planlake.sample.province.Wan;

/**
 * A row that something befalls.
 *
 * @param before the month before, of the same year and delivered clean; null if there is none
 * @param isLast whether it is the last month of the sample
 */
record Sight(RowKind kind, Row row, @Nullable Row before, boolean isLast) {

    Project project() {
        return row.project();
    }

    Figures figures() {
        return row.figures();
    }

    /** Between 0 and 1, for choices inside of a kind. */
    double draw() {
        return project().draw().unit(Trait.DIRT_PLACE, row.month());
    }

    /** One of the money fields whose amount in 万元 passes; null if none does. */
    @Nullable
    String moneyField(Predicate<BigDecimal> passes) {
        Long plan = figures().plan();
        Map<String, BigDecimal> amounts = Map.of(
                "total_investment_wan", Wan.cell(figures().total()),
                "annual_plan_wan", Wan.cell(plan == null ? 0 : plan),
                "done_ytd_wan", Wan.cell(figures().ytd()),
                "done_since_start_wan", Wan.cell(figures().sinceStart()));
        return pick(amounts.keySet().stream()
                .sorted()
                .filter(field -> passes.test(amounts.getOrDefault(field, BigDecimal.ZERO)))
                .toList());
    }

    @Nullable
    String pick(List<String> among) {
        return among.isEmpty() ? null : among.get((int) (draw() * among.size()));
    }

    private Mark mark(String field) {
        return Mark.of(kind, project().code(), field);
    }

    /** The same value in another spelling. */
    Soiled<Row> spelled(String field, BiFunction<Object, Object, Object> spelling) {
        return Soiled.counting(row, row, mark(field), List.of(new CellChange.Spelled(field, spelling, true)));
    }

    /** A cell that can't be read, so that the row does not enter. */
    Soiled<Row> unreadable(String field, BiFunction<Object, Object, Object> spelling) {
        return Soiled.counting(null, row, mark(field), List.of(new CellChange.Spelled(field, spelling, false)));
    }

    /** Another value that nobody believes, so that the row does not enter. */
    Soiled<Row> unbelieved(String field, BigDecimal value) {
        return Soiled.counting(null, row, mark(field), List.of(new CellChange.Stated(field, value)));
    }

    /** Another value that stands as delivered; it is no figure of the truth. */
    Soiled<Row> stated(String field, @Nullable Object value) {
        return Soiled.counting(row, row, mark(field), List.of(new CellChange.Stated(field, value)));
    }

    /** Other figures that stand as delivered. */
    Soiled<Row> stated(String field, Figures other) {
        Row counted = new Row(row.course(), row.month(), other, row.funds());
        return Soiled.counting(counted, row, mark(field), changes(figures(), other));
    }

    /** The row twice, so that the second or both of them do not enter. */
    Soiled<Row> twice(@Nullable Row counted, String field, @Nullable String trueValue, List<CellChange> changes) {
        Mark mark = trueValue == null ? mark(field) : mark(field).with(trueValue);
        Soiled<Row> second = new Soiled<>(row, null, changes, mark, null);
        return new Soiled<>(row, counted, List.of(), null, second);
    }

    private static List<CellChange> changes(Figures one, Figures other) {
        List<CellChange> changes = new ArrayList<>();
        add(changes, "done_month_wan", one.month(), other.month());
        add(changes, "done_ytd_wan", one.ytd(), other.ytd());
        add(changes, "done_since_start_wan", one.sinceStart(), other.sinceStart());
        return changes;
    }

    private static void add(List<CellChange> changes, String field, long one, long other) {
        if (one != other) changes.add(new CellChange.Stated(field, Wan.cell(other)));
    }
}
