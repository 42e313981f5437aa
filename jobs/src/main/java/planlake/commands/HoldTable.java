package planlake.commands;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;

/** What holds months from being published, as it is printed. */
final class HoldTable {

    private static final Comparator<TableRow> ORDER = Comparator.comparing((TableRow row) -> row.date("report_month"))
            .thenComparing(by("kind"))
            .thenComparing(by("unit"))
            .thenComparing(by("list"))
            .thenComparing(by("what"))
            .thenComparing(by("hold_id"));

    private static final List<Column> COLUMNS = List.of(
            Column.text("hold_id", "标识"),
            Column.text("report_month", "报告期"),
            Column.text("state", "状态"),
            Column.text("kind", "类别"),
            Column.text("unit", "报送单位"),
            Column.text("sentence", "说明").atMost(110),
            Column.text("reason", "接受理由").atMost(40),
            Column.text("list", "清单"),
            Column.text("what", "事项"),
            Column.text("delivery_id", "交付标识"),
            Column.text("file", "文件"),
            Column.text("sheet", "工作表"),
            Column.number("row_number", "行"));

    /** As many columns as a table on a terminal has room for. */
    private static final int FOR_PEOPLE = 7;

    private HoldTable() {}

    private static Comparator<TableRow> by(String field) {
        return Comparator.comparing(row -> row.text(field), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    static List<TableRow> inOrder(List<TableRow> holds) {
        return holds.stream().sorted(ORDER).toList();
    }

    /**
     * All holds, open ones too.
     *
     * @param accepted hold to reason
     */
    static Grid grid(List<TableRow> holds, Map<String, String> accepted, boolean isForReading) {
        List<Column> columns = isForReading ? COLUMNS.subList(0, FOR_PEOPLE) : COLUMNS;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TableRow hold : holds) {
            List<@Nullable Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(value(hold, column.key(), accepted, isForReading)));
            rows.add(line);
        }
        return new Grid(columns, rows);
    }

    private static @Nullable Object value(
            TableRow hold, String field, Map<String, String> accepted, boolean isForReading) {
        String reason = accepted.get(String.valueOf(hold.text("hold_id")));
        return switch (field) {
            case "state" -> state(reason != null, isForReading);
            case "reason" -> reason;
            case "report_month" ->
                hold.get(field) instanceof LocalDate day ? YearMonth.from(day).toString() : null;
            default -> hold.get(field);
        };
    }

    private static String state(boolean isAccepted, boolean isForReading) {
        if (isForReading) return isAccepted ? "已接受" : "待处理";
        return isAccepted ? "accepted" : "open";
    }

    /** The ids of holds. */
    static Set<String> ids(List<TableRow> holds) {
        return holds.stream().map(row -> String.valueOf(row.text("hold_id"))).collect(Collectors.toUnmodifiableSet());
    }
}
