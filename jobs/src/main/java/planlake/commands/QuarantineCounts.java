package planlake.commands;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
        Map<List<String>, List<TableRow>> groups = new TreeMap<>(Comparator.comparing(List::toString));
        for (TableRow row : rows) {
            for (List<String> group : groups(by, row)) {
                groups.computeIfAbsent(group, unseen -> new ArrayList<>()).add(row);
            }
        }
        List<List<@Nullable Object>> lines = new ArrayList<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparing(
                        group -> by == By.REASON ? -group.getValue().size() : 0))
                .forEach(group -> {
                    List<@Nullable Object> line = new ArrayList<>(group.getKey());
                    line.add(group.getValue().size());
                    line.add(in(group.getValue(), "open"));
                    line.add(in(group.getValue(), "mended"));
                    line.add(in(group.getValue(), "superseded"));
                    lines.add(line);
                });
        return new Grid(columns(by), lines);
    }

    private static List<List<String>> groups(By by, TableRow row) {
        if (by == By.REASON) {
            return row.texts("reasons").stream()
                    .map(Reasons::kind)
                    .distinct()
                    .map(List::of)
                    .toList();
        }
        YearMonth month = YearMonth.from(Objects.requireNonNull(row.date("report_month")));
        return List.of(List.of(month.toString(), String.valueOf(row.text("unit")), String.valueOf(row.text("source"))));
    }

    private static long in(List<TableRow> rows, String state) {
        return rows.stream().filter(row -> state.equals(row.text("state"))).count();
    }

    private static List<Column> columns(By by) {
        List<Column> columns = new ArrayList<>(
                by == By.REASON
                        ? List.of(Column.text("reason", "原因").atMost(60))
                        : List.of(
                                Column.text("report_month", "报告期"),
                                Column.text("unit", "报送单位"),
                                Column.text("source", "来源")));
        columns.add(Column.number("rows", "行数"));
        columns.add(Column.number("open", "待更正"));
        columns.add(Column.number("mended", "已更正"));
        columns.add(Column.number("superseded", "已替代"));
        return List.copyOf(columns);
    }
}
