package planlake.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planlake.table.TableRow;

/** The delivered files by their delivery ids. */
final class Ledger {

    private Ledger() {}

    static Map<String, TableRow> of(List<TableRow> rows) {
        var deliveries = new HashMap<String, TableRow>();
        for (TableRow row : rows) deliveries.put(String.valueOf(row.text("delivery_id")), row);
        return deliveries;
    }
}
