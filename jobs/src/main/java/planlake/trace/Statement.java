package planlake.trace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * What was said of a project, for one month, from one moment on.
 *
 * @param row its row of a history table
 * @param isFirst whether nothing had been said of the month before
 * @param changes what differs from what was known before
 * @param place where it was delivered
 */
public record Statement(TableRow row, boolean isFirst, List<Change> changes, Place place) {

    /** A figure or word that became another; null for nothing. */
    public record Change(
            String field,
            String label,
            @Nullable Object before,
            @Nullable Object after) {}

    /**
     * The statements of a history table in the order of their months, then of their becoming known.
     *
     * @param delivered the table that declares what is delivered
     * @param deliveries the ledger by delivery id
     */
    static List<Statement> of(List<TableRow> rows, Table delivered, Map<String, TableRow> deliveries) {
        List<TableRow> inOrder = rows.stream()
                .sorted(TableRow.by("report_month", "known_from", "unit"))
                .toList();
        List<Statement> statements = new ArrayList<>();
        Map<Object, TableRow> known = new HashMap<>();
        for (TableRow row : inOrder) {
            Object about = about(row, delivered);
            TableRow before = known.put(about, row);
            statements.add(new Statement(
                    row,
                    before == null,
                    before == null ? List.of() : changes(before, row, delivered),
                    Objects.requireNonNull(Place.of(row, deliveries))));
        }
        return statements;
    }

    /** A list is one of several that speak of a project; of a month's figures the latest unit speaks. */
    private static Object about(TableRow row, Table delivered) {
        return delivered.shortName().equals("register")
                ? List.of(String.valueOf(row.text("unit")), month(row))
                : month(row);
    }

    private static List<Change> changes(TableRow before, TableRow after, Table delivered) {
        var changes = new ArrayList<Change>();
        for (Field field : delivered.fields()) {
            boolean isSaid =
                    field.isDelivered() && !field.personal() && after.values().containsKey(field.name());
            if (!isSaid) continue;
            Object one = before.get(field.name());
            Object other = after.get(field.name());
            if (!Objects.equals(one, other)) changes.add(new Change(field.name(), field.label(), one, other));
        }
        if (!Objects.equals(before.text("unit"), after.text("unit"))) {
            changes.add(new Change("unit", "报送单位", before.text("unit"), after.text("unit")));
        }
        return changes;
    }

    private static LocalDate month(TableRow row) {
        return Objects.requireNonNull(row.date("report_month"));
    }
}
