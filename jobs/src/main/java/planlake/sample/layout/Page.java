package planlake.sample.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet before it is written: cells in rows, counted from 0.
 *
 * @param shift blank columns at the left
 * @param headers rows that are headers
 */
public record Page(
        String name,
        boolean isHidden,
        int shift,
        List<List<@Nullable Object>> lines,
        List<Page.Merged> merged,
        List<Integer> headers) {

    /** A range of cells that is shown as one. */
    record Merged(int top, int left, int bottom, int right) {}

    /** A formula and what it gives. */
    public record Formula(String expression, BigDecimal value) {}

    public Page(String name, boolean isHidden, int shift) {
        this(name, isHidden, shift, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    public int size() {
        return lines.size();
    }

    /** The column on the page of a column of the table. */
    public int column(int ofTable) {
        return ofTable + shift;
    }

    int width() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    public void add(List<? extends @Nullable Object> cells) {
        List<@Nullable Object> line = new ArrayList<>(Collections.nCopies(shift, null));
        line.addAll(cells);
        lines.add(line);
    }

    public void text(String text) {
        add(List.of(text));
    }

    public void blank() {
        add(List.of());
    }

    /** Merges cells of the table's columns, unless it is one cell. */
    public void merge(int top, int left, int bottom, int right) {
        if (top != bottom || left != right) merged.add(new Merged(top, left + shift, bottom, right + shift));
    }
}
