package planlake.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.staging.Cell.Kind;
import planlake.staging.Values.Value;
import planlake.table.Field;
import planlake.table.Field.Constraints;
import planlake.table.Table;

/** Types and checks the rows under one header. */
final class RowReader {

    /** What a row under a header is. */
    enum RowKind {
        DATA,
        /** 合计, 小计, 其中: stated sums, kept apart from what they add up. */
        TOTAL,
        /** Blank rows, repeated headers, notes and signatures. */
        NOTE
    }

    private static final Pattern TOTAL = Pattern.compile("(?:其中|合计|小计|总计|共计)[:：]?.*|.{0,12}(?:合计|小计|总计)");
    private static final Pattern SUM = Pattern.compile("\\s*(?:合\\s*计|小\\s*计|总\\s*计|共\\s*计)[:：]?\\s*");
    private static final Pattern SERIAL = Pattern.compile("[0-9]+");
    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|填报|制表|审核|填表|联系|单位负责|负责人|统计|报送|数据|示例|续表).*");

    private final Table table;
    private final Header header;
    private final List<Field> delivered;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Set<String> headerWords = new HashSet<>();
    private final Map<String, String> spellings;
    private final String initials;

    /** @param first the first rows of the sheet, the header among them */
    RowReader(Table table, Header header, List<SheetRow> first) {
        this.table = table;
        first.stream()
                .filter(row -> row.number() <= header.row() && row.number() > header.row() - Header.MOST_LEVELS)
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> headerWords.add(cell.compact()));
        this.header = header;
        delivered = table.fields().stream().filter(Field::isDelivered).toList();
        spellings = Header.spellings(table);
        initials = spellings.keySet().stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        delivered.forEach(field -> {
            String pattern = field.constraints().pattern();
            if (pattern != null) patterns.put(field.name(), Pattern.compile(pattern));
        });
    }

    /**
     * A row as read.
     *
     * @param values field name to typed value, personal ones masked; fields without one are absent
     * @param reasons why it breaks its contract, in Chinese; empty if it keeps it
     * @param personal personal fields in clear
     */
    record Read(Map<String, Object> values, List<String> reasons, Map<String, String> personal) {}

    int headerRow() {
        return header.row();
    }

    /**
     * Whether a row is data. Anything that states a key or a figure is, unless it says that it is a sum; so a row that
     * lost its key is refused with a reason, and not passed over as a note.
     */
    RowKind kind(SheetRow row) {
        if (row.filled() == 0 || repeatsHeader(row)) return RowKind.NOTE;
        if (keyFields().stream().anyMatch(field -> isCode(cell(row, field)))) return RowKind.DATA;
        if (isTotal(row)) return RowKind.TOTAL;
        return isNote(row) ? RowKind.NOTE : RowKind.DATA;
    }

    private static boolean isTotal(SheetRow row) {
        // The word may stand behind a serial number or a region.
        return TOTAL.matcher(row.firstText()).matches()
                || row.cells().stream()
                        .anyMatch(cell -> SUM.matcher(cell.text()).matches());
    }

    /** Notes, signatures, headings of sections; no row without a key that states a figure. */
    private boolean isNote(SheetRow row) {
        if (NOTE.matcher(row.firstText()).matches() && !statesNumbers(row)) return row.filled() <= 3 || isSigned(row);
        long required = delivered.stream()
                .filter(field ->
                        field.constraints().required() && !cell(row, field).isEmpty())
                .count();
        boolean isNumbered = row.filled() > 1 && SERIAL.matcher(row.firstText()).matches();
        return row.filled() <= 3 && required < 2 && !isNumbered && !statesFigures(row);
    }

    /** Whether every cell is a remark such as 填报人：… or a date. */
    private static boolean isSigned(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell ->
                        cell.kind() == Kind.DATE || NOTE.matcher(cell.compact()).matches());
    }

    /**
     * Whether the row is the header of another table, with some column elsewhere than here: what follows it can't be
     * read by this header.
     */
    boolean beginsOtherTable(SheetRow row) {
        int known = 0;
        boolean isElsewhere = false;
        for (int column = 0; column < row.cells().size(); column++) {
            String field = fieldHeaded(row.cells().get(column));
            if (field == null) continue;
            known++;
            Integer here = header.columns().get(field);
            isElsewhere |= here == null || here != column;
        }
        return known >= 3 && isElsewhere;
    }

    private @Nullable String fieldHeaded(Cell cell) {
        String text = cell.text().strip();
        // Reducing a heading costs much more than a look at its first letter.
        boolean maybe = cell.kind() == Kind.TEXT
                && text.length() > 1
                && text.length() < 30
                && (initials.indexOf(text.charAt(0)) >= 0
                        || (Character.isDigit(text.charAt(0)) && text.contains("投资")));
        return maybe ? spellings.get(Heading.of(text).name()) : null;
    }

    /** Text of each cell that belongs to a field, as delivered; personal ones masked. */
    Map<String, String> cells(SheetRow row) {
        var cells = new TreeMap<String, String>();
        for (Field field : delivered) {
            Cell cell = cell(row, field);
            if (!cell.isEmpty()) cells.put(field.name(), field.personal() ? mask(cell.tidy()) : cell.text());
        }
        return cells;
    }

    /** What names the row within its unit and month, its parts joined by {@code /}; null if a part is missing. */
    @Nullable
    String key(SheetRow row) {
        List<String> parts = new ArrayList<>();
        for (Field field : keyFields()) {
            Value value = value(row, field);
            if (value.value() == null) return null;
            parts.add(value.value().toString());
        }
        return String.join("/", parts);
    }

    /**
     * What names the row within its delivery: its key, and its month where rows state theirs; null if one is missing.
     */
    @Nullable
    String keyInFile(SheetRow row) {
        String key = key(row);
        String month = table.statement() == null ? null : table.statement().monthField();
        if (key == null || month == null) return key;
        return value(row, table.field(month)).value() instanceof LocalDate day
                ? key + "\n" + YearMonth.from(day)
                : null;
    }

    Read read(SheetRow row) {
        var values = new LinkedHashMap<String, Object>();
        var reasons = new ArrayList<String>();
        var personal = new TreeMap<String, String>();
        for (Field field : delivered) {
            Value value = value(row, field);
            String problem = value.problem() != null ? value.problem() : broken(field, value.value());
            if (problem != null) reasons.add(reason(row, field, problem));
            if (value.value() == null) continue;
            if (field.personal()) personal.put(field.name(), value.value().toString());
            values.put(field.name(), field.personal() ? mask(value.value().toString()) : value.value());
            if (field.precision() != null && value.precision() != null)
                values.put(field.precision(), value.precision());
        }
        return new Read(values, reasons, personal);
    }

    private Value value(SheetRow row, Field field) {
        Integer column = header.columns().get(field.name());
        if (column == null) return Value.NULL;
        Value value = Values.of(row.cell(column), field, field.isMoney() ? header.moneyUnit(column) : "");
        boolean isKeyText = keyFields().contains(field) && value.value() instanceof String;
        return isKeyText ? Value.of(row.cell(column).compact()) : value;
    }

    private @Nullable String broken(Field field, @Nullable Object value) {
        Constraints constraints = field.constraints();
        if (value == null) return constraints.required() ? "缺失" : null;
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

    private String reason(SheetRow row, Field field, String problem) {
        Integer column = header.columns().get(field.name());
        String place = column == null ? "" : "（" + Header.letter(column) + row.number() + "）";
        String text = column == null ? "" : row.cell(column).tidy();
        String shown = text.isEmpty() ? "" : "：" + (field.personal() ? mask(text) : text);
        return field.label() + place + problem + shown;
    }

    /** A header that is printed again, as on each page of a long table. */
    private boolean repeatsHeader(SheetRow row) {
        if (row.filled() > 1
                && row.cells().stream().allMatch(cell -> cell.isEmpty() || headerWords.contains(cell.compact())))
            return true;
        long same = header.columns().entrySet().stream()
                .filter(column -> saysLabel(row.cell(column.getValue()), column.getKey()))
                .count();
        return same >= 2 && same * 2 >= row.filled();
    }

    /** Only a text of the heading's first character is worth taking apart. */
    private boolean saysLabel(Cell cell, String field) {
        Heading heading = header.headings().get(header.columns().get(field));
        if (heading == null || cell.kind() != Cell.Kind.TEXT || cell.isEmpty()) return false;
        char first = cell.compact().charAt(0);
        boolean mayBe = first == heading.name().charAt(0)
                || (first >= '0' && first <= '9' && heading.month().isPresent());
        return mayBe && Heading.of(cell.text()).name().equals(heading.name());
    }

    /** Whether a column of numbers or truth values holds one that can be read. */
    private boolean statesNumbers(SheetRow row) {
        return delivered.stream()
                .filter(field -> !field.type().equals("string") && !field.type().equals("date"))
                .anyMatch(field -> value(row, field).value() != null);
    }

    private boolean statesFigures(SheetRow row) {
        return delivered.stream()
                .filter(field -> !field.type().equals("string"))
                .anyMatch(field -> !cell(row, field).isEmpty());
    }

    /** Whether a key cell holds more than the words that sums and notes begin with. */
    private static boolean isCode(Cell cell) {
        String text = cell.compact();
        return !text.isEmpty()
                && !TOTAL.matcher(text).matches()
                && !NOTE.matcher(text).matches();
    }

    private List<Field> keyFields() {
        Table.Statement statement = table.statement();
        return statement == null
                ? List.of()
                : statement.key().stream().map(table::field).toList();
    }

    private Cell cell(SheetRow row, Field field) {
        Integer column = header.columns().get(field.name());
        return column == null ? Cell.EMPTY : row.cell(column);
    }

    /** The first character, of long ones the first three and last two: enough to recognise, not enough to call. */
    static String mask(String text) {
        if (text.length() < 9) return text.charAt(0) + "**";
        return text.substring(0, 3) + "****" + text.substring(text.length() - 2);
    }
}
