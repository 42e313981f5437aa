package planlake.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ReportData;
import planlake.table.Field;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * A release for tests, of tables written as text: a line of field names, a line a row, cells parted by {@code |}, an
 * empty cell for null, {@code [a: 1, b: 2]} for a map and {@code [a, b]} for an array.
 */
public record ReleasedRows(Map<String, List<TableRow>> tables) implements ReportData {

    public static ReleasedRows none() {
        return new ReleasedRows(Map.of());
    }

    public ReleasedRows with(String table, String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        Table declared = Table.named(table);
        var all = new HashMap<>(tables);
        all.put(
                table,
                lines.stream()
                        .skip(1)
                        .map(line -> row(declared, lines.get(0), line))
                        .toList());
        return new ReleasedRows(all);
    }

    private static TableRow row(Table table, List<String> names, List<String> cells) {
        names.forEach(table::field);
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Field field : table.fields()) {
            int at = names.indexOf(field.name());
            values.put(field.name(), at < 0 || cells.get(at).isEmpty() ? null : value(field.type(), cells.get(at)));
        }
        return new TableRow(values);
    }

    private static Object value(String type, String cell) {
        if (type.equals("date")) return LocalDate.parse(cell);
        if (type.equals("timestamp")) return Instant.parse(cell + "T00:00:00Z");
        if (type.equals("int") || type.equals("bigint")) return Long.valueOf(cell);
        if (type.startsWith("decimal")) return new BigDecimal(cell).setScale(4);
        if (type.equals("boolean")) return Boolean.valueOf(cell);
        if (!cell.startsWith("[")) return cell;
        if (cell.equals("[]")) return List.of();
        List<String> parts = Arrays.stream(cell.substring(1, cell.length() - 1).split(",", -1))
                .map(String::strip)
                .toList();
        if (type.startsWith("array")) return parts;
        var map = new LinkedHashMap<String, String>();
        parts.stream().map(part -> part.split(":", 2)).forEach(part -> map.put(part[0].strip(), part[1].strip()));
        return map;
    }

    @Override
    public List<TableRow> rows(String table, LocalDate month) {
        return all(table).stream()
                .filter(row -> month.equals(row.date("report_month")))
                .toList();
    }

    @Override
    public List<TableRow> all(String table) {
        return tables.getOrDefault(table, List.of());
    }

    @Override
    public List<LocalDate> months() {
        return List.of();
    }

    @Override
    public String releaseLine() {
        return "";
    }

    @Override
    public boolean synthetic() {
        return false;
    }
}
