package planlake.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** Everything about work items as named parts, for programs; keys are stable. */
final class WorkItemTree {

    private WorkItemTree() {}

    static Map<String, @Nullable Object> of(WorkItems ledger, List<TableRow> items, @Nullable String body) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("report_month", ledger.month().toString().substring(0, 7));
        tree.put(
                "work_items",
                items.stream().map(item -> item(ledger, item, body)).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> item(WorkItems ledger, TableRow item, @Nullable String body) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        for (String field : WorkItemTable.fields()) {
            if (body != null || !field.equals("role")) {
                tree.put(field, WorkItemTable.cell(ledger, item, field, body, false));
            }
        }
        // How many there are is in the lists themselves.
        tree.put("targets", ledger.targets(item).stream().map(TableRow::values).toList());
        tree.put(
                "named_projects",
                ledger.named(item).stream().map(TableRow::values).toList());
        return tree;
    }
}
