package planlake.document.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the cells of a table stand in the text: a merged cell stands in each of its places. */
final class SpanGrid {

    private final @Nullable TextSpan[][] spans;

    SpanGrid(int rows, int columns) {
        spans = new TextSpan[rows][columns];
    }

    void put(CellGrid.Cell cell, TextSpan span) {
        for (int row = cell.row(); row < Math.min(cell.row() + cell.rowSpan(), spans.length); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                putIfFree(row, column, span);
            }
        }
    }

    void putIfFree(int row, int column, TextSpan span) {
        if (column < spans[row].length && spans[row][column] == null) spans[row][column] = span;
    }

    List<List<TextSpan>> rows() {
        return Stream.of(spans)
                .map(row -> Stream.of(row).map(Objects::requireNonNull).toList())
                .toList();
    }
}
