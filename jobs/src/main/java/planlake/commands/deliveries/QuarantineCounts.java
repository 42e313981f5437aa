package planlake.commands.deliveries;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import planlake.commands.options.Columns;
import planlake.commands.options.Group;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.returns.Reasons;
import planlake.table.TableRow;

/** How many quarantined rows there are of what. */
final class QuarantineCounts {

    private QuarantineCounts() {}

    /** What is counted. */
    enum By {
        /** Rows of each unit and month. */
        UNIT,
        /** Rows with each kind of problem; a row with two counts twice. */
        REASON
    }

    static Grid grid(By by, List<TableRow> rows) {
        return by == By.REASON ? byReason(rows) : byUnit(rows);
    }

    private static Grid byUnit(List<TableRow> rows) {
        List<Column> key = Columns.of("marts.quarantine", "report_month unit source");
        return grid(Group.by(rows, key), key);
    }

    private static Grid byReason(List<TableRow> rows) {
        Stream<Group> groups = Group.of(rows, row -> row.texts("reasons").stream()
                        .map(Reasons::kind)
                        .distinct()
                        .map(List::of)
                        .toList())
                .stream();
        return grid(
                groups.sorted(Comparator.comparing(group -> -group.size())).toList(),
                List.of(Column.text("reason", "原因").atMost(60)));
    }

    private static Grid grid(List<Group> groups, List<Column> key) {
        return Group.grid(
                groups,
                key,
                List.of(
                        Column.number("rows", "行数").of(Group::size),
                        Column.number("open", "待更正").of(group -> group.with("state", "open")),
                        Column.number("mended", "已更正").of(group -> group.with("state", "mended")),
                        Column.number("superseded", "已替代").of(group -> group.with("state", "superseded"))));
    }
}
