package planlake.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Where the columns of a delivered sheet are, by its rows of {@code ops.sheet}, one a table on it. */
public record Layout(List<TableRow> tables) {

    public static final Layout UNKNOWN = new Layout(List.of());

    /** All sheets by delivery and name, from the rows of {@code ops.sheet}. */
    public static Map<List<String>, Layout> bySheet(List<TableRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.words("delivery_id"), row.words("sheet")),
                        Collectors.collectingAndThen(Collectors.toList(), Layout::new)));
    }

    /** Whether the sheet has a column of that field. */
    public boolean has(String field) {
        return tables.stream().anyMatch(table -> columns(table).containsKey(field));
    }

    /** The address of a cell as a spreadsheet shows it, {@code H12}; empty if it is not known. */
    public String address(String field, int row) {
        TableRow table = tableOf(row);
        String column = table == null ? null : columns(table).get(field);
        if (table == null || column == null) return "";
        return table.is("is_transposed") ? CellReference.convertNumToColString(row - 1) + column : column + row;
    }

    /** Of several tables on a sheet, the one whose header is the nearest above. */
    private @Nullable TableRow tableOf(int row) {
        TableRow nearest = null;
        for (TableRow table : tables) {
            boolean isAbove = tables.size() == 1 || headerRow(table) < row;
            if (isAbove && (nearest == null || headerRow(table) > headerRow(nearest))) nearest = table;
        }
        return nearest;
    }

    private static long headerRow(TableRow table) {
        return Objects.requireNonNullElse(table.number("header_row"), 0L);
    }

    private static Map<String, String> columns(TableRow table) {
        return texts(table, "columns");
    }

    /** A map field of texts; empty if it is null. */
    public static Map<String, String> texts(TableRow row, String field) {
        var texts = new TreeMap<String, String>();
        if (row.get(field) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }
}
