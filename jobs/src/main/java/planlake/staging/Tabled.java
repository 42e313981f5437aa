package planlake.staging;

import java.util.HashMap;
import java.util.Map;
import planlake.staging.Column.DayOrder;
import planlake.table.Table;

/** A table that was found in a file, and what its columns look like. */
final class Tabled {
    private final String name;
    private final Section section;
    private final Map<String, ColumnProfile> profiles;
    private final RowReader keys;

    Tabled(String name, Section section, Map<String, ColumnProfile> profiles, Table as, RowChecks checks) {
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
    Map<String, Column> columns() {
        var columns = new HashMap<String, Column>();
        DayOrder order = ColumnProfile.dayOrder(profiles.values());
        profiles.forEach((field, profile) -> columns.put(field, profile.column(order)));
        return columns;
    }
}
