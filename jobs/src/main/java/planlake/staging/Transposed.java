package planlake.staging;

import java.util.ArrayList;
import java.util.List;

/** A sheet with rows and columns changed over, so that fields that go down read as columns. */
final class Transposed {

    private Transposed() {}

    /** Row n of the result is column n of {@code rows}; rows that are missing between others count as blank. */
    static List<SheetRow> of(List<SheetRow> rows) {
        int height = rows.stream().mapToInt(SheetRow::number).max().orElse(0);
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<SheetRow> turned = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            var cells = new ArrayList<Cell>(java.util.Collections.nCopies(height, Cell.EMPTY));
            for (SheetRow row : rows) cells.set(row.number() - 1, row.cell(column));
            turned.add(new SheetRow(column + 1, cells));
        }
        return turned;
    }

    /** The header as found on the turned sheet, with the unit that a line of the sheet as delivered states. */
    static Header header(Header found, List<SheetRow> asDelivered) {
        String unit = HeaderSearch.unitAmong(asDelivered);
        return new Header(
                found.top(),
                found.row(),
                found.columns(),
                found.headings(),
                found.texts(),
                List.of(),
                found.twice(),
                found.similar(),
                found.asked(),
                unit == null ? found.sheetUnit() : unit,
                true);
    }
}
