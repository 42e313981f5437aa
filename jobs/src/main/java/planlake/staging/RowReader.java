package planlake.staging;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.sheet.Header;
import planlake.sheet.RowKinds;
import planlake.table.Field;
import planlake.table.Field.Constraints;
import planlake.table.Rule;
import planlake.table.Severity;
import planlake.table.Table;
import planlake.values.ColumnReading;
import planlake.values.MissingWords;
import planlake.values.Values;
import planlake.values.Values.Value;
import planlake.values.Warning;
import planlake.workbook.Cell;
import planlake.workbook.SheetRow;

/** Types and checks the rows under one header. */
final class RowReader {

    private static final Pattern NO_BLANK =
            Pattern.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}0-9.,&)]) | (?![\\p{IsLatin}\\p{IsCyrillic}0-9&(])");

    private final Table table;
    private final Header header;
    private final Map<String, ColumnReading> columns;
    private final RowChecks checks;
    private final List<Field> delivered;
    private final List<Field> keys;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Value> valuesRead = new HashMap<>();
    private final RowWidth width;
    private int rowRead = -1;

    /**
     * @param columns field to how its column is to be read
     * @param width how many cells a row can have
     */
    RowReader(Table table, Header header, Map<String, ColumnReading> columns, RowWidth width, RowChecks checks) {
        this.width = width;
        this.table = table;
        this.header = header;
        this.columns = columns;
        this.checks = checks;
        delivered = table.fields().stream().filter(Field::isDelivered).toList();
        keys = RowKinds.keys(table);
        delivered.forEach(field -> {
            String pattern = field.constraints().pattern();
            if (pattern != null) patterns.put(field.name(), Pattern.compile(pattern));
        });
    }

    /**
     * A row as read.
     *
     * @param values field name to typed value, personal ones masked; fields without one are absent
     * @param problems why it breaks its contract; empty if it keeps it
     * @param missing field to the reason why its value is missing
     * @param marks field to how it was read, where that is no plain reading
     * @param findings what rules find in it without refusing it
     * @param personal personal fields in clear
     * @param unreadable fields with a cell that can't be read
     */
    record Read(
            Map<String, Object> values,
            List<Problem> problems,
            Map<String, String> missing,
            Map<String, String> marks,
            List<Found> findings,
            Map<String, String> personal,
            Set<String> unreadable) {

        List<String> reasons() {
            return problems.stream().map(Problem::message).toList();
        }
    }

    Header header() {
        return header;
    }

    /** Text of each cell that belongs to a field, as delivered; personal ones masked. */
    Map<String, String> cells(SheetRow row) {
        var cells = new TreeMap<String, String>();
        for (Field field : delivered) {
            Cell cell = cell(row, field);
            if (!cell.isEmpty()) cells.put(field.name(), shown(field, cell));
        }
        return cells;
    }

    /** What names the row within its unit and month, its parts joined by {@code /}; null if a part is missing. */
    @Nullable
    String key(SheetRow row) {
        if (keys.isEmpty()) return null;
        List<String> parts = new ArrayList<>();
        for (Field field : keys) {
            Value value = value(row, field);
            if (value.value() == null) return null;
            parts.add(value.value().toString());
        }
        return String.join("/", parts);
    }

    /** Whether nothing names a row of this table. */
    boolean isKeyless() {
        return keys.isEmpty();
    }

    /**
     * What names the row within its delivery: its key, and its month where rows state theirs; null if one is missing.
     */
    @Nullable
    String keyInFile(SheetRow row) {
        String key = key(row);
        String month = table.monthField();
        if (key == null || month == null) return key;
        return value(row, table.field(month)).value() instanceof LocalDate day
                ? key + "\n" + YearMonth.from(day)
                : null;
    }

    Read read(SheetRow row) {
        var read = new Read(
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new ArrayList<>(),
                new TreeMap<>(),
                new TreeSet<>());
        String key = key(row);
        for (Field field : delivered) read(row, field, key, read);
        if (width.isExceededBy(row)) refuseShifted(row, read);
        // Checks compare figures; where one can't be read its own reason says more.
        if (read.unreadable.isEmpty()) check(row, key, read);
        return read;
    }

    private void refuseShifted(SheetRow row, Read into) {
        into.problems.add(0, new Problem(null, width.reason(row), Severity.REFUSE));
        delivered.stream().filter(Field::isNumber).forEach(field -> into.unreadable.add(field.name()));
    }

    private void read(SheetRow row, Field field, @Nullable String key, Read into) {
        Value value = value(row, field);
        String problem = value.problem() != null ? value.problem() : broken(field, value);
        if (value.problem() != null) into.unreadable.add(field.name());
        if (problem != null) {
            into.problems.add(new Problem(field.name(), reason(row, field, problem), Severity.REFUSE));
        }
        if (value.missing() != null) into.missing.put(field.name(), value.missing());
        if (value.mark() != null) into.marks.put(field.name(), value.mark());
        // Nobody has typed the figure; it is what the sheet's program last made of others.
        if (value.value() != null && cell(row, field).isFormula())
            into.marks.merge(field.name(), "formula", (mark, formula) -> mark + "," + formula);
        for (Warning warning : value.warnings()) {
            Rule rule = Rule.named(warning.rule());
            into.findings.add(found(row, field, key, rule.id(), rule.severity(), warning.message()));
        }
        if (value.value() == null) return;
        if (field.personal()) into.personal.put(field.name(), value.value().toString());
        into.values.put(field.name(), field.personal() ? mask(value.value().toString()) : value.value());
        if (field.precision() != null && value.precision() != null)
            into.values.put(field.precision(), value.precision());
    }

    private void check(SheetRow row, @Nullable String key, Read read) {
        for (Table.Check check : checks.broken(read.values)) {
            Field field = table.field(check.field());
            String message = checks.message(check, read.values);
            if (check.severity() != Severity.FINDING) {
                read.problems.add(new Problem(field.name(), place(row, field) + message, check.severity()));
            }
            read.findings.add(found(row, field, key, check.id(), check.severity(), message));
        }
    }

    private Found found(
            SheetRow row, Field field, @Nullable String key, String rule, Severity severity, String message) {
        Integer column = header.columns().get(field.name());
        String address = column == null ? null : header.address(column, row.number());
        return new Found(
                rule, severity, row.number(), key, field.name(), address, shown(field, cell(row, field)), message);
    }

    /** What a cell says; the row that is being read is asked for its key more than once. */
    private Value value(SheetRow row, Field field) {
        if (row.number() != rowRead) {
            rowRead = row.number();
            valuesRead.clear();
        }
        return valuesRead.computeIfAbsent(field.name(), name -> valueOf(row, field));
    }

    private Value valueOf(SheetRow row, Field field) {
        Integer column = header.columns().get(field.name());
        ColumnReading how = columns.get(field.name());
        if (column == null || how == null) return Value.NULL;
        Value value = Values.of(row.cell(column), field, how);
        if (!keys.contains(field) || !(value.value() instanceof String text)) return value;
        return new Value(named(text), value.precision(), null, null, value.mark(), value.warnings());
    }

    /** A key in one spelling: Latin words keep the blank between them, Chinese ones have none. */
    private static String named(String text) {
        if (text.indexOf(' ') < 0 && Cell.isPlain(text)) return text;
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        return NO_BLANK.matcher(half).replaceAll("");
    }

    private @Nullable String broken(Field field, Value read) {
        Constraints constraints = field.constraints();
        Object value = read.value();
        if (value == null) return constraints.required() && !mayLack(field, read) ? "缺失" : null;
        boolean isNoName = constraints.required()
                && field.type().equals("string")
                && MissingWords.reason(value.toString(), field) != null;
        if (isNoName) return "缺失";
        if (!constraints.enumeration().isEmpty() && !constraints.enumeration().contains(value.toString())) {
            return "应为 " + String.join("、", constraints.enumeration()) + " 之一";
        }
        Pattern pattern = patterns.get(field.name());
        if (pattern != null && !pattern.matcher(value.toString()).matches()) return "格式不符";
        BigDecimal number = value instanceof Number ? new BigDecimal(value.toString()) : null;
        if (number == null) return null;
        if (constraints.minimum() != null && number.compareTo(constraints.minimum()) < 0) {
            return "小于 " + constraints.minimum();
        }
        if (constraints.maximum() != null && number.compareTo(constraints.maximum()) > 0) {
            return "大于 " + constraints.maximum();
        }
        return null;
    }

    /** A figure or a date whose absence has a reason is known to be missing; a name or a code has to be there. */
    private boolean mayLack(Field field, Value read) {
        return read.missing() != null && !field.type().equals("string") && !keys.contains(field);
    }

    private String reason(SheetRow row, Field field, String problem) {
        String text = cell(row, field).tidy();
        String shown = text.isEmpty() ? "" : "：" + (field.personal() ? mask(text) : text);
        return place(row, field) + problem + shown;
    }

    private String place(SheetRow row, Field field) {
        Integer column = header.columns().get(field.name());
        return field.label() + (column == null ? "" : "（" + header.address(column, row.number()) + "）");
    }

    private Cell cell(SheetRow row, Field field) {
        Integer column = header.columns().get(field.name());
        return column == null ? Cell.EMPTY : row.cell(column);
    }

    private static String shown(Field field, Cell cell) {
        return field.personal() && !cell.isEmpty() ? mask(cell.tidy()) : cell.text();
    }

    /** The first character, of long ones the first three and last two: enough to recognise, not enough to call. */
    static String mask(String text) {
        if (text.length() < 9) return text.charAt(0) + "**";
        return text.substring(0, 3) + "****" + text.substring(text.length() - 2);
    }
}
