package planlake.trace;

import java.util.HashMap;
import java.util.Map;
import planlake.reports.ReportData;
import planlake.table.TableRow;

/** The delivered files by their delivery ids. */
final class Ledger {

    private Ledger() {}

    static Map<String, TableRow> of(ReportData data) {
        var deliveries = new HashMap<String, TableRow>();
        for (TableRow row : data.all("ops.delivery")) deliveries.put(String.valueOf(row.text("delivery_id")), row);
        return deliveries;
    }
}
