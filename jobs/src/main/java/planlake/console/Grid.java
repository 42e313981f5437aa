package planlake.console;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows to be printed. A cell is a String, BigDecimal, Long, LocalDate, Instant, Boolean, a list or map of these, or
 * null for nothing; there is one for each column.
 */
public record Grid(List<Column> columns, List<List<@Nullable Object>> rows) {

    public Grid {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<@Nullable Object>(row)))
                .toList();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of %d cells under %d columns: %s".formatted(row.size(), columns.size(), row));
            }
        }
    }

    /** A line a row, with what {@code cell} gives of it for the key of each column. */
    public static <T> Grid of(
            Collection<? extends T> rows, List<Column> columns, BiFunction<T, String, @Nullable Object> cell) {
        return of(
                rows,
                columns.stream()
                        .map(column -> column.<T>of(row -> cell.apply(row, column.key())))
                        .toList());
    }

    /** A line a row, under columns that know what stands in them. */
    public static <T> Grid of(Collection<? extends T> rows, List<Column.Filled<T>> columns) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (T row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(column.cell().apply(row)));
            lines.add(line);
        }
        return new Grid(columns.stream().map(Column.Filled::column).toList(), lines);
    }

    /** The rows as programs read them within an answer of several parts, their cells by the keys of the columns. */
    public List<Map<String, @Nullable Object>> named() {
        List<Map<String, @Nullable Object>> named = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) cells.put(columns.get(i).key(), row.get(i));
            named.add(cells);
        }
        return named;
    }

    /** Prints all rows; {@code out} is flushed, not closed. */
    public void print(Format format, Writer out) {
        try {
            switch (format) {
                case TABLE -> TableText.write(this, out);
                case CSV -> CsvText.write(this, out);
                case JSON -> JsonText.write(this, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(Format format) {
        var out = new StringWriter();
        print(format, out);
        return out.toString();
    }
}
