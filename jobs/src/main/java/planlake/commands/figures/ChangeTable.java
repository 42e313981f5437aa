package planlake.commands.figures;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import planlake.commands.options.Columns;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.reports.sections.ChangeKind;
import planlake.table.TableRow;

/** Changes of projects as they are printed: counted by kind, or one by one. */
final class ChangeTable {

    /** By kind, then unit, then code. */
    static final Comparator<TableRow> ORDER = Comparator.comparing((TableRow row) -> ChangeKind.of(row.text("kind")))
            .thenComparing(TableRow.by("unit", "project_id", "other"));

    private static final List<Column> LISTED = Columns.of(
            ChangesCommand.TABLE,
            "-report_month kind project_code project_name/40 unit other value_before/30 value_after/30 why compared_month",
            "total_before_wan total_after_wan limit_before_wan limit_after_wan lists delivery_id file sheet row_number");

    private ChangeTable() {}

    /** A line for each kind that occurs, in printed order. */
    static Grid counts(List<TableRow> found) {
        Map<ChangeKind, Long> counts = found.stream()
                .collect(Collectors.groupingBy(
                        row -> ChangeKind.of(row.text("kind")),
                        () -> new EnumMap<>(ChangeKind.class),
                        Collectors.counting()));
        return Grid.of(
                counts.entrySet(),
                List.of(
                        Column.text("kind", "变动").of(each -> each.getKey().id()),
                        Column.text("label", "说明").of(each -> each.getKey().label()),
                        Column.number("changes", "项目次").of(Map.Entry::getValue)));
    }

    static Grid list(List<TableRow> found, boolean isForReading) {
        return Grid.of(
                found,
                LISTED,
                (row, field) -> isForReading && field.equals("kind")
                        ? ChangeKind.of(row.text("kind")).label()
                        : row.printed(field));
    }
}
