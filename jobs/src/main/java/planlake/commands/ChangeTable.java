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
import planlake.reports.ChangeKind;
import planlake.table.TableRow;

/** Changes of projects as they are printed: counted by kind, or one by one. */
final class ChangeTable {

    /** By kind, then unit, then code. */
    static final Comparator<TableRow> ORDER = Comparator.comparing((TableRow row) -> ChangeKind.of(row.text("kind")))
            .thenComparing(by("unit"))
            .thenComparing(by("project_id"))
            .thenComparing(by("other"));

    private static final List<Column> LISTED = List.of(
            Column.text("report_month", "报告期"),
            Column.text("kind", "变动"),
            Column.text("project_code", "项目代码"),
            Column.text("project_name", "项目名称").atMost(40),
            Column.text("unit", "报送单位"),
            Column.text("other", "涉及"),
            Column.text("value_before", "变动前").atMost(30),
            Column.text("value_after", "变动后").atMost(30),
            Column.text("why", "原因"),
            Column.text("compared_month", "对比月份"),
            Column.number("total_before_wan", "变动前总投资", 0),
            Column.number("total_after_wan", "变动后总投资", 0),
            Column.number("limit_before_wan", "变动前标准", 0),
            Column.number("limit_after_wan", "变动后标准", 0),
            Column.text("lists", "清单"),
            Column.text("delivery_id", "交付标识"),
            Column.text("file", "文件"),
            Column.text("sheet", "工作表"),
            Column.number("row_number", "行"));

    /** What a table on a terminal leaves out. */
    private static final Set<String> ONLY_FOR_MACHINES = Set.of(
            "report_month",
            "total_before_wan",
            "total_after_wan",
            "limit_before_wan",
            "limit_after_wan",
            "lists",
            "delivery_id",
            "file",
            "sheet",
            "row_number");

    private ChangeTable() {}

    private static Comparator<TableRow> by(String field) {
        return Comparator.comparing(row -> row.text(field), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** A line for each kind that occurs, in printed order. */
    static Grid counts(List<TableRow> found) {
        Map<ChangeKind, Long> counts = found.stream()
                .collect(Collectors.groupingBy(row -> ChangeKind.of(row.text("kind")), Collectors.counting()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ChangeKind kind : ChangeKind.values()) {
            Long changes = counts.get(kind);
            if (changes != null) rows.add(List.of(kind.id(), kind.label(), changes));
        }
        return new Grid(
                List.of(Column.text("kind", "变动"), Column.text("label", "说明"), Column.number("changes", "项目次")), rows);
    }

    static Grid list(List<TableRow> found, long most, boolean isForReading) {
        List<Column> columns = isForReading
                ? LISTED.stream()
                        .filter(column -> !ONLY_FOR_MACHINES.contains(column.key()))
                        .toList()
                : LISTED;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        found.stream().limit(most).forEach(row -> {
            List<@Nullable Object> line = new ArrayList<>();
            columns.forEach(column -> line.add(value(row, column.key(), isForReading)));
            rows.add(line);
        });
        return new Grid(columns, rows);
    }

    private static @Nullable Object value(TableRow row, String field, boolean isForReading) {
        Object value = row.get(field);
        if (value instanceof LocalDate day) return YearMonth.from(day).toString();
        return isForReading && field.equals("kind")
                ? ChangeKind.of(row.text("kind")).label()
                : value;
    }
}
