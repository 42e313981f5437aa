package planlake.staging;

import planlake.staging.RowKinds.RowKind;

/**
 * One table on a sheet: its header and how the rows under it are told apart.
 *
 * @param number which table of the sheet it is, counted from 0
 */
record Section(int number, Header header, RowKinds kinds) {

    /** A row of a table, and what it is. */
    record Item(Section section, RowKind kind, SheetRow row) {}
}
