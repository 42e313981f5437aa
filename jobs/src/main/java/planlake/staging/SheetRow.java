package planlake.staging;

import java.util.List;

/**
 * A row of a delivered sheet.
 *
 * @param number counted from 1, as a spreadsheet does
 * @param cells from column A on; a column beyond the last is empty
 */
record SheetRow(int number, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** The first cell that holds something, compact; empty for a blank row. */
    String firstText() {
        return cells.stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(Cell::compact)
                .orElse("");
    }
}
