package planlake.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;
import planlake.values.Values;
import planlake.workbook.Cell;
import planlake.workbook.Cell.Kind;
import planlake.workbook.SheetRow;

/** Tells the rows under a header apart: data, stated sums, and what only stands around them. */
public final class RowKinds {

    /** What a row under a header is. */
    public enum RowKind {
        DATA,
        /** 合计, 小计, 其中: stated sums, kept apart from what they add up. */
        TOTAL,
        /** Blank rows, repeated headers, notes and signatures. */
        NOTE
    }

    private static final String COUNT = "(?:[:：]|[(]?(?:共|计)?[0-9]+[个项件家]?(?:项目)?[)]?)?";
    private static final Pattern TOTAL = Pattern.compile("(?:其中|合计|小计|总计|共计)[:：]?.*|.{0,12}(?:合计|小计|总计)" + COUNT);
    /** Words that stand alone in a cell of a row of sums; or of what else is computed from the rows. */
    private static final Pattern SUM = Pattern.compile(
            "(?:合计|小计|总计|共计|汇总|总和|总数|合计数|总额|全[省市县区州国]|全[省市县区州国]?(?:合计|总计)|本页(?:合计|小计)|累计|平均值?|均值)" + COUNT);

    private static final Pattern FOREIGN_SUM = Pattern.compile(
            "(?i)\\s*(?:(?:grand|over-?all|sub|running)?[\\s-]*totals?|sum|overall|average|mean|total general|gesamt|summe|gesamtsumme|insgesamt|subtotaal|totaal|итого|всего)\\s*(?:[:：]|[(]\\d+[)])?\\s*");
    /**
     * Words that begin or end the name of a sum and may be those of a project: North Total, Total South, Sum of all.
     */
    private static final Pattern MAYBE_SUM = Pattern.compile(
            "(?i).+[\\s:,(-](?:sub-?)?totals?[)]?\\s*:?|(?:sub-?|grand )?totals?[\\s:,(-].+|sum of .+|all .*(?:projects|works|rows)");
    /** A heading of a section that says how many rows are below it: 一、续建项目（2个）. */
    private static final Pattern SECTION = Pattern.compile(
            "(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十]{1,3}[)]|[0-9]{1,2}[、.]).{1,30}?[(]?(?:共|计|合计)?[0-9]+[个项件家](?:项目)?[)]?");

    private static final Pattern PLAIN_SUM =
            Pattern.compile("(?i)(?:合\\s?计|小\\s?计|总\\s?计|共\\s?计)[:：]?|(?:grand\\s?|sub\\s?-?)?totals?\\s?:?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SERIAL = Pattern.compile("[0-9]+");
    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|填报|制表|审核|填表|联系|单位负责|负责人|统计|报送|数据|示例|续表).*");

    /** A note's beginning that is all that its cell says: 填报人, 数据来源. */
    private static final Pattern NOTE_LABEL =
            Pattern.compile(NOTE.pattern().replace(".*", "(?:人|人员|单位|部门|时间|日期|电话|来源|口径|说明|表|行)?"));

    /** 电话：024-…, 签字：. */
    private static final Pattern LABELLED = Pattern.compile("\\p{IsHan}{2,6}(?:[(].{1,6}[)])?:.*");

    private final Header header;
    private final List<Field> delivered;
    private final List<Field> keys;
    private final Set<String> headerWords = new HashSet<>();
    private final Spellings spellings;
    private final String initials;
    private final int width;

    /** @param first the rows that the header was found among */
    public RowKinds(Table table, Header header, List<SheetRow> first) {
        this.header = header;
        first.stream()
                .filter(row -> row.number() <= header.row()
                        && row.number() > Math.min(header.top() - 1, header.row() - Header.MOST_LEVELS))
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> headerWords.add(cell.compact()));
        width = first.stream()
                .filter(row -> row.number() >= header.top() && row.number() <= header.row())
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
        delivered = table.fields().stream().filter(Field::isDelivered).toList();
        keys = keys(table);
        spellings = new Spellings(table);
        initials = spellings.initials();
    }

    /** As many cells as the longest row of the header has, empty ones included. */
    public int width() {
        return width;
    }

    /** The fields that name a row within its statement; none for a table that declares none. */
    public static List<Field> keys(Table table) {
        Table.Statement statement = table.statement();
        return statement == null
                ? List.of()
                : statement.key().stream()
                        .map(table::field)
                        .filter(Field::isDelivered)
                        .toList();
    }

    /**
     * Whether a row is data. Anything that states a key or a figure is, unless it says that it is a sum; so a row that
     * lost its key is refused with a reason, and not passed over as a note.
     */
    public RowKind kind(SheetRow row) {
        if (row.filled() == 0 || repeatsHeader(row) || isHeading(row)) return RowKind.NOTE;
        boolean isKeyed = keys.stream().anyMatch(field -> isCode(row, cell(row, field)));
        if (isKeyed && keys.stream().anyMatch(field -> !isWords(field, cell(row, field)))) return RowKind.DATA;
        if (isTotal(row, isKeyed)) return RowKind.TOTAL;
        return !isKeyed && isNote(row) ? RowKind.NOTE : RowKind.DATA;
    }

    /** Whether a key is words, as sums have them too, and no code that has a form. */
    private static boolean isWords(Field key, Cell cell) {
        boolean isName = key.type().equals("string")
                && key.format() == null
                && key.constraints().pattern() == null;
        return isName || !DIGITS.matcher(cell.text()).find();
    }

    /** A line of unit, or a title that happens to stand in the column of a key: words alone, and no key's. */
    private boolean isHeading(SheetRow row) {
        if (row.filled() > 2) return false;
        if (UnitLines.isStatedBy(row)) return true;
        return row.filled() == 1
                && HAN.matcher(row.firstText()).find()
                && keys.stream()
                        .anyMatch(field -> field.constraints().pattern() != null
                                && !cell(row, field).isEmpty()
                                && !row.firstText().matches(field.constraints().pattern()));
    }

    /** What a stated sum calls itself: 合计, 浑南区小计. */
    static String label(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> isSum(cell) || TOTAL.matcher(cell.compact()).matches())
                .map(Cell::compact)
                .findFirst()
                .orElse(row.firstText());
    }

    private boolean isTotal(SheetRow row, boolean isKeyed) {
        // The word may stand behind a serial number or a region.
        String first = row.firstText();
        if (TOTAL.matcher(first).matches()) return true;
        if (row.cells().stream().anyMatch(cell -> PLAIN_SUM.matcher(cell.tidy()).matches())) return true;
        if (keys.stream().anyMatch(field -> isSum(cell(row, field)))) return true;
        if (!saysNoMore(row)) return false;
        return SECTION.matcher(first).matches()
                || row.cells().stream().anyMatch(cell -> mayBeSum(cell) || (!isKeyed && isSum(cell)));
    }

    private static boolean isSum(Cell cell) {
        return cell.kind() == Kind.TEXT
                && (SUM.matcher(cell.compact()).matches()
                        || FOREIGN_SUM.matcher(cell.text()).matches());
    }

    private static boolean mayBeSum(Cell cell) {
        return cell.kind() == Kind.TEXT && MAYBE_SUM.matcher(cell.tidy()).matches();
    }

    /** Whether figures and one text are all that the row says of what the table asks: a project says more of itself. */
    private boolean saysNoMore(SheetRow row) {
        long asked = delivered.stream()
                .filter(field ->
                        field.type().equals("string") && header.columns().containsKey(field.name()))
                .count();
        long said = delivered.stream()
                .filter(field ->
                        field.type().equals("string") && !cell(row, field).isEmpty())
                .count();
        return asked > 1 && said <= 1;
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
                .allMatch(cell -> cell.kind() == Kind.DATE
                        || NOTE.matcher(cell.compact()).matches()
                        || LABELLED.matcher(cell.compact()).matches());
    }

    /**
     * Whether the row is the header of another table, with some column elsewhere than here: what follows it can't be
     * read by this header.
     */
    public boolean beginsOtherTable(SheetRow row) {
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
        // Reducing a heading costs much more than a look at its first letter.
        if (cell.kind() != Kind.TEXT) return null;
        String text = cell.text().strip();
        boolean maybe = text.length() > 1
                && text.length() < 40
                && (initials.indexOf(Character.toLowerCase(text.charAt(0))) >= 0
                        || (Character.isDigit(text.charAt(0)) && text.contains("投资")));
        return maybe ? spellings.field(Heading.of(text).name()) : null;
    }

    /** A header that is printed again, as on each page of a long table. */
    boolean repeatsHeader(SheetRow row) {
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
        Integer column = header.columns().get(field);
        Heading heading = column == null ? null : header.headings().get(column);
        if (heading == null || cell.kind() != Kind.TEXT || cell.isEmpty()) return false;
        char first = Character.toLowerCase(cell.compact().charAt(0));
        boolean mayBe = first == heading.name().charAt(0)
                || first == '*'
                || (first >= '0' && first <= '9' && heading.month().isPresent());
        return mayBe && Heading.of(cell.text()).name().equals(heading.name());
    }

    /** Whether a column of numbers or truth values holds one that can be read. */
    private boolean statesNumbers(SheetRow row) {
        return delivered.stream()
                .filter(field -> !field.type().equals("string") && !field.type().equals("date"))
                .anyMatch(field -> Values.of(cell(row, field), field, "万元").value() != null);
    }

    private boolean statesFigures(SheetRow row) {
        return delivered.stream()
                .filter(field -> !field.type().equals("string"))
                .anyMatch(field -> !cell(row, field).isEmpty());
    }

    /** Whether a key cell holds more than the words that sums and notes begin with. */
    private static boolean isCode(SheetRow row, Cell cell) {
        String text = cell.compact();
        return !text.isEmpty()
                && !TOTAL.matcher(text).matches()
                && !isSum(cell)
                && !(NOTE.matcher(text).matches() && isNoteAlone(row, text));
    }

    /** Whether what begins like a note is one: 数据：… and 填报人, but not the project 数据中心 beside a county. */
    private static boolean isNoteAlone(SheetRow row, String text) {
        return row.filled() == 1
                || text.indexOf(':') >= 0
                || NOTE_LABEL.matcher(text).matches();
    }

    private Cell cell(SheetRow row, Field field) {
        Integer column = header.columns().get(field.name());
        return column == null ? Cell.EMPTY : row.cell(column);
    }
}
