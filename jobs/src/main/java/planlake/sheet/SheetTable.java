package planlake.sheet;

import planlake.sheet.RowKinds.RowKind;
import planlake.workbook.SheetRow;

/**
 * One table on a sheet: its header and how the rows under it are told apart.
 *
 * @param number which table of the sheet it is, counted from 0
 */
public record SheetTable(int number, Header header, RowKinds kinds) {

    /** A row of a table, and what it is. */
    public record Item(SheetTable section, RowKind kind, SheetRow row) {}
}
