package planlake.sample.soiling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.CellChange;
import planlake.sample.dirt.CellChange.Spelled;
import planlake.sample.dirt.CellChange.Stated;
import planlake.sample.dirt.Mark;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.Marked;
import planlake.sample.layout.SheetColumn;
import planlake.sample.layout.Texts;

/**
 * A row as it is delivered.
 *
 * @param row what is true
 * @param counted what a perfect reader knows of it; null if the row does not enter
 * @param mark what is recorded of it; null of a clean row
 * @param again the row once more; null of nearly all
 */
public record Soiled<R>(
        R row,
        @Nullable R counted,
        List<CellChange> changes,
        @Nullable Mark mark,
        @Nullable Soiled<R> again) {

    public static <R> Soiled<R> clean(R row) {
        return new Soiled<>(row, row, List.of(), null, null);
    }

    public static <R> Soiled<R> marked(R row, Mark mark) {
        return new Soiled<>(row, row, List.of(), mark, null);
    }

    static <R> Soiled<R> counting(@Nullable R counted, R row, Mark mark, List<CellChange> changes) {
        return new Soiled<>(row, counted, changes, mark, null);
    }

    /** Another row in its place, with what is recorded of this one. */
    public Soiled<R> instead(R other) {
        return new Soiled<>(other, other, List.of(), mark, null);
    }

    private @Nullable CellChange change(SheetColumn<R> column) {
        for (CellChange change : changes) {
            if (change.field().equals(column.field())) return change;
        }
        return null;
    }

    /**
     * What a reader takes the cell for, as the clean cell would be, money in 万元; null for nothing or nothing readable.
     */
    @Nullable
    public Object reads(SheetColumn<R> column) {
        CellChange change = change(column);
        if (change instanceof Spelled spelled && !spelled.isReadable()) return null;
        return change instanceof Stated stated ? stated.value() : column.value().apply(row);
    }

    /** The cell in the file's layout; {@link Marked} where its place is to be recorded. */
    @Nullable
    public Object cell(SheetColumn<R> column, FileLayout layout) {
        Object plain = column.value().apply(row);
        CellChange change = changes.isEmpty() ? null : change(column);
        Object cell =
                change instanceof Stated stated ? layout.cell(column, stated.value()) : layout.cell(column, plain);
        if (change instanceof Spelled spelled) {
            cell = spelled.spelling().apply(plain == null ? "" : plain, cell == null ? "" : cell);
        }
        if (mark == null || column.field().isEmpty() || !mark.field().equals(column.field())) return cell;
        return new Marked(cell, mark.trueValue() == null ? mark.with(Texts.of(plain)) : mark);
    }
}
