package planlake.workbook;

import java.util.List;

/**
 * A row of a delivered sheet.
 *
 * @param number counted from 1, as a spreadsheet does
 * @param cells from column A on; a column beyond the last is empty
 * @param isHidden whether a reader of the sheet has to unhide it, or to end a filter, to see it
 */
public record SheetRow(int number, List<Cell> cells, boolean isHidden) {

    public SheetRow(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** The first cell that holds something, compact; empty for a blank row. */
    public String firstText() {
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(Cell::compact)
                .orElse("");
    }
}
