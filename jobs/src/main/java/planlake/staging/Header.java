package planlake.staging;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;

/**
 * Where a table begins on a sheet, and which column holds which field.
 *
 * @param row the header's last row, counted from 1
 * @param columns field name to column, counted from 0, in sheet order
 * @param headings column to its heading as reduced
 * @param ignored headings that match no field, with their column letters
 * @param twice labels of the fields that two columns claim, so that neither is believed
 * @param sheetUnit unit of money by the line above the header; null if there is none
 */
record Header(
        int row,
        Map<String, Integer> columns,
        Map<Integer, Heading> headings,
        List<String> ignored,
        List<String> twice,
        @Nullable String sheetUnit) {

    /** As many rows as a header may have. */
    static final int MOST_LEVELS = 3;

    /** Rows below a header that has all it needs, among which a better one may still be. */
    private static final int ENOUGH_BELOW = 3;

    private static final String MONEY = "(亿元|百万元|万元|千元|元)";
    /**
     * A line that states the unit of money: 单位：万元, 单位：个、亿元, 金额单位：人民币元. What goes on in Chinese is another word:
     * 报送单位：元宝区.
     */
    private static final Pattern UNIT_LINE = Pattern.compile("单位[^。;]{0,12}?" + MONEY + "(?!\\p{IsHan})");
    /** A title that ends in (亿元), or a cell with no other word. */
    private static final Pattern UNIT_OF_TITLE = Pattern.compile("(?:^|[(])" + MONEY + "[)]?$");

    /**
     * The header among the first rows of a sheet: one to three rows whose headings match the most declared fields, all
     * required ones among them; empty if there is none.
     */
    static Optional<Header> find(List<SheetRow> rows, Table table) {
        return nearest(rows, table).filter(header -> header.isWhole(table));
    }

    /** A title stands alone at the left; as a group of headings it would lend its words to all of them. */
    private static boolean isTitle(SheetRow row) {
        return row.filled() == 1 && !row.cell(0).isEmpty();
    }

    /** What comes nearest to a header of the table, though it may lack required columns; empty if nothing does. */
    static Optional<Header> nearest(List<SheetRow> rows, Table table) {
        Header best = null;
        Map<String, String> spellings = spellings(table);
        Map<String, Heading> known = new HashMap<>();
        for (int last = 0; last < rows.size(); last++) {
            if (best != null && best.isWhole(table) && rows.get(last).number() > best.row + ENOUGH_BELOW) break;
            if (statesNumbers(rows.get(last))) continue;
            for (int levels = 1; levels <= Math.min(MOST_LEVELS, last + 1); levels++) {
                int top = last - levels + 1;
                if (levels > 1 && isTitle(rows.get(top))) break;
                Header found = match(rows, top, last, table, spellings, known);
                if (best == null || found.says() > best.says()) best = found;
            }
        }
        return Optional.ofNullable(best).filter(header -> header.columns.size() + header.twice.size() > 0);
    }

    private boolean isWhole(Table table) {
        return columns.size() > 1 && missing(table).isEmpty();
    }

    /** Headings are words; a row of numbers is data. */
    private static boolean statesNumbers(SheetRow row) {
        return row.cells().stream()
                        .filter(cell -> cell.kind() == Cell.Kind.NUMBER)
                        .count()
                > 2;
    }

    /** Columns first; of as many columns, the lines that tell more units of money. */
    private long says() {
        long units = columns.values().stream()
                .filter(column -> Objects.requireNonNull(headings.get(column)).moneyUnit() != null)
                .count();
        return columns.size() * 1000L + units;
    }

    /** Labels of the required fields that have no column. */
    List<String> missing(Table table) {
        return table.fields().stream()
                .filter(field -> field.isDelivered() && field.constraints().required())
                .filter(field -> !columns.containsKey(field.name()))
                .map(Field::label)
                .toList();
    }

    /** What the header says that contradicts the month that the delivery is about; null if nothing. */
    @Nullable
    String contradiction(YearMonth month) {
        for (int column : columns.values()) {
            Heading heading = headings.get(column);
            if (heading == null) continue;
            boolean otherMonth = heading.month().isPresent() && heading.month().getAsInt() != month.getMonthValue();
            boolean otherYear = heading.year().isPresent() && heading.year().getAsInt() != month.getYear();
            if (otherMonth || otherYear) {
                return "表头%s列“%s”与报告期 %s 不符".formatted(letter(column), heading.name(), month);
            }
        }
        return null;
    }

    /** The unit of money of a column: the heading's, else the sheet's, else 万元 as declared. */
    String moneyUnit(int column) {
        Heading heading = headings.get(column);
        if (heading != null && heading.moneyUnit() != null) return heading.moneyUnit();
        return sheetUnit == null ? "万元" : sheetUnit;
    }

    /** Field to column letter, as provenance keeps it. */
    Map<String, String> letters() {
        var letters = new TreeMap<String, String>();
        columns.forEach((field, column) -> letters.put(field, letter(column)));
        return letters;
    }

    /** The letters of a column that is counted from 0: A, B, ... Z, AA. */
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }

    private static Header match(
            List<SheetRow> rows,
            int top,
            int bottom,
            Table table,
            Map<String, String> spellings,
            Map<String, Heading> known) {
        List<SheetRow> levels = rows.subList(top, bottom + 1);
        var columns = new LinkedHashMap<String, Integer>();
        var headings = new LinkedHashMap<Integer, Heading>();
        var ignored = new ArrayList<String>();
        Set<String> twice = new HashSet<>();
        List<List<String>> paths = paths(levels);
        for (int column = 0; column < paths.size(); column++) {
            List<String> path = paths.get(column);
            if (path.isEmpty()) continue;
            Heading heading = Heading.of(path, text -> known.computeIfAbsent(text, Heading::of));
            String field = field(path, heading, spellings, known);
            if (field != null && columns.putIfAbsent(field, column) != null) twice.add(field);
            if (field == null) ignored.add(letter(column) + " " + String.join("/", path));
            headings.put(column, heading);
        }
        List<String> claimedTwice =
                twice.stream().map(field -> table.field(field).label()).sorted().toList();
        // Two columns that claim one field: neither may be believed.
        columns.keySet().removeAll(twice);
        claimedTwice.forEach(label -> ignored.add("重复列 " + label));
        SheetRow last = levels.get(levels.size() - 1);
        String sheetUnit = columns.isEmpty() ? null : sheetUnit(rows, top, bottom);
        return new Header(last.number(), columns, headings, List.copyOf(ignored), claimedTwice, sheetUnit);
    }

    /** A heading is known by its whole path, by the end of it, or by its last part. */
    private static @Nullable String field(
            List<String> path, Heading heading, Map<String, String> spellings, Map<String, Heading> known) {
        for (int from = 0; from < path.size() - 1; from++) {
            String part = known.computeIfAbsent(String.join("/", path.subList(from, path.size())), Heading::of)
                    .name();
            if (spellings.containsKey(part)) return spellings.get(part);
        }
        return spellings.get(heading.name());
    }

    private static @Nullable String sheetUnit(List<SheetRow> rows, int top, int bottom) {
        String stated = unitAbove(rows.subList(0, bottom), UNIT_LINE);
        return stated == null ? unitAbove(rows.subList(0, top), UNIT_OF_TITLE) : stated;
    }

    /** Reduced heading to the field that it stands for. */
    static Map<String, String> spellings(Table table) {
        var spellings = new LinkedHashMap<String, String>();
        for (Field field : table.fields()) {
            field.headers().forEach(header -> spellings.put(Cell.compact(header), field.name()));
        }
        return spellings;
    }

    /**
     * The headings of each column from top to bottom. A merged cell holds its text in its first column only, so a
     * parent's text goes on to the right as long as there is a heading below it.
     */
    private static List<List<String>> paths(List<SheetRow> levels) {
        int width = levels.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> paths = new ArrayList<>();
        String[] parents = new String[levels.size()];
        for (int column = 0; column < width; column++) {
            paths.add(path(levels, column, parents));
        }
        return paths;
    }

    private static List<String> path(List<SheetRow> levels, int column, String[] parents) {
        int leaf = levels.size() - 1;
        boolean hasLeaf = !levels.get(leaf).cell(column).isEmpty();
        List<String> path = new ArrayList<>();
        for (int level = 0; level < leaf; level++) {
            String own = levels.get(level).cell(column).compact();
            if (!own.isEmpty()) parents[level] = own;
            String text = own.isEmpty() && hasLeaf ? parents[level] : own;
            if (text != null && !text.isEmpty()) path.add(text);
        }
        if (hasLeaf) path.add(levels.get(leaf).cell(column).compact());
        return path.isEmpty() ? Collections.emptyList() : path;
    }

    private static @Nullable String unitAbove(List<SheetRow> above, Pattern states) {
        String unit = null;
        for (SheetRow row : above) {
            for (Cell cell : row.cells()) {
                Matcher line = states.matcher(cell.compact());
                if (line.find()) unit = line.group(1);
            }
        }
        return unit;
    }
}
