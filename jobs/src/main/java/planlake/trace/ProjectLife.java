package planlake.trace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * One project on both axes: what holds by month, and who said what when.
 *
 * @param months its rows of {@code marts.project_month}, by month; one at least
 * @param statements what units said of it, by month and moment
 * @param listings what lists said of it
 * @param events its rows of {@code marts.project_event}, by month
 * @param findings its rows of {@code marts.finding}
 * @param quarantine its rows of {@code marts.quarantine}
 * @param tasks its rows of {@code marts.project_task}
 * @param titles plan year and task number to the task's title
 */
public record ProjectLife(
        String id,
        Set<String> codes,
        List<TableRow> months,
        List<Statement> statements,
        List<Statement> listings,
        List<TableRow> events,
        List<TableRow> findings,
        List<TableRow> quarantine,
        List<TableRow> tasks,
        Map<List<Object>, String> titles) {

    private static final Set<String> SOURCES = Set.of("dispatch", "register");

    /** A name or unit, and the first and last month with it. */
    public record Spell(String text, LocalDate from, LocalDate to) {}

    /**
     * The life of the project with that code or name, or with that text in its name.
     *
     * @throws planlake.errors.Refused if there is none, or several
     */
    public static ProjectLife of(ProjectRows rows, String wanted) {
        FoundProject found = FoundProject.of(rows, wanted);
        Map<String, TableRow> deliveries = Place.ledger(rows.all("ops.delivery"));
        Set<String> id = Set.of(found.id());
        var keys = new TreeSet<>(found.codes());
        keys.add(found.id());
        var titles = new HashMap<List<Object>, String>();
        rows.all("marts.plan_task").forEach(row -> titles.put(task(row), String.valueOf(row.text("title"))));
        return new ProjectLife(
                found.id(),
                found.codes(),
                byMonth(rows.of("marts.project_month", "project_id", id)),
                Statement.of(
                        rows.of("history.project_month", "project_id", id),
                        Table.named("staging.dispatch"),
                        deliveries),
                Statement.of(
                        rows.of("history.project_list", "project_id", id), Table.named("staging.register"), deliveries),
                byMonth(rows.of("marts.project_event", "project_id", id)),
                byMonth(ofProjects(rows.of("marts.finding", "row_key", keys))),
                byMonth(ofProjects(rows.of("marts.quarantine", "row_key", keys))),
                rows.of("marts.project_task", "project_id", id).stream()
                        .sorted(Comparator.comparing(row -> row.values().toString()))
                        .toList(),
                titles);
    }

    /** Other sources of a home may name their rows alike. */
    private static List<TableRow> ofProjects(List<TableRow> rows) {
        return rows.stream()
                .filter(row -> SOURCES.contains(String.valueOf(row.text("source"))))
                .toList();
    }

    private static List<TableRow> byMonth(List<TableRow> rows) {
        return rows.stream()
                .sorted(TableRow.by("report_month")
                        .thenComparing(row -> row.values().toString()))
                .toList();
    }

    /** The last month's row. */
    public TableRow last() {
        return months.get(months.size() - 1);
    }

    /** The texts that a field has had, in the order of their first months. */
    public List<Spell> spells(String field) {
        var spells = new LinkedHashMap<String, Spell>();
        for (TableRow row : months) {
            String text = row.text(field);
            LocalDate month = Objects.requireNonNull(row.date("report_month"));
            if (text == null) continue;
            spells.merge(text, new Spell(text, month, month), (one, other) -> new Spell(text, one.from(), month));
        }
        return List.copyOf(spells.values());
    }

    /** The title of the task that a row of {@link #tasks} is about; empty if the plan is not at hand. */
    public String title(TableRow link) {
        return titles.getOrDefault(task(link), "");
    }

    private static List<Object> task(TableRow row) {
        return List.of(Objects.requireNonNull(row.get("plan_year")), Objects.requireNonNull(row.get("task_no")));
    }
}
