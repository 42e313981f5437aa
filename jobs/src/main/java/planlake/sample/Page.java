package planlake.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet before it is written: cells in rows, counted from 0. */
final class Page {

    /** A range of cells that is shown as one. */
    record Merged(int top, int left, int bottom, int right) {}

    /** A formula and what it gives. */
    record Formula(String expression, BigDecimal value) {}

    private final String name;
    private final boolean isHidden;
    private final int shift;
    private final List<List<@Nullable Object>> lines = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private final List<Integer> headers = new ArrayList<>();

    /** @param shift blank columns at the left */
    Page(String name, boolean isHidden, int shift) {
        this.name = name;
        this.isHidden = isHidden;
        this.shift = shift;
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return isHidden;
    }

    List<List<@Nullable Object>> lines() {
        return lines;
    }

    List<Merged> merged() {
        return merged;
    }

    /** Rows that are headers. */
    List<Integer> headers() {
        return headers;
    }

    int size() {
        return lines.size();
    }

    /** The column on the page of a column of the table. */
    int column(int ofTable) {
        return ofTable + shift;
    }

    int width() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    void add(List<? extends @Nullable Object> cells) {
        List<@Nullable Object> line = new ArrayList<>(Collections.nCopies(shift, null));
        line.addAll(cells);
        lines.add(line);
    }

    void text(String text) {
        add(List.of(text));
    }

    void blank() {
        add(List.of());
    }

    /** Merges cells of the table's columns, unless it is one cell. */
    void merge(int top, int left, int bottom, int right) {
        if (top != bottom || left != right) {
            merged.add(new Merged(top, left + shift, bottom, right + shift));
        }
    }
}
