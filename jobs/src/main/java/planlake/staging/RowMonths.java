package planlake.staging;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import planlake.staging.Cell.Kind;
import planlake.table.Field;
import planlake.table.Table;

/**
 * The month that each row of a file is about, where its rows state it (statement.month names a date field). A row whose
 * month can't be read keeps that of the delivery, and adds none to what the delivery states.
 */
final class RowMonths {

    private static final String MONTH = "report_month";

    private final Table table;
    private final Field stating;
    private final Map<String, LocalDate> byRow = new HashMap<>();

    private RowMonths(Table table, Field stating) {
        this.table = table;
        this.stating = stating;
    }

    /** What was read of a file, each row in the month that it states; unchanged where rows state none. */
    static List<Outcome> of(Table table, List<Outcome> read) {
        String field = table.statement() == null ? null : table.statement().monthField();
        if (field == null) return read;
        var months = new RowMonths(table, table.field(field));
        read.forEach(months::note);
        var moved = new ArrayList<Outcome>(read.size());
        for (Outcome outcome : read) moved.add(months.moved(outcome));
        return moved;
    }

    private void note(Outcome outcome) {
        Map<String, @Nullable Object> values = outcome.values();
        Object stated = outcome.table().equals(table.name()) ? values.get(stating.name()) : null;
        if (outcome.table().equals("staging.quarantine")
                && table.name().equals(values.get("table_name"))
                && values.get("cells") instanceof Map<?, ?> cells) {
            stated = date(cells.get(stating.name()));
        }
        if (stated instanceof LocalDate day) byRow.put(row(values), day.withDayOfMonth(1));
    }

    private @Nullable Object date(@Nullable Object text) {
        return text == null
                ? null
                : Values.of(new Cell(text.toString(), Kind.TEXT), stating, "").value();
    }

    private static String row(Map<String, @Nullable Object> values) {
        return values.get("sheet") + "\n" + values.get("row_number");
    }

    private Outcome moved(Outcome outcome) {
        boolean isAccount = outcome.table().equals("ops.delivery");
        Map<String, @Nullable Object> values = new LinkedHashMap<>(outcome.values());
        if (isAccount && "accepted".equals(values.get("state"))) {
            values.put(
                    "months",
                    new TreeSet<>(byRow.values()).stream().map(Date::valueOf).toList());
        } else if (!isAccount && values.containsKey(MONTH) && byRow.containsKey(row(values))) {
            values.put(MONTH, Date.valueOf(Objects.requireNonNull(byRow.get(row(values)))));
        } else {
            return outcome;
        }
        return new Outcome(outcome.deliveryId(), outcome.table(), values);
    }
}
