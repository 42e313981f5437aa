package planlake.document.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of a table, each at the first place that it takes. */
public final class CellGrid {

    /** More places than any table of a plan has; a forged span could name billions. */
    private static final int MOST_PLACES = 500_000;

    private static final int MOST_COLUMNS = 500;

    /** @param text its lines, without tabs; what is no cell's text is empty */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text) {}

    private final Map<Long, Cell> taken = new HashMap<>();
    private final List<Cell> cells = new ArrayList<>();
    private int rows;
    private int columns;

    /** Places that are taken already stay with the cell that took them. */
    public void put(int row, int column, int rowSpan, int columnSpan, String text) throws UnreadableDocument {
        int right = Math.min(column + columnSpan, MOST_COLUMNS);
        if (column >= MOST_COLUMNS) return;
        rows = Math.max(rows, row + rowSpan);
        columns = Math.max(columns, right);
        if ((long) rows * columns > MOST_PLACES) throw UnreadableDocument.tooLong();
        var cell = new Cell(row, column, rowSpan, right - column, clean(text));
        cells.add(cell);
        for (int y = row; y < row + rowSpan; y++) {
            for (int x = column; x < right; x++) taken.putIfAbsent(key(y, x), cell);
        }
    }

    /** The first column of a row, from {@code column} on, that no cell takes. */
    public int free(int row, int column) {
        int free = column;
        while (taken.containsKey(key(row, free))) free++;
        return free;
    }

    int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The cell that takes a place; null where the table has a hole. */
    @Nullable
    Cell at(int row, int column) {
        return taken.get(key(row, column));
    }

    /** The cell whose text is to be written at this place; null where there is none or where it has begun before. */
    @Nullable
    Cell beginning(int row, int column) {
        Cell cell = at(row, column);
        return cell != null && cell.row() == row && cell.column() == column ? cell : null;
    }

    /** The texts of the cells, in order. */
    public List<String> texts() {
        return cells.stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .map(Cell::text)
                .toList();
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }

    /** Tabs part cells, so that none has one of its own; blank lines go. */
    private static String clean(String text) {
        return Stream.of(text.replace('\t', ' ').split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
