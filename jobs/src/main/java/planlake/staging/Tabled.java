package planlake.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import planlake.sheet.Header;
import planlake.sheet.SheetTable;
import planlake.table.Table;
import planlake.values.ColumnProfile;
import planlake.values.ColumnReading;
import planlake.values.ColumnReading.DayOrder;
import planlake.workbook.SheetRow;
import planlake.workbook.UnreadableFile;

/** A table that was found in a file, and what its columns look like. */
final class Tabled {
    private final String name;
    private final Map<String, ColumnProfile> profiles;
    private final RowReader keys;
    private final UnitBelow unit;
    private final int width;
    private final List<Integer> hidden = new ArrayList<>();
    private Header header;
    private int narrowest = Integer.MAX_VALUE;

    /** @param isText whether it stands in a text table */
    Tabled(
            String name,
            boolean isText,
            SheetTable section,
            Map<String, ColumnProfile> profiles,
            Table as,
            RowChecks checks) {
        this.name = name;
        this.profiles = profiles;
        this.header = section.header();
        this.unit = new UnitBelow(Survey.called(name));
        this.width = isText ? section.kinds().width() : Integer.MAX_VALUE;
        this.keys = new RowReader(as, section.header(), columns(), RowWidth.ANY, checks);
    }

    /** Reads keys, before the columns are known. */
    RowReader keys() {
        return keys;
    }

    /** The name of its sheet. */
    String name() {
        return name;
    }

    /** Its header; the unit that a line below the table states is in it once the table has been seen. */
    Header header() {
        return header;
    }

    /** What lines below the header say of the unit. */
    UnitBelow unit() {
        return unit;
    }

    /** All rows of a sheet have been seen; its tables stand one below the other. */
    static void settle(List<Tabled> tables, Table as) throws UnreadableFile {
        UnitBelow later = null;
        for (int i = tables.size() - 1; i >= 0; i--) {
            Tabled tabled = tables.get(i);
            tabled.header = tabled.unit.settle(tabled.header, as, later);
            if (later == null) later = tabled.unit;
        }
    }

    /** How many cells its rows can have. */
    RowWidth width() {
        return new RowWidth(width, narrowest);
    }

    /** A row that states data. */
    void see(SheetRow row) {
        narrowest = Math.min(narrowest, row.cells().size());
        if (row.isHidden()) hidden.add(row.number());
    }

    /** The numbers of rows that state data and are hidden. */
    List<Integer> hidden() {
        return List.copyOf(hidden);
    }

    /** Field to what its column looks like. */
    Map<String, ColumnProfile> profiles() {
        return profiles;
    }

    /** Field to how its column is to be read. */
    Map<String, ColumnReading> columns() {
        var columns = new HashMap<String, ColumnReading>();
        DayOrder order = ColumnProfile.dayOrder(profiles.values());
        boolean hasCommas = ColumnProfile.isCommaDecimal(profiles.values());
        profiles.forEach((field, profile) -> {
            Integer column = header.columns().get(field);
            String money = column == null ? "" : header.moneyUnit(column);
            columns.put(field, profile.column(order, hasCommas, money));
        });
        return columns;
    }
}
