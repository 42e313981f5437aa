package planlake.trace;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.Named;
import planlake.table.TableRow;

/** A trace as named parts, for programs. */
public final class TraceTree {

    private TraceTree() {}

    /** The trace with its first {@code most} projects; keys are stable. */
    public static Map<String, @Nullable Object> of(Traced traced, long most) {
        Population population = traced.population();
        Measure measure = traced.measure();
        return Named.of(
                "measure", measure.name(),
                "label", measure.label(),
                "month", YearMonth.from(population.month()).toString(),
                "list", population.list(),
                "by", population.by(),
                "key", population.key(),
                "printed_in", measure.table() + "." + measure.field(),
                "printed", traced.printed(),
                "formula", measure.formula(),
                "computation", traced.computation(),
                "agrees", traced.agrees(),
                "checks", traced.checks().stream().map(TraceTree::check).toList(),
                "notes", traced.notes(),
                "projects_all", (long) traced.contributions().size(),
                "projects", projects(traced, most));
    }

    private static List<Map<String, @Nullable Object>> projects(Traced traced, long most) {
        return traced.contributions().stream()
                .limit(most)
                .map(each -> project(traced.parts(), each))
                .toList();
    }

    private static Map<String, @Nullable Object> check(CrossCheck check) {
        return Named.of(
                "label", check.label(), "printed", check.printed(), "added", check.added(), "agrees", check.agrees());
    }

    private static Map<String, @Nullable Object> project(List<String> parts, Contribution each) {
        TableRow row = each.row();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        for (String field : List.of("project_id", "project_code", "project_name", "unit"))
            tree.put(field, row.get(field));
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < parts.size(); i++)
            values.put(parts.get(i), each.values().get(i));
        tree.put("values", values);
        tree.put("is_reported", row.is("is_reported"));
        tree.put("is_standing", row.is("is_standing"));
        tree.put("cells", each.cells().stream().map(TraceTree::cell).toList());
        return tree;
    }

    /** A cell as named parts. */
    public static Map<String, @Nullable Object> cell(SourceCell cell) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("field", cell.field());
        tree.put("label", cell.label());
        tree.put("value", cell.value());
        tree.put("cell", cell.address());
        tree.put("source", cell.source());
        tree.putAll(place(cell.place()));
        tree.put("mark", cell.mark());
        tree.put("missing", cell.missing());
        tree.put("text", cell.text());
        tree.put("corrected_text", cell.correctedText());
        return tree;
    }

    /** A place as named parts. */
    static Map<String, @Nullable Object> place(Place place) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("file", place.file());
        tree.put("sheet", place.sheet());
        tree.put("row_number", (long) place.row());
        tree.put("delivery_id", place.deliveryId());
        tree.put("received_at", place.receivedAt());
        Place.Correction correction = place.correction();
        tree.put("corrects", correction == null ? null : correction.corrects());
        tree.put("corrects_received_at", correction == null ? null : correction.originalAt());
        tree.put("corrects_row", correction == null ? null : correction.correctsRow());
        tree.put("correction_file", correction == null ? null : correction.file());
        return tree;
    }
}
