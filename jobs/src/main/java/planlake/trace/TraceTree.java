package planlake.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** A trace as named parts, for programs. */
public final class TraceTree {

    private TraceTree() {}

    /** The trace with its first {@code most} projects; keys are stable. */
    public static Map<String, @Nullable Object> of(Traced traced, long most) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        Population population = traced.population();
        tree.put("measure", traced.measure().name());
        tree.put("label", traced.measure().label());
        tree.put("month", population.month().toString().substring(0, 7));
        tree.put("list", population.list());
        tree.put("by", population.by());
        tree.put("key", population.key());
        tree.put("printed_in", traced.measure().table() + "." + traced.measure().field());
        tree.put("printed", traced.printed());
        tree.put("formula", traced.measure().formula());
        tree.put("computation", traced.computation());
        tree.put("agrees", traced.agrees());
        tree.put("checks", traced.checks().stream().map(TraceTree::check).toList());
        tree.put("notes", traced.notes());
        tree.put("projects_all", (long) traced.contributions().size());
        tree.put(
                "projects",
                traced.contributions().stream()
                        .limit(most)
                        .map(each -> project(traced, each))
                        .toList());
        return tree;
    }

    private static Map<String, @Nullable Object> check(Check check) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("label", check.label());
        tree.put("printed", check.printed());
        tree.put("added", check.added());
        tree.put("agrees", check.agrees());
        return tree;
    }

    private static Map<String, @Nullable Object> project(Traced traced, Contribution each) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        TableRow row = each.row();
        for (String field : List.of("project_id", "project_code", "project_name", "unit"))
            tree.put(field, row.get(field));
        var values = new LinkedHashMap<String, @Nullable Object>();
        List<String> parts = traced.parts();
        for (int i = 0; i < parts.size(); i++)
            values.put(parts.get(i), each.values().get(i));
        tree.put("values", values);
        tree.put("is_reported", row.is("is_reported"));
        tree.put("is_standing", row.is("is_standing"));
        List<Object> cells = new ArrayList<>();
        each.cells().forEach(cell -> cells.add(cell(cell)));
        tree.put("cells", cells);
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
