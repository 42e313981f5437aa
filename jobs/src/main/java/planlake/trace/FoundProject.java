package planlake.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import planlake.errors.Errors;
import planlake.errors.TraceErrors;
import planlake.table.TableRow;

/**
 * The one project that somebody asks for.
 *
 * @param id its surrogate id
 * @param codes all codes that it was known by
 */
record FoundProject(String id, Set<String> codes) {

    private static final int SHOWN = 12;

    private static final List<String> COLUMNS =
            List.of("project_id", "project_code", "project_name", "unit", "report_month");

    /**
     * The project with that id, code or name; else the only one with that text in a name that it has had, or that a
     * plan task names so.
     *
     * @throws planlake.errors.Refused if there is none, or several
     */
    static FoundProject of(ProjectRows rows, String wanted) {
        List<TableRow> all = rows.columns("marts.project_month", COLUMNS);
        for (Predicate<TableRow> each : List.<Predicate<TableRow>>of(
                row -> wanted.equals(row.text("project_id")) || wanted.equals(row.text("project_code")),
                row -> wanted.equals(row.text("project_name")),
                row -> row.words("project_name").contains(wanted))) {
            Set<String> ids = all.stream()
                    .filter(each)
                    .map(row -> String.valueOf(row.text("project_id")))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (ids.size() > 1) throw several(wanted, ids, all);
            if (!ids.isEmpty()) return known(ids.iterator().next(), all);
        }
        Set<String> named = rows.columns("marts.project_task", List.of("project_id", "short_name")).stream()
                .filter(row -> wanted.equals(row.text("short_name")))
                .map(row -> String.valueOf(row.text("project_id")))
                .collect(Collectors.toCollection(TreeSet::new));
        if (named.size() == 1) return known(named.iterator().next(), all);
        var names = new TreeSet<String>();
        all.forEach(row -> names.add(row.words("project_name")));
        throw Errors.unknown("project", wanted, names);
    }

    private static FoundProject known(String id, List<TableRow> all) {
        var codes = new LinkedHashSet<String>();
        all.stream()
                .filter(row -> id.equals(row.text("project_id")) && row.text("project_code") != null)
                .sorted(TableRow.by("report_month"))
                .forEach(row -> codes.add(String.valueOf(row.text("project_code"))));
        return new FoundProject(id, codes);
    }

    private static RuntimeException several(String wanted, Set<String> ids, List<TableRow> all) {
        Map<String, TableRow> last = new TreeMap<>();
        all.stream()
                .filter(row -> ids.contains(row.words("project_id")))
                .sorted(TableRow.by("report_month"))
                .forEach(row -> last.put(row.words("project_id"), row));
        List<String> some = new ArrayList<>();
        last.values().stream()
                .limit(SHOWN)
                .forEach(row -> some.add(
                        "%s  %s（%s）".formatted(row.text("project_code"), row.text("project_name"), row.text("unit"))));
        return TraceErrors.severalProjects(wanted, ids.size(), some);
    }
}
