package planlake.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import planlake.console.Column;
import planlake.console.Column.Filled;
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
        Map<List<String>, List<TableRow>> groups = new TreeMap<>(Comparator.comparing(List::toString));
        for (TableRow row : rows) {
            for (List<String> group : groups(by, row)) {
                groups.computeIfAbsent(group, unseen -> new ArrayList<>()).add(row);
            }
        }
        return Grid.of(
                groups.entrySet().stream()
                        .sorted(Comparator.comparing(
                                group -> by == By.REASON ? -group.getValue().size() : 0))
                        .toList(),
                columns(by));
    }

    private static List<List<String>> groups(By by, TableRow row) {
        if (by == By.REASON) {
            return row.texts("reasons").stream()
                    .map(Reasons::kind)
                    .distinct()
                    .map(List::of)
                    .toList();
        }
        return List.of(List.of(
                String.valueOf(row.month("report_month")),
                String.valueOf(row.text("unit")),
                String.valueOf(row.text("source"))));
    }

    private static List<Filled<Map.Entry<List<String>, List<TableRow>>>> columns(By by) {
        List<Column> named = by == By.REASON
                ? List.of(Column.text("reason", "原因").atMost(60))
                : List.of(Column.text("report_month", "报告期"), Column.text("unit", "报送单位"), Column.text("source", "来源"));
        List<Filled<Map.Entry<List<String>, List<TableRow>>>> columns = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            int place = i;
            columns.add(named.get(i).of(group -> group.getKey().get(place)));
        }
        columns.add(Column.number("rows", "行数").of(group -> group.getValue().size()));
        columns.add(inState("open", "待更正"));
        columns.add(inState("mended", "已更正"));
        columns.add(inState("superseded", "已替代"));
        return columns;
    }

    private static Filled<Map.Entry<List<String>, List<TableRow>>> inState(String state, String label) {
        return Column.number(state, label).of(group -> group.getValue().stream()
                .filter(row -> state.equals(row.text("state")))
                .count());
    }
}
