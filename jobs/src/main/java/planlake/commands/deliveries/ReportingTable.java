package planlake.commands.deliveries;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Columns;
import planlake.console.Column;
import planlake.console.Grid;
import planlake.table.TableRow;

/** The ledger of who reported what when, as it is printed. */
final class ReportingTable {

    /** Where the coverage of a month as a whole stands. */
    static final String COVERAGE = "marts.completion";

    /** Units in their customary order, then months. */
    static final Comparator<TableRow> ORDER = TableRow.by("sort_order", "report_month");

    /** A unit, or what is said of all; and what it has to say of each month. */
    private record Line(String name, Function<LocalDate, String> said) {}

    private static final List<Column> COLUMNS = Columns.of("marts.reporting", """
            report_month unit state due_projects reported_projects project_coverage_pct plan_coverage_pct
            deadline first_received_at -last_received_at days_late deliveries corrections
            rows_corrected rows_quarantined -rows_held findings -holds
            """);

    private ReportingTable() {}

    /** All that is known, instants in UTC, for programs. */
    static Grid whole(List<TableRow> rows) {
        return Grid.of(rows, COLUMNS, (row, field) -> field.equals("report_month") ? row.month(field) : row.get(field));
    }

    /** A line a unit and month, days in the province's time. */
    static Grid lines(List<TableRow> rows) {
        return Grid.of(rows, COLUMNS, (row, field) -> {
            if (field.equals("report_month")) return row.month(field);
            return row.get(field) instanceof Instant ? row.day(field) : row.get(field);
        });
    }

    /**
     * A line a unit, a column a month, and the coverage of each month below.
     *
     * @param coverage rows of {@link #COVERAGE} of these months
     */
    static Grid year(List<TableRow> rows, List<LocalDate> months, List<TableRow> coverage) {
        Map<LocalDate, TableRow> totals = coverage.stream()
                .filter(row -> "全部".equals(row.text("list")) && "total".equals(row.text("by")))
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.date("report_month")), row -> row));
        List<Line> lines = units(rows, ReportingTable::mark);
        lines.add(new Line("已上报项目占", month -> percent(totals.get(month), "project_coverage_pct")));
        lines.add(new Line("占年度计划", month -> percent(totals.get(month), "plan_coverage_pct")));
        return byMonth(lines, months);
    }

    /** A line a unit, a column a month, with a mark for each of the rows. */
    static Grid marks(List<TableRow> rows, List<LocalDate> months, Function<TableRow, String> mark) {
        return byMonth(units(rows, mark), months);
    }

    private static List<Line> units(List<TableRow> rows, Function<TableRow, String> mark) {
        Map<String, Map<LocalDate, String>> marks = new LinkedHashMap<>();
        for (TableRow row : rows) {
            marks.computeIfAbsent(row.words("unit"), unseen -> new HashMap<>())
                    .put(Objects.requireNonNull(row.date("report_month")), mark.apply(row));
        }
        List<Line> lines = new ArrayList<>();
        marks.forEach((unit, said) -> lines.add(new Line(unit, month -> said.getOrDefault(month, ""))));
        return lines;
    }

    private static Grid byMonth(List<Line> lines, List<LocalDate> months) {
        List<Column.Filled<Line>> columns = new ArrayList<>();
        columns.add(Column.text("unit", "报送单位").of(Line::name));
        for (LocalDate month : months) {
            String name = YearMonth.from(month).toString();
            columns.add(Column.text(name, name).of(line -> line.said().apply(month)));
        }
        return Grid.of(lines, columns);
    }

    /** When it came and what became of it: 按时, 迟3天, 按时 更正2次, 未报. */
    private static String mark(TableRow row) {
        Long late = row.number("days_late");
        if (late == null) return "未报";
        Long corrections = row.number("corrections");
        return (late > 0 ? "迟%d天".formatted(late) : "按时")
                + (corrections != null && corrections > 0 ? " 更正%d次".formatted(corrections) : "");
    }

    private static String percent(@Nullable TableRow row, String field) {
        BigDecimal value = row == null ? null : row.decimal(field);
        return value == null ? "" : value.setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** How many of the units' months came in time, late, not at all, and were corrected. */
    static String note(List<TableRow> rows) {
        return "应报 %d 份：按时 %d，迟报 %d，未报 %d；其中报后更正 %d 份。已撤回的报送不计。"
                .formatted(
                        rows.size(),
                        count(rows, row -> Long.valueOf(0).equals(row.number("days_late"))),
                        count(rows, row -> row.get("days_late") instanceof Long late && late > 0),
                        count(rows, row -> row.get("days_late") == null),
                        count(rows, row -> row.get("corrections") instanceof Long times && times > 0));
    }

    private static long count(List<TableRow> rows, Predicate<TableRow> which) {
        return rows.stream().filter(which).count();
    }
}
