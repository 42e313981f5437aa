package planlake.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.document.text.CellGrid;
import planlake.document.text.UnreadableDocument;

/**
 * A table with its text, put together from as many pages as it takes.
 *
 * @param columns the sides of its columns, in points
 */
record PdfTable(List<Double> columns, int rows, List<PdfTable.Cell> cells) {

    private static final double NEAR = 6;
    private static final int MOST_HEADER_ROWS = 3;

    /**
     * A cell.
     *
     * @param from its left side, in points
     * @param isFull whether its last line reaches its right side
     */
    record Cell(int row, int rowSpan, double from, double to, String text, boolean isFull) {

        Cell moved(int down) {
            return new Cell(row + down, rowSpan, from, to, text, isFull);
        }

        Cell with(Cell more, int moreRows) {
            String joined = more.text().isEmpty()
                    ? text
                    : text.isEmpty() ? more.text() : PdfLine.join(text, false, more.text());
            return new Cell(row, rowSpan + moreRows, from, to, joined, more.isFull());
        }

        boolean isOver(Cell other) {
            return Math.abs(from - other.from) < NEAR && Math.abs(to - other.to) < NEAR;
        }
    }

    /** Whether {@code next}, at the top of the next page, is the rest of this table. */
    boolean goesOnIn(PdfTable next) {
        boolean isAsWide = Math.abs(left() - next.left()) < NEAR && Math.abs(right() - next.right()) < NEAR;
        return isAsWide && (hasAll(columns, next.columns) || hasAll(next.columns, columns));
    }

    private double left() {
        return columns.get(0);
    }

    private double right() {
        return columns.get(columns.size() - 1);
    }

    private static boolean hasAll(List<Double> columns, List<Double> some) {
        return some.stream().allMatch(one -> columns.stream().anyMatch(each -> Math.abs(each - one) < NEAR));
    }

    /** This table with the rest of it, whose repeated header is dropped. */
    PdfTable with(PdfTable rest) {
        int header = repeated(rest);
        List<Cell> more = rest.cells.stream()
                .filter(cell -> cell.row() >= header)
                .map(cell -> cell.moved(-header))
                .toList();
        List<Double> union = columns.size() >= rest.columns.size() ? columns : rest.columns;
        boolean isSplit = isSplitRow(more);
        var all = new ArrayList<>(cells);
        for (Cell cell : more) {
            Cell above = cell.row() == 0 ? lastOver(cell) : null;
            boolean joins = above != null && (isSplit || isBlankAtStart(cell, more));
            int added = isSplit ? cell.rowSpan() - 1 : cell.rowSpan();
            if (above != null && joins) all.set(all.indexOf(above), above.with(cell, added));
            else all.add(cell.moved(rows - (isSplit ? 1 : 0)));
        }
        return new PdfTable(union, rows + rest.rows - header - (isSplit ? 1 : 0), all);
    }

    private int repeated(PdfTable rest) {
        int same = 0;
        while (same < MOST_HEADER_ROWS
                && same < rest.rows
                && same < rows
                && texts(same).equals(rest.texts(same))) same++;
        return same;
    }

    private List<String> texts(int row) {
        return inRow(cells, row).map(Cell::text).toList();
    }

    private static Stream<Cell> inRow(List<Cell> cells, int row) {
        return cells.stream().filter(cell -> cell.row() == row);
    }

    private @Nullable Cell lastOver(Cell below) {
        return cells.stream()
                .filter(cell -> cell.row() + cell.rowSpan() == rows && cell.isOver(below))
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether the page broke within a row: where there is text, the line above it was full, and elsewhere there is
     * nothing.
     */
    private boolean isSplitRow(List<Cell> more) {
        List<Cell> first = inRow(more, 0).toList();
        boolean hasNothing = first.stream().anyMatch(cell -> cell.text().isEmpty());
        boolean hasText = first.stream().anyMatch(cell -> !cell.text().isEmpty());
        return hasNothing
                && hasText
                && first.stream().allMatch(cell -> {
                    Cell above = lastOver(cell);
                    return above != null && (cell.text().isEmpty() || above.isFull());
                });
    }

    /** A cell that spans rows is drawn again on the next page, empty; such cells are the first of their row. */
    private static boolean isBlankAtStart(Cell cell, List<Cell> more) {
        List<Cell> first = inRow(more, 0).toList();
        boolean isRowBlank = first.stream().allMatch(each -> each.text().isEmpty());
        return !isRowBlank
                && first.stream().filter(each -> each.from() <= cell.from()).allMatch(each -> each.text()
                        .isEmpty());
    }

    CellGrid grid() throws UnreadableDocument {
        var grid = new CellGrid();
        for (Cell cell : cells) {
            int from = column(cell.from());
            grid.put(cell.row(), from, cell.rowSpan(), Math.max(1, column(cell.to()) - from), cell.text());
        }
        return grid;
    }

    private int column(double at) {
        int nearest = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (Math.abs(columns.get(i) - at) < Math.abs(columns.get(nearest) - at)) nearest = i;
        }
        return nearest;
    }
}
