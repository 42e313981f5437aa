package planlake.night;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import planlake.errors.ReferenceErrors;
import planlake.landing.Home;
import planlake.table.Field;
import planlake.table.ReferenceFile;
import planlake.table.Table;

/** Rows of reference files, typed as their table declares; an empty cell is null. A home's own file goes first. */
final class ReferenceRows {

    private static final Set<String> TRUE = Set.of("Y", "true", "是");

    private final Table table;
    private final ReferenceFile file;
    private final List<Map<String, String>> lines;

    private ReferenceRows(Table table, ReferenceFile file) {
        this.table = table;
        this.file = file;
        this.lines = file.rows();
    }

    /**
     * What the home's file for {@code table} holds, else the one that comes with Planlake.
     *
     * @throws planlake.errors.Refused if it lacks a column, a cell is no value of its column, or two lines hold at once
     */
    static List<Row> of(Table table, Home home) {
        return new ReferenceRows(table, ReferenceFile.in(home.reference(), table.shortName())).typed();
    }

    /** The same as text, for telling whether it is another than before. */
    static String text(Table table, Home home) {
        var read = new ReferenceRows(table, ReferenceFile.in(home.reference(), table.shortName()));
        read.typed();
        return read.lines.toString();
    }

    private List<Row> typed() {
        List<String> names = table.fields().stream().map(Field::name).toList();
        if (!lines.isEmpty()) {
            for (String name : names) {
                if (!lines.get(0).containsKey(name)) throw ReferenceErrors.noColumn(file.place(), name, names);
            }
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size(); i++) rows.add(row(i));
        if (ReferenceRanges.has(table)) ReferenceRanges.check(table, file, rows);
        return rows;
    }

    private Row row(int nth) {
        return RowFactory.create(table.fields().stream()
                .map(field -> value(field, lines.get(nth).getOrDefault(field.name(), ""), nth + 2))
                .toArray());
    }

    private @Nullable Object value(Field field, String text, int line) {
        String cell = text.strip();
        if (cell.isEmpty()) return null;
        try {
            return switch (field.type()) {
                case "int" -> Integer.valueOf(cell);
                case "boolean" -> TRUE.contains(cell);
                case "string" -> text;
                case "date" -> month(cell);
                case "timestamp" -> Timestamp.from(Instant.parse(cell));
                default -> new BigDecimal(cell);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw ReferenceErrors.badValue(file.place(), line, field.name(), cell, form(field));
        }
    }

    /** Dates of reference files are report months. */
    private static Date month(String cell) {
        LocalDate day = cell.length() == 7 ? YearMonth.parse(cell).atDay(1) : LocalDate.parse(cell);
        if (day.getDayOfMonth() != 1) throw new DateTimeException("not the first of a month");
        return Date.valueOf(day);
    }

    private static String form(Field field) {
        return switch (field.type()) {
            case "date" -> "a month, such as 2026-01";
            case "timestamp" -> "an instant in UTC, such as 2026-01-10T00:00:00Z";
            default -> "a number, such as 10 or 0.5";
        };
    }
}
