package planlake.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.table.Table;
import planlake.workbook.Cell;
import planlake.workbook.SheetRow;

/** Looks for the header of a table among rows of a sheet. */
public final class HeaderSearch {

    /** Rows below a header that has all it needs, among which a better one may still be. */
    private static final int ENOUGH_BELOW = 3;

    private static final Pattern GROUP_END = Pattern.compile("(?:情况|额|数)(?=[(]|$)");

    private static final int LONGEST_UNIT = 8;
    /** What stands in a row of units where a column has none. */
    private static final Pattern NO_UNIT = Pattern.compile("[-—–/\\\\]+|(?:计量)?单位:?|无|文[本字]|数值|日期|选填|必填");

    private static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9,]*(?:\\.[0-9]+)?%?");

    private final Table table;
    private final Spellings spellings;
    private final UnitLines unitLines;
    private final Map<String, Heading> known = new HashMap<>();

    public HeaderSearch(Table table) {
        this.table = table;
        this.spellings = new Spellings(table);
        this.unitLines = new UnitLines(table);
    }

    /** What comes nearest to a header of the table, though it may lack required columns; empty if nothing does. */
    public Optional<Header> nearest(List<SheetRow> rows) {
        Header best = null;
        for (int last = 0; last < rows.size(); last++) {
            if (best != null && best.isWhole(table) && rows.get(last).number() > best.row() + ENOUGH_BELOW) break;
            if (statesNumbers(rows.get(last))) {
                if (best != null && best.isWhole(table)) break;
                continue;
            }
            for (int levels = 1; levels <= Math.min(Header.MOST_LEVELS, last + 1); levels++) {
                int top = last - levels + 1;
                if (levels > 1 && isTitle(rows.get(top))) break;
                // Below a header that has all it needs only further levels of it are looked for, not another table.
                boolean isApart =
                        best != null && best.isWhole(table) && rows.get(top).number() > best.row();
                if (isApart) continue;
                Header found = match(rows, top, last);
                if (best == null || found.says() > best.says()) best = found;
            }
        }
        return Optional.ofNullable(best)
                .filter(header -> header.columns().size() + header.twice().size() > 0)
                .map(header -> withGroups(header, rows))
                .map(this::withLikeness)
                .map(header -> withUnits(header, rows));
    }

    /** The header with the rows below it that state units or number its columns, which no data row does. */
    private Header withUnits(Header header, List<SheetRow> rows) {
        Header whole = header;
        for (SheetRow row : rows) {
            if (row.number() <= whole.row() || row.filled() == 0) continue;
            Map<Integer, String> units = ColumnNumbers.are(row) ? Map.of() : units(row, whole);
            if (units == null) break;
            whole = whole.upTo(row.number(), units);
        }
        return whole;
    }

    /** The units of columns that a row holds; null if it holds anything else, or a unit of no amount, rate or count. */
    private @Nullable Map<Integer, String> units(SheetRow row, Header header) {
        var units = new LinkedHashMap<Integer, String>();
        boolean ofMoney = false;
        boolean isStrange = false;
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            if (cell.isEmpty()) continue;
            if (cell.kind() != Cell.Kind.TEXT) return null;
            String text = cell.compact();
            if (Heading.isUnit(text)) units.put(column, text);
            else if (text.length() > LONGEST_UNIT || text.codePoints().anyMatch(Character::isDigit)) return null;
            else isStrange |= !NO_UNIT.matcher(text).matches();
            ofMoney |= header.columns().containsValue(column) && Heading.moneyUnit(text) != null;
        }
        // Beside 万元 a word may be a unit that nobody listed.
        return units.isEmpty() || (isStrange && !ofMoney) ? null : units;
    }

    /** The unit of money that a line of {@code rows} states; null if none does. */
    @Nullable
    String unitAmong(List<SheetRow> rows) {
        return unitLines.stated(rows);
    }

    /** A title stands alone at the left; as a group of headings it would lend its words to all of them. */
    private static boolean isTitle(SheetRow row) {
        return row.filled() == 1 && !row.cell(0).isEmpty();
    }

    /** Headings are words; a row of numbers is data. */
    private static boolean statesNumbers(SheetRow row) {
        return row.cells().stream().filter(HeaderSearch::isFigure).count() > 2;
    }

    private static boolean isFigure(Cell cell) {
        return cell.isNumber()
                || (cell.kind() == Cell.Kind.TEXT
                        && cell.text().length() < 25
                        && FIGURE.matcher(cell.compact()).matches());
    }

    private Header match(List<SheetRow> rows, int top, int bottom) {
        List<SheetRow> levels = rows.subList(top, bottom + 1);
        var columns = new LinkedHashMap<String, Integer>();
        var headings = new LinkedHashMap<Integer, Heading>();
        var texts = new LinkedHashMap<Integer, String>();
        var ignored = new ArrayList<String>();
        Set<String> twice = new HashSet<>();
        List<List<String>> paths = paths(levels);
        for (int column = 0; column < paths.size(); column++) {
            List<String> path = paths.get(column);
            if (path.isEmpty()) continue;
            Heading heading = Heading.of(path, this::reduced);
            String field = field(path, heading);
            Heading composed = field == null ? composed(path) : null;
            if (composed != null) {
                field = spellings.field(composed.name());
                heading = new Heading(heading.name(), heading.moneyUnit(), composed.month(), composed.year());
            }
            if (field != null && columns.putIfAbsent(field, column) != null) twice.add(field);
            if (field == null) ignored.add(Header.letter(column) + " " + String.join("/", path));
            headings.put(column, heading);
            texts.put(column, String.join("/", path));
        }
        List<String> claimedTwice =
                twice.stream().map(field -> table.field(field).label()).sorted().toList();
        // Two columns that claim one field: neither may be believed.
        columns.keySet().removeAll(twice);
        claimedTwice.forEach(label -> ignored.add("重复列 " + label));
        String sheetUnit = columns.isEmpty() ? null : sheetUnit(rows, top, bottom);
        return new Header(
                levels.get(0).number(),
                levels.get(levels.size() - 1).number(),
                columns,
                headings,
                texts,
                List.copyOf(ignored),
                claimedTwice,
                List.of(),
                Map.of(),
                sheetUnit,
                false);
    }

    private Heading reduced(String text) {
        return known.computeIfAbsent(text, Heading::of);
    }

    /** A heading is known by its whole path, by the end of it, or by its last part. */
    private @Nullable String field(List<String> path, Heading heading) {
        for (int from = 0; from < path.size() - 1; from++) {
            String part =
                    reduced(String.join("/", path.subList(from, path.size()))).name();
            String field = spellings.field(part);
            if (field != null) return field;
        }
        return spellings.field(heading.name());
    }

    /**
     * What a group and a heading below it spell together, 完成投资 over 3月 and 1-3月累计; null if that is no column's name.
     * When the amounts are of is said by the two as well.
     */
    private @Nullable Heading composed(List<String> path) {
        int end = path.size() > 1 && Heading.isUnit(path.get(path.size() - 1)) ? path.size() - 1 : path.size();
        for (int from = 0; from < end - 1; from++) {
            String group = GROUP_END.matcher(Cell.compact(path.get(from))).replaceFirst("");
            String below = Cell.compact(String.join("", path.subList(from + 1, end)));
            for (String spelled : List.of(below + group, group + below, below + group.replace("投资完成", "完成投资"))) {
                Heading whole = reduced(spelled);
                if (spellings.field(whole.name()) != null) return whole;
            }
        }
        return null;
    }

    /** The header with the columns that are not declared but very near, and questions about those that are less so. */
    private Header withLikeness(Header header) {
        var columns = new LinkedHashMap<>(header.columns());
        var ignored = new ArrayList<>(header.ignored());
        var similar = new ArrayList<Integer>();
        var asked = new TreeMap<Integer, List<String>>();
        Set<String> taken = new HashSet<>(columns.keySet());
        table.fields().stream()
                .filter(field -> header.twice().contains(field.label()))
                .forEach(field -> taken.add(field.name()));
        header.headings().forEach((column, heading) -> {
            if (columns.containsValue(column)) return;
            Spellings.Likeness likeness = spellings.likeness(heading.name(), taken);
            if (likeness == null) return;
            if (likeness.field() == null || columns.putIfAbsent(likeness.field(), column) != null) {
                asked.put(column, likeness.near());
            } else {
                similar.add(column);
                ignored.removeIf(each -> each.startsWith(Header.letter(column) + " "));
            }
        });
        return header.with(columns, List.copyOf(ignored), List.copyOf(similar), asked);
    }

    /** The header with the groups that stand above its headings, which it could be recognised without. */
    private static Header withGroups(Header header, List<SheetRow> rows) {
        List<SheetRow> levels = rows.stream()
                .filter(row -> row.number() <= header.row() && row.number() > header.row() - Header.MOST_LEVELS)
                .toList();
        int top = levels.size() - 1;
        while (top > 0 && (levels.get(top).number() > header.top() || isGroups(levels.get(top - 1)))) top--;
        if (top < 0 || levels.get(top).number() >= header.top()) return header;
        List<List<String>> paths = paths(levels.subList(top, levels.size()));
        var texts = new LinkedHashMap<Integer, String>();
        for (int column = 0; column < paths.size(); column++) {
            if (!paths.get(column).isEmpty()) texts.put(column, String.join("/", paths.get(column)));
        }
        return header.saying(levels.get(top).number(), texts);
    }

    private static boolean isGroups(SheetRow row) {
        return row.filled() > 1
                && !UnitLines.isStatedBy(row)
                && row.cells().stream().noneMatch(Cell::isNumber);
    }

    private @Nullable String sheetUnit(List<SheetRow> rows, int top, int bottom) {
        String stated = unitLines.stated(rows.subList(0, bottom));
        return stated == null ? UnitLines.ofTitles(rows.subList(0, top)) : stated;
    }

    /**
     * The headings of each column from top to bottom. A merged cell holds its text in its first column only, so a
     * parent's text goes on to the right as long as there is a heading below it.
     */
    private static List<List<String>> paths(List<SheetRow> levels) {
        int width = levels.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<List<String>> paths = new ArrayList<>();
        @Nullable String[] parents = new String[levels.size()];
        for (int column = 0; column < width; column++) paths.add(path(levels, column, parents));
        return paths;
    }

    private static List<String> path(List<SheetRow> levels, int column, @Nullable String[] parents) {
        int leaf = levels.size() - 1;
        boolean hasLeaf = !levels.get(leaf).cell(column).isEmpty();
        List<String> path = new ArrayList<>();
        for (int level = 0; level < leaf; level++) {
            String own = levels.get(level).cell(column).tidy();
            if (!own.isEmpty()) {
                // A new group ends the groups that stood below the one before.
                Arrays.fill(parents, level, parents.length, null);
                parents[level] = own;
            }
            String text = own.isEmpty() && hasLeaf ? parents[level] : own;
            if (text != null && !text.isEmpty()) path.add(text);
        }
        if (hasLeaf) path.add(levels.get(leaf).cell(column).tidy());
        return path.isEmpty() ? Collections.emptyList() : path;
    }
}
