package planlake.staging;

import java.util.HashMap;
import java.util.Map;
import planlake.sheet.Header;
import planlake.sheet.SheetTable;
import planlake.table.Table;
import planlake.values.ColumnProfile;
import planlake.values.ColumnReading;
import planlake.values.ColumnReading.DayOrder;

/** A table that was found in a file, and what its columns look like. */
final class Tabled {
    private final String name;
    private final SheetTable section;
    private final Map<String, ColumnProfile> profiles;
    private final RowReader keys;

    Tabled(String name, SheetTable section, Map<String, ColumnProfile> profiles, Table as, RowChecks checks) {
        this.name = name;
        this.section = section;
        this.profiles = profiles;
        this.keys = new RowReader(as, section.header(), columns(), checks);
    }

    /** Reads keys, before the columns are known. */
    RowReader keys() {
        return keys;
    }

    /** The name of its sheet. */
    String name() {
        return name;
    }

    Header header() {
        return section.header();
    }

    /** Field to what its column looks like. */
    Map<String, ColumnProfile> profiles() {
        return profiles;
    }

    /** Field to how its column is to be read. */
    Map<String, ColumnReading> columns() {
        var columns = new HashMap<String, ColumnReading>();
        DayOrder order = ColumnProfile.dayOrder(profiles.values());
        profiles.forEach((field, profile) -> columns.put(field, profile.column(order)));
        return columns;
    }
}
