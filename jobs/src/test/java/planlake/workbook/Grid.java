package planlake.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import planlake.sheet.Header;
import planlake.sheet.HeaderSearch;
import planlake.table.Table;
import planlake.workbook.Cell.Kind;

/**
 * Sheets for tests, written as text: a line a row, cells parted by {@code |}. A cell is text, unless it begins with
 * {@code =} (a number cell), {@code @} (a date cell) or {@code #} (an error value); {@code \n} is a line break.
 */
public final class Grid {

    private Grid() {}

    public static List<SheetRow> rows(String text) {
        List<SheetRow> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            rows.add(new SheetRow(
                    rows.size() + 1,
                    Arrays.stream(line.split("\\|", -1)).map(Grid::cell).toList()));
        }
        return rows;
    }

    /** The header among rows of a sheet; empty if none has all that the table needs. */
    public static Optional<Header> header(List<SheetRow> rows, Table table) {
        return new HeaderSearch(table).nearest(rows).filter(header -> header.isWhole(table));
    }

    public static Cell cell(String written) {
        String text = written.strip().replace("\\n", "\n");
        if (text.isEmpty()) return Cell.EMPTY;
        return switch (text.charAt(0)) {
            case '=' -> new Cell(text.substring(1), Kind.NUMBER);
            case '@' -> new Cell(text.substring(1), Kind.DATE);
            case '#' -> new Cell(text, Kind.ERROR);
            default -> new Cell(text, Kind.TEXT);
        };
    }
}
