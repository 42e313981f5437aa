package planlake.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import planlake.reports.print.ReportData;
import planlake.table.Layout;
import planlake.table.Table;
import planlake.table.TableRow;

/** What is open, by month and unit, from the released tables. */
final class OpenRows {

    private static final Comparator<OpenRow> ORDER =
            Comparator.comparing(OpenRow::file).thenComparing(OpenRow::sheet).thenComparing(OpenRow::number);

    private final ReportData data;
    private final Map<String, TableRow> deliveries = new HashMap<>();
    private final Map<List<String>, Layout> layouts;

    OpenRows(ReportData data) {
        this.data = data;
        for (TableRow row : data.all("ops.delivery")) deliveries.put(row.words("delivery_id"), row);
        layouts = Layout.bySheet(data.all("ops.sheet"));
    }

    /** What each unit has to mend of a month, a workbook each. */
    List<UnitReturn> of(LocalDate month) {
        List<TableRow> open = data.rows("marts.quarantine", month).stream()
                .filter(row -> "open".equals(row.text("state")))
                .toList();
        if (open.isEmpty()) return List.of();
        Map<List<Object>, Map<String, String>> contacts = contacts(open, month);
        Map<List<String>, List<OpenRow>> byUnit = new TreeMap<>(Comparator.comparing(List::toString));
        for (TableRow row : open) {
            byUnit.computeIfAbsent(List.of(row.words("unit"), row.words("source")), unseen -> new ArrayList<>())
                    .add(open(row, contacts.getOrDefault(place(row), Map.of())));
        }
        List<TableRow> holds = data.rows("marts.finding", month).stream()
                .filter(row -> "hold".equals(row.text("severity")))
                .toList();
        var returns = new ArrayList<UnitReturn>();
        byUnit.forEach((unit, rows) -> returns.add(unitReturn(unit, month, rows, holds)));
        return returns;
    }

    private OpenRow open(TableRow row, Map<String, String> clear) {
        String delivery = row.words("delivery_id");
        return new OpenRow(
                Table.named("staging." + row.words("source")),
                row,
                Objects.requireNonNull(deliveries.get(delivery), delivery),
                layouts.getOrDefault(List.of(delivery, row.words("sheet")), Layout.UNKNOWN),
                clear);
    }

    private static UnitReturn unitReturn(List<String> unit, LocalDate month, List<OpenRow> rows, List<TableRow> holds) {
        Set<List<Object>> waiting = new HashSet<>();
        rows.forEach(row -> waiting.add(place(row.row())));
        List<TableRow> others = holds.stream()
                .filter(hold -> unit.equals(List.of(hold.words("unit"), hold.words("source"))))
                .filter(hold -> !waiting.contains(place(hold)))
                .sorted(Comparator.comparing(hold -> hold.words("rule_id") + " " + hold.words("row_key")))
                .toList();
        return new UnitReturn(
                unit.get(0),
                YearMonth.from(month),
                rows.get(0).table(),
                rows.stream().sorted(ORDER).toList(),
                others);
    }

    /** Personal fields in clear, of the rows that go back to those who sent them. */
    private Map<List<Object>, Map<String, String>> contacts(List<TableRow> open, LocalDate month) {
        Set<List<Object>> wanted = new HashSet<>();
        open.forEach(row -> wanted.add(place(row)));
        Map<List<Object>, Map<String, String>> contacts = new HashMap<>();
        for (TableRow row : data.rows("staging.contact", month)) {
            if (!wanted.contains(place(row))) continue;
            contacts.computeIfAbsent(place(row), unseen -> new TreeMap<>()).put(row.words("field"), row.words("value"));
        }
        return contacts;
    }

    private static List<Object> place(TableRow row) {
        return List.of(
                row.words("delivery_id"), row.words("sheet"), Objects.requireNonNullElse(row.number("row_number"), 0L));
    }
}
