package planlake.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;

/** Findings as they are printed: counted, or one by one. */
final class FindingCounts {

    static final List<String> CUTS = List.of("rule", "unit", "month");

    /** Later months first, then as a clerk goes through a table. */
    static final Comparator<TableRow> ORDER = Comparator.comparing(
                    (TableRow row) -> Objects.requireNonNull(row.date("report_month")))
            .reversed()
            .thenComparing(TableRow.by("unit"))
            .thenComparing(TableRow.by("source"))
            .thenComparing(TableRow.by("file"))
            .thenComparing(TableRow.by("sheet"))
            .thenComparing(row -> row.number("row_number"), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TableRow.by("rule_id"));

    private static final List<Column> LISTED = List.of(
            Column.text("report_month", "报告期"),
            Column.text("source", "来源"),
            Column.text("unit", "报送单位"),
            Column.text("severity", "级别"),
            Column.text("rule_id", "规则"),
            Column.text("item_name", "项目名称").atMost(30),
            Column.text("row_key", "行标识"),
            Column.text("cell", "单元格"),
            Column.text("message", "说明"),
            Column.text("file", "文件"),
            Column.text("sheet", "工作表"),
            Column.number("row_number", "行"));

    private FindingCounts() {}

    static Grid list(List<TableRow> found) {
        return Grid.of(found, LISTED, TableRow::printed);
    }

    /** A line for each rule, for each unit and rule, or for each month and rule; the most frequent rule first. */
    static Grid counts(List<TableRow> found, String by) {
        List<String> fields =
                switch (by) {
                    case "unit" -> List.of("unit", "severity", "rule_id", "sentence");
                    case "month" -> List.of("report_month", "severity", "rule_id", "sentence");
                    default -> List.of("severity", "rule_id", "sentence");
                };
        Map<List<String>, List<TableRow>> groups = found.stream()
                .collect(Collectors.groupingBy(
                        row -> fields.stream()
                                .map(field -> String.valueOf(row.printed(field)))
                                .toList(),
                        () -> new TreeMap<>(Comparator.comparing(List::toString)),
                        Collectors.toList()));
        List<List<@Nullable Object>> rows = groups.entrySet().stream()
                .sorted(order(by))
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
        return new Grid(columns(fields), rows);
    }

    private static Comparator<Map.Entry<List<String>, List<TableRow>>> order(String by) {
        Comparator<Map.Entry<List<String>, List<TableRow>>> most =
                Comparator.comparing(group -> -group.getValue().size());
        return by.equals("rule")
                ? most
                : Comparator.comparing((Map.Entry<List<String>, List<TableRow>> group) ->
                                group.getKey().get(0))
                        .thenComparing(most);
    }

    private static List<@Nullable Object> line(List<String> key, List<TableRow> found) {
        List<@Nullable Object> line = new ArrayList<>(key);
        line.add((long) found.size());
        line.add(distinct(found, "row_key"));
        line.add(distinct(found, "unit"));
        line.add(distinct(found, "report_month"));
        return line;
    }

    private static long distinct(List<TableRow> found, String field) {
        Function<TableRow, Stream<Object>> value = row -> Stream.ofNullable(row.get(field));
        return found.stream().flatMap(value).distinct().count();
    }

    private static List<Column> columns(List<String> fields) {
        Stream<Column> known = Stream.of(
                Column.text("unit", "报送单位"),
                Column.text("report_month", "报告期"),
                Column.text("severity", "级别"),
                Column.text("rule_id", "规则"),
                Column.text("sentence", "说明").atMost(80));
        return Stream.concat(
                        known.filter(column -> fields.contains(column.key())),
                        Stream.of(
                                Column.number("findings", "发现数"),
                                Column.number("items", "涉及项目"),
                                Column.number("units", "单位数"),
                                Column.number("months", "月份数")))
                .toList();
    }
}
