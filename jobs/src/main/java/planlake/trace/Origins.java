package planlake.trace;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ReportData;
import planlake.table.Layout;
import planlake.table.Table;
import planlake.table.TableRow;

/** The cells that the fields of {@code marts.project_month} were read from. */
final class Origins {

    private static final Table DISPATCH = Table.named("staging.dispatch");

    /** What the register says first, and the unit only where no list has the project. */
    private static final Set<String> OF_REGISTER = Set.of("planned_start", "planned_finish");

    private final ReportData data;
    private final LocalDate month;
    private final Map<String, TableRow> deliveries;
    private final Map<List<String>, Layout> layouts;
    private @Nullable Map<String, TableRow> register;
    private @Nullable Map<String, TableRow> lastSaid;

    Origins(ReportData data, LocalDate month) {
        this.data = data;
        this.month = month;
        this.deliveries = Place.ledger(data.all("ops.delivery"));
        this.layouts = Layout.bySheet(data.all("ops.sheet"));
    }

    /** The cells behind what a project brings into a measure, each once; none where nothing was read. */
    List<SourceCell> cells(Measure measure, TableRow row) {
        var fields = new LinkedHashSet<String>();
        measure.parts().stream().filter(part -> part.value(row) != null).forEach(part -> fields.addAll(part.cells()));
        return fields.stream().flatMap(field -> cell(row, field).stream()).toList();
    }

    private Optional<SourceCell> cell(TableRow row, String field) {
        if (OF_REGISTER.contains(field)) {
            TableRow listed = listed(row);
            if (listed != null && listed.get(field) != null) return at(listed, field, "register");
        }
        if (field.equals("due_plan_wan")) return plan(row);
        if (field.equals("plan_to_date_wan") && "linear".equals(row.text("plan_to_date_basis"))) {
            return at(row, "annual_plan_wan", "dispatch");
        }
        if (row.is("is_reported")) return at(row, field, "dispatch");
        TableRow listed = listed(row);
        if (listed != null) return at(listed, field, "register");
        TableRow before = lastSaid().get(id(row));
        return before == null ? Optional.empty() : at(before, field, "dispatch");
    }

    /** The annual plan for coverage: as stated, else as last stated in the year, else as the register has it. */
    private Optional<SourceCell> plan(TableRow row) {
        if (row.is("is_reported") && row.get("annual_plan_wan") != null) return at(row, "annual_plan_wan", "dispatch");
        TableRow before = row.is("is_reported") ? null : lastSaid().get(id(row));
        if (before != null && before.get("annual_plan_wan") != null) return at(before, "annual_plan_wan", "dispatch");
        TableRow listed = listed(row);
        return listed == null ? Optional.empty() : at(listed, "annual_plan_wan", "register");
    }

    private Optional<SourceCell> at(TableRow row, String field, String source) {
        Place place = Place.of(row, deliveries);
        if (place == null || !row.values().containsKey(field)) return Optional.empty();
        Map<String, String> marks = Layout.texts(row, "marks");
        Map<String, String> missing = Layout.texts(row, "missing");
        Layout layout = layouts.getOrDefault(List.of(place.original(), place.sheet()), Layout.UNKNOWN);
        return Optional.of(new SourceCell(
                field,
                DISPATCH.field(field).label(),
                row.get(field),
                layout.address(field, place.row()),
                source,
                place,
                marks.get(field),
                missing.get(field),
                null,
                null));
    }

    private @Nullable TableRow listed(TableRow row) {
        Map<String, TableRow> known = register;
        if (known == null) {
            known = new HashMap<>();
            for (TableRow each : register()) known.putIfAbsent(id(each), each);
            register = known;
        }
        return known.get(id(row));
    }

    /** Rows of the year's lists, of each project the one first that marts.project_month takes its attributes from. */
    private List<TableRow> register() {
        return Stream.iterate(month.withDayOfYear(1), each -> each.plusMonths(1))
                .limit(12)
                .flatMap(each -> data.rows("history.project_list", each).stream())
                .filter(each -> each.get("known_to") == null)
                .sorted(TableRow.by("unit")
                        .thenComparing(TableRow.by("report_month").reversed())
                        .thenComparing(TableRow.by("delivery_id")))
                .toList();
    }

    /** What each project last said in the year before the month. */
    private Map<String, TableRow> lastSaid() {
        Map<String, TableRow> known = lastSaid;
        if (known == null) {
            known = new HashMap<>();
            for (LocalDate each = month.withDayOfYear(1); each.isBefore(month); each = each.plusMonths(1)) {
                for (TableRow row : data.rows("marts.project_month", each)) {
                    if (row.is("is_reported")) known.put(id(row), row);
                }
            }
            lastSaid = known;
        }
        return known;
    }

    private static String id(TableRow row) {
        return String.valueOf(row.text("project_id"));
    }
}
