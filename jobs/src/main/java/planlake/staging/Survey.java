package planlake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.sheet.Header;
import planlake.sheet.RowKinds.RowKind;
import planlake.sheet.SheetScan;
import planlake.sheet.SheetTable;
import planlake.sheet.SheetTable.Item;
import planlake.sheet.UnitLines;
import planlake.table.Table;
import planlake.values.ColumnProfile;
import planlake.workbook.DeliveredFile;
import planlake.workbook.SheetRow;
import planlake.workbook.UnreadableFile;

/**
 * A first look through a whole delivered file, before any of its rows is read: where its tables are, how each column is
 * to be read, and which keys come twice. Whatever makes a file unreadable shows here, so that rows are only ever taken
 * from files that are accepted. Of a small file the rows are kept for the second look; a big one is read again.
 */
final class Survey {

    /** As many cells as are kept of a file; some 60 MB. */
    private static final long KEPT_CELLS = 600_000;

    private final Table table;
    private final YearMonth month;
    private final boolean isMonthStated;
    private final Map<String, Tabled> tables = new LinkedHashMap<>();
    private final List<String> unread = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final SheetsLeft left;
    private @Nullable List<SheetRows> kept = new ArrayList<>();
    private long cells;
    private Reads reads = Reads.OF_MONTH;
    private final Keys keys = new Keys();
    private long rows;
    private final RowChecks checks;
    private final UnitLines unitLines;
    private final @Nullable Corrections corrections;
    private @Nullable CorrectionSheet returned;

    /** The rows of a sheet that were kept. */
    record SheetRows(int sheet, String name, List<Item> items) {}

    /** Which sheets of a file are read: those that can be seen, unless only others hold a table. */
    private enum Reads {
        OF_MONTH,
        OF_OTHER_MONTHS,
        HIDDEN
    }

    private Survey(Table table, YearMonth month, boolean isMonthStated, @Nullable Corrections corrections) {
        this.table = table;
        this.month = month;
        this.isMonthStated = isMonthStated;
        this.corrections = corrections;
        this.checks = RowChecks.of(table, month);
        this.left = new SheetsLeft(table);
        this.unitLines = new UnitLines(table);
    }

    /**
     * Looks through {@code file}.
     *
     * @param isMonthStated whether the month is what all of the file is about, so that its headings must agree
     * @param corrections what is to be read otherwise than it stands, only the rows that it names; null for all as is
     * @throws UnreadableFile if it can't be read as {@code table}
     */
    static Survey of(
            DeliveredFile file, Table table, YearMonth month, boolean isMonthStated, @Nullable Corrections corrections)
            throws IOException {
        var survey = new Survey(table, month, isMonthStated, corrections);
        survey.look(file);
        if (survey.tables.isEmpty()) survey.lookAtOthers(file);
        return survey;
    }

    private void lookAtOthers(DeliveredFile file) throws IOException {
        List<SheetsLeft.Left> visible = left.all(false);
        if (visible.isEmpty() && left.all(true).isEmpty()) return;
        if (visible.size() > 1) {
            throw new UnreadableFile("工作表 %s 都不是 %s 的表".formatted(left.names(), month), "请核对报告期，只保留本期的工作表后重新报送");
        }
        reads = visible.isEmpty() ? Reads.HIDDEN : Reads.OF_OTHER_MONTHS;
        left.take(visible.isEmpty());
        look(file);
    }

    private void look(DeliveredFile file) throws IOException {
        try (DeliveredFile.Sheets sheets = file.open()) {
            for (int number = 0; sheets.hasNext(); number++) {
                DeliveredFile.Sheet sheet = sheets.next();
                if (reads(sheet)) sheet(number, sheet);
                else if (reads == Reads.OF_MONTH) left.look(sheet);
            }
            for (String entry : sheets.unread()) if (!unread.contains(entry)) unread.add(entry);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void sheet(int number, DeliveredFile.Sheet sheet) throws UnreadableFile {
        if (sheet.name().equals(CorrectionId.SHEET)) {
            returned = CorrectionSheet.in(sheet.rows());
            return;
        }
        SheetScan scan = new SheetScan(called(sheet.name()), table, sheet.rows());
        var items = new ArrayList<Item>();
        while (scan.hasNext()) {
            Item item = see(number, sheet, scan.next());
            if (kept == null || item.kind() == RowKind.NOTE) continue;
            items.add(item);
            cells += item.row().cells().size();
            if (cells > KEPT_CELLS) {
                kept = null;
                items.clear();
            }
        }
        for (SheetTable section : scan.sections()) {
            if (!tables.containsKey(place(number, section.number()))) begin(number, sheet, section);
        }
        Tabled.settle(
                scan.sections().stream().map(section -> table(number, section)).toList(), table);
        if (kept != null) kept.add(new SheetRows(number, sheet.name(), items));
        unread.addAll(scan.unread());
        above.addAll(scan.above());
    }

    /** Takes note of a row; gives it as it is to be read. */
    private Item see(int number, DeliveredFile.Sheet sheet, Item item) throws UnreadableFile {
        Tabled tabled = tables.get(place(number, item.section().number()));
        if (tabled == null) tabled = begin(number, sheet, item.section());
        if (item.kind() == RowKind.NOTE) tabled.unit().seeNote(item.row(), unitLines);
        if (item.kind() != RowKind.DATA) return item;
        tabled.unit().seeData();
        tabled.see(item.row());
        Header header = tabled.header();
        tabled.profiles().forEach((field, profile) -> {
            Integer column = header.columns().get(field);
            if (column != null) profile.see(item.row().cell(column));
        });
        Item read = corrected(sheet.name(), item);
        if (read.kind() == RowKind.DATA) {
            String key = tabled.keys().isKeyless()
                    ? Keys.ofCells(tabled.keys().cells(read.row()))
                    : tabled.keys().keyInFile(read.row());
            rows++;
            if (key != null)
                keys.see(key, sheet.name(), read.row().number(), tabled.keys().cells(read.row()));
        }
        return read;
    }

    private Tabled begin(int number, DeliveredFile.Sheet sheet, SheetTable section) throws UnreadableFile {
        refuseOtherMonth(section.header());
        Tabled before = tables.get(place(number, section.number() - 1));
        if (before != null) before.unit().leave(section.header());
        var tabled = new Tabled(sheet.name(), sheet.isText(), section, profiles(section.header()), table, checks);
        tables.put(place(number, section.number()), tabled);
        return tabled;
    }

    /** The row with its corrections; a row that none is made to is no data then. */
    Item corrected(String sheet, Item item) {
        if (corrections == null || item.kind() != RowKind.DATA) return item;
        SheetRow row = corrections.applied(sheet, item.row(), item.section().header());
        return row == null
                ? new Item(item.section(), RowKind.NOTE, item.row())
                : new Item(item.section(), RowKind.DATA, row);
    }

    private void refuseOtherMonth(Header header) throws UnreadableFile {
        String contradiction = isMonthStated ? header.contradiction(month) : null;
        if (contradiction != null) throw new UnreadableFile(contradiction, "请核对报告期后重新报送");
    }

    private Map<String, ColumnProfile> profiles(Header header) {
        var profiles = new LinkedHashMap<String, ColumnProfile>();
        header.columns().forEach((name, column) -> {
            profiles.put(name, new ColumnProfile(table.field(name), month, header.year(column)));
        });
        return profiles;
    }

    static String called(String sheet) {
        return sheet.isEmpty() ? "CSV" : "工作表“" + sheet + "”";
    }

    private static String place(int sheet, int section) {
        return sheet + "/" + section;
    }

    /** The table that a row belongs to. */
    Tabled table(int sheet, SheetTable section) {
        Tabled found = tables.get(place(sheet, section.number()));
        if (found == null) throw new IllegalStateException("A table that was not there at the first look");
        return found;
    }

    List<Tabled> tables() {
        return List.copyOf(tables.values());
    }

    List<String> unread() {
        return List.copyOf(unread);
    }

    /** What of it are figures above a header, which belong to no table. */
    List<String> above() {
        return List.copyOf(above);
    }

    List<SheetsLeft.Left> left() {
        return left.all();
    }

    /** Whether the only sheet with a table is named for another month, and read nonetheless. */
    boolean readsOtherMonth() {
        return reads == Reads.OF_OTHER_MONTHS;
    }

    /** The corrections that the file holds, if it is a returned workbook; null if it is a statement. */
    @Nullable
    CorrectionSheet corrections() {
        return returned;
    }

    /** Rows that state data. */
    long dataRows() {
        return rows;
    }

    Keys keys() {
        return keys;
    }

    RowReader reader(Tabled tabled) {
        return new RowReader(table, tabled.header(), tabled.columns(), tabled.width(), checks);
    }

    /** The rows of a file's tables; to be closed, as a big file is read again. */
    interface Rows extends AutoCloseable {

        /** The next row; null when there are no more. */
        @Nullable
        Placed next();

        @Override
        void close() throws IOException;
    }

    /** A row and the table that it stands in. */
    record Placed(Tabled table, RowKind kind, SheetRow row) {}

    Rows rows(DeliveredFile file) throws IOException {
        List<SheetRows> sheets = kept;
        return sheets == null ? new SurveyAgain(this, file) : keptRows(sheets);
    }

    private Rows keptRows(List<SheetRows> sheets) {
        Iterator<Placed> rows = sheets.stream()
                .flatMap(sheet -> sheet.items.stream()
                        .map(item -> new Placed(table(sheet.sheet, item.section()), item.kind(), item.row())))
                .iterator();
        return new Rows() {
            @Override
            public @Nullable Placed next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    /** Whether a sheet of the file is one of those that are read. */
    boolean reads(DeliveredFile.Sheet sheet) {
        if (sheet.isHidden()) return reads == Reads.HIDDEN;
        boolean isOther = isMonthStated && SheetMonth.isOther(sheet.name(), month);
        return reads == (isOther ? Reads.OF_OTHER_MONTHS : Reads.OF_MONTH);
    }

    YearMonth month() {
        return month;
    }

    Table as() {
        return table;
    }
}
