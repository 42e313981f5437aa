package planlake.reports.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Metric;
import planlake.table.Table;

/**
 * A table as printed, on the sheet and on the page.
 *
 * @param id unique on the page, ASCII
 * @param note population, variant of the rates, coverage; empty if the section has said it
 * @param shownOnPage rows that the page shows at first; the rest are found through its filter
 * @param filtered whether the page offers a filter
 */
public record ReportTable(
        String id,
        String title,
        String note,
        List<TableColumn> columns,
        List<Line> lines,
        int shownOnPage,
        boolean filtered) {

    /** A row, its cells in the order of the columns; a total is set apart from what it adds up. */
    record Line(boolean isTotal, List<@Nullable Object> cells) {}

    boolean isGrouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    public ReportTable filteredAfter(int rows) {
        return new ReportTable(id, title, note, columns, lines, rows, true);
    }

    public static <T> Draft<T> draft(String id, String title) {
        return new Draft<>(id, title, null);
    }

    /** A table whose columns are fields of {@code table}, headed by their labels; it may have others beside them. */
    public static <T> Draft<T> draft(String id, String title, String table) {
        return new Draft<>(id, title, Table.named(table));
    }

    /** The fields that reports print of a table, in order, parted by blanks. */
    public static String printed(String table) {
        return Objects.requireNonNull(Table.named(table).printed()).reports();
    }

    public static List<String> names(String names) {
        return List.of(names.strip().split("\\s+"));
    }

    /** A table being put together: columns with what each shows of a row. */
    public static final class Draft<T> {
        private final String id;
        private final String title;
        private final @Nullable Table table;
        private final List<TableColumn> columns = new ArrayList<>();
        private final List<Function<T, @Nullable Object>> values = new ArrayList<>();
        private String note = "";
        private String group = "";

        private Draft(String id, String title, @Nullable Table table) {
            this.id = id;
            this.title = title;
            this.table = table;
        }

        public Draft<T> note(String text) {
            note = text;
            return this;
        }

        /** The heading above the columns that follow; empty ends it. */
        public Draft<T> group(String heading) {
            group = heading;
            return this;
        }

        public Draft<T> name(String heading, Function<T, @Nullable Object> value) {
            return add(new TableColumn(group, heading, ColumnKind.TEXT, TableColumn.Role.NAME), value);
        }

        public Draft<T> longName(String heading, Function<T, @Nullable Object> value) {
            return add(new TableColumn(group, heading, ColumnKind.LONG_TEXT, TableColumn.Role.NAME), value);
        }

        public Draft<T> column(ColumnKind kind, String heading, Function<T, @Nullable Object> value) {
            return add(new TableColumn(group, heading, kind, TableColumn.Role.PLAIN), value);
        }

        /** A rate to be held against the month's time progress. */
        Draft<T> rate(String heading, Function<T, @Nullable Object> value) {
            return add(new TableColumn(group, heading, ColumnKind.PERCENT, TableColumn.Role.RATE), value);
        }

        /** A rate that time progress says nothing about. */
        public Draft<T> share(String heading, Function<T, @Nullable Object> value) {
            return add(new TableColumn(group, heading, ColumnKind.PERCENT, TableColumn.Role.SHARE), value);
        }

        /** Columns of the fields that {@code names}, parted by blanks, name; a rate says why there is none. */
        public Draft<T> fields(String names, BiFunction<T, String, @Nullable Object> value) {
            names(names).forEach(name -> field(ColumnKind.of(declared(name)), name, row -> value.apply(row, name)));
            return this;
        }

        /** As {@link #fields}, printed otherwise than their units say. */
        public Draft<T> fields(ColumnKind kind, String names, BiFunction<T, String, @Nullable Object> value) {
            names(names).forEach(name -> field(kind, name, row -> value.apply(row, name)));
            return this;
        }

        public Draft<T> field(ColumnKind kind, String name, Function<T, @Nullable Object> value) {
            Field field = declared(name);
            Metric measure = field.measure();
            String none = measure == null ? null : measure.none();
            return add(
                    new TableColumn(
                            field.group() == null ? group : field.group(), field.label(), kind, TableColumn.Role.PLAIN),
                    none == null ? value : row -> Missing.or(value.apply(row), none));
        }

        /** The field as a rate to be held against the month's time progress. */
        public Draft<T> rateOf(String name, Function<T, @Nullable Object> value) {
            return rate(declared(name).label(), value);
        }

        /** The field as a rate that time progress says nothing about. */
        public Draft<T> shareOf(String name, Function<T, @Nullable Object> value) {
            return share(declared(name).label(), value);
        }

        private Field declared(String name) {
            return Objects.requireNonNull(table).field(name);
        }

        /** The table with its totals first. */
        public ReportTable of(List<T> totals, List<T> rows) {
            List<Line> lines = new ArrayList<>();
            totals.forEach(row -> lines.add(line(true, row)));
            rows.forEach(row -> lines.add(line(false, row)));
            return new ReportTable(id, title, note, List.copyOf(columns), List.copyOf(lines), Integer.MAX_VALUE, false);
        }

        private Line line(boolean isTotal, T row) {
            List<@Nullable Object> cells = new ArrayList<>();
            values.forEach(value -> cells.add(value.apply(row)));
            return new Line(isTotal, Collections.unmodifiableList(cells));
        }

        private Draft<T> add(TableColumn column, Function<T, @Nullable Object> value) {
            columns.add(column);
            values.add(value);
            return this;
        }
    }
}
