package planlake.commands.options;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import planlake.console.Column;
import planlake.console.Column.Filled;
import planlake.console.Grid;
import planlake.table.TableRow;

/** Rows with one key. */
public record Group(List<String> key, List<TableRow> rows) {

    /** The rows by what is printed of some fields, in the order of their keys. */
    public static List<Group> by(List<TableRow> rows, List<Column> fields) {
        return of(
                rows,
                row -> List.of(fields.stream()
                        .map(field -> String.valueOf(row.printed(field.key())))
                        .toList()));
    }

    /** The rows by their keys, in the order of these; a row with several keys is in several groups. */
    public static List<Group> of(List<TableRow> rows, Function<TableRow, List<List<String>>> keys) {
        Map<List<String>, List<TableRow>> groups = new TreeMap<>(Comparator.comparing(List::toString));
        rows.forEach(row -> keys.apply(row).forEach(key -> groups.computeIfAbsent(key, unseen -> new ArrayList<>())
                .add(row)));
        return groups.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .toList();
    }

    /** A line a group: the parts of its key, and what is counted. */
    public static Grid grid(List<Group> groups, List<Column> key, List<Filled<Group>> counted) {
        List<Filled<Group>> columns = new ArrayList<>();
        key.forEach(part -> columns.add(part.of(group -> group.key().get(key.indexOf(part)))));
        columns.addAll(counted);
        return Grid.of(groups, columns);
    }

    public int size() {
        return rows.size();
    }

    /** How many rows have that text in a field. */
    public long with(String field, String text) {
        return rows.stream().filter(TableRow.where(field, text)).count();
    }

    /** How many values a field has. */
    public long distinct(String field) {
        return rows.stream()
                .map(row -> row.get(field))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
