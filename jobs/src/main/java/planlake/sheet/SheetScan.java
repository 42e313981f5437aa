package planlake.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planlake.sheet.RowKinds.RowKind;
import planlake.sheet.SheetTable.Item;
import planlake.table.Table;
import planlake.workbook.Cell;
import planlake.workbook.SheetRow;
import planlake.workbook.UnreadableFile;

/**
 * The rows of the tables on a sheet, one table after the other, as a stream: only as many rows are kept as a header
 * needs to be recognised. The same sheet gives the same items however often it is scanned.
 */
public final class SheetScan implements Iterator<Item> {

    private static final int HEADER_WITHIN = 40;
    /** Rows of a transposed sheet: a field each, with titles. */
    private static final int TALLEST_TRANSPOSED = 300;
    /** Rows above a table in which its title and its unit stand. */
    public static final int ABOVE = 6;

    private final String called;
    private final Table table;
    private final HeaderSearch search;
    private final Iterator<SheetRow> rows;
    private final Deque<SheetRow> ahead = new ArrayDeque<>();
    private final Deque<SheetRow> behind = new ArrayDeque<>();
    private final List<String> unread = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private @Nullable SheetTable section;
    private final List<SheetTable> sections = new ArrayList<>();
    /** As many rows ahead as are known to begin no other table. */
    private int plain;

    /**
     * @param called what messages call the sheet
     * @throws UnreadableFile if the sheet holds a second table that can't be read
     */
    public SheetScan(String called, Table table, Iterator<SheetRow> rows) throws UnreadableFile {
        this.called = called;
        this.table = table;
        this.search = new HeaderSearch(table);
        this.rows = rows;
        begin();
    }

    /** Why parts of the sheet are left unread, in Chinese; whole once the scan is at its end. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    /** What of it are figures above a header, which belong to no table. */
    public List<String> above() {
        return List.copyOf(above);
    }

    /** The tables found so far, those without rows included. */
    public List<SheetTable> sections() {
        return List.copyOf(sections);
    }

    @Override
    public boolean hasNext() {
        return section != null && (!ahead.isEmpty() || rows.hasNext());
    }

    @Override
    public Item next() {
        SheetTable within = section;
        if (within == null || !hasNext()) throw new NoSuchElementException();
        if (beginsTable(within)) {
            within = another(within);
            if (!hasNext())
                return new Item(
                        within, RowKind.NOTE, new SheetRow(within.header().row(), List.of()));
        }
        SheetRow row = poll();
        RowKind kind = within.kinds().kind(row);
        if (kind == RowKind.DATA) behind.clear();
        else remember(row);
        return new Item(within, kind, row);
    }

    private void begin() throws UnreadableFile {
        List<SheetRow> window = window(HEADER_WITHIN);
        Optional<Header> found = search.nearest(window);
        if (found.isPresent() && found.get().isWhole(table)) {
            tellOfTableAbove(found.get(), window);
            enter(found.get(), window);
            return;
        }
        if (transposed()) return;
        if (window.stream().anyMatch(row -> row.filled() > 0)) unread.add(called + whyNot(found));
    }

    /** Reads fields that go down and rows that go across, if the sheet is of that kind. */
    private boolean transposed() {
        List<SheetRow> window = window(TALLEST_TRANSPOSED);
        // A cell far below, left behind by a slip, makes a sheet as high as its address says.
        if (rows.hasNext() || height(window) > TALLEST_TRANSPOSED) return false;
        List<SheetRow> turned = turned(window);
        Optional<Header> found = search.nearest(turned.subList(0, Math.min(HEADER_WITHIN, turned.size())))
                .filter(h -> h.isWhole(table));
        if (found.isEmpty()) return false;
        ahead.clear();
        ahead.addAll(turned);
        enter(found.get().turned(search.unitAmong(window)), turned);
        return true;
    }

    /** Row n of the result is column n of {@code rows}; rows that are missing between others count as blank. */
    private static List<SheetRow> turned(List<SheetRow> rows) {
        int height = height(rows);
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<SheetRow> turned = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            int at = column;
            if (rows.stream().allMatch(row -> row.cell(at).isEmpty())) continue;
            var cells = new ArrayList<Cell>(Collections.nCopies(height, Cell.EMPTY));
            for (SheetRow row : rows) cells.set(row.number() - 1, row.cell(column));
            turned.add(new SheetRow(column + 1, cells));
        }
        return turned;
    }

    private static int height(List<SheetRow> rows) {
        return rows.stream().mapToInt(SheetRow::number).max().orElse(0);
    }

    private List<SheetRow> window(int size) {
        while (ahead.size() < size && rows.hasNext()) ahead.add(rows.next());
        return new ArrayList<>(ahead);
    }

    private SheetTable enter(Header header, List<SheetRow> window) {
        SheetTable entered = new SheetTable(sections.size(), header, new RowKinds(table, header, window));
        sections.add(entered);
        section = entered;
        while (!ahead.isEmpty() && ahead.peek().number() <= header.row()) ahead.poll();
        behind.clear();
        plain = 0;
        return entered;
    }

    /**
     * Whether another table begins with the next row, or after rows that are levels of its header; or the same header
     * comes again under a line that states a unit.
     */
    private boolean beginsTable(SheetTable within) {
        if (within.header().isTransposed()) return false;
        while (ahead.size() < Header.MOST_LEVELS && rows.hasNext()) ahead.add(rows.next());
        SheetRow next = ahead.element();
        boolean isRepeated =
                within.kinds().repeatsHeader(next) && !within.kinds().beginsOtherTable(next);
        if (isRepeated) return behind.stream().anyMatch(UnitLines::isStatedBy);
        int nth = 0;
        for (SheetRow row : ahead) {
            if (nth >= Header.MOST_LEVELS) break;
            if (nth++ < plain) continue;
            if (within.kinds().beginsOtherTable(row)) return nth == 1 || isLevel(within, next);
            plain = nth;
        }
        return false;
    }

    /** Words over a header, which by the columns of the table before would be taken for data. */
    private static boolean isLevel(SheetTable within, SheetRow row) {
        return within.kinds().kind(row) == RowKind.DATA && row.cells().stream().noneMatch(Cell::isNumber);
    }

    private SheetTable another(SheetTable before) {
        List<SheetRow> window = new ArrayList<>(behind);
        window.addAll(window(HEADER_WITHIN));
        Optional<Header> found = search.nearest(window);
        if (found.isEmpty() || !found.get().isWhole(table)) {
            int row = found.map(Header::row).orElse(window.get(0).number());
            throw new java.io.UncheckedIOException(unreadTable(before.header().row(), row, found));
        }
        return enter(found.get(), window);
    }

    private UnreadableFile unreadTable(int one, int other, Optional<Header> found) {
        String why = found.map(header -> "，后者缺少必需的列 " + String.join("、", header.missing(table)))
                .orElse("");
        return new UnreadableFile(
                "%s有两个列不同的表头（第 %d 行和第 %d 行）%s".formatted(called, one, other, why), "请把两个表分到两个工作表后重新报送");
    }

    private SheetRow poll() {
        SheetRow row = ahead.poll();
        plain = Math.max(0, plain - 1);
        return row == null ? rows.next() : row;
    }

    private void remember(SheetRow row) {
        behind.add(row);
        if (behind.size() > ABOVE) behind.poll();
    }

    /** Figures above the header belong to no table that is read. */
    private void tellOfTableAbove(Header header, List<SheetRow> window) {
        List<SheetRow> figures = window.stream()
                .filter(row -> row.number() < header.top())
                .filter(row -> row.cells().stream().filter(Cell::isNumber).count() >= 2)
                .toList();
        if (figures.size() >= 2) {
            String told = "%s第 %d–%d 行（表头以上有数字，不属于任何表）"
                    .formatted(
                            called,
                            figures.get(0).number(),
                            figures.get(figures.size() - 1).number());
            unread.add(told);
            above.add(told);
        }
    }

    private String whyNot(Optional<Header> nearest) {
        if (nearest.isEmpty()) return "（没有表头）";
        Header header = nearest.get();
        String twice = header.twice().isEmpty() ? "" : "；重复列 " + String.join("、", header.twice());
        var asked = new StringBuilder();
        header.asked()
                .forEach((column, near) -> asked.append("；%s“%s”是否为 %s？"
                        .formatted(header.line(column), header.texts().get(column), String.join(" 或 ", near))));
        return "（第 " + header.row() + " 行缺少必需的列 " + String.join("、", header.missing(table)) + twice + asked + "）";
    }
}
