package planlake.sample.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.dirt.Mark;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.Marked;
import planlake.sample.layout.SheetColumn;
import planlake.sample.layout.SheetColumn.Look;
import planlake.sample.layout.Texts;
import planlake.sample.soiling.Soiled;

/** Sums of the money columns over rows, as a spreadsheet adds up what it can read. */
final class SheetSums<R> {

    static final String SUMMED = "done_ytd_wan";

    private final List<SheetColumn<R>> columns;
    private final BigDecimal[] sums;
    /** Whether a row's figure can't be read, so that nobody can say what the sum should be. */
    private boolean isPartial;

    SheetSums(List<SheetColumn<R>> columns) {
        this.columns = columns;
        this.sums = new BigDecimal[columns.size()];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    void add(Soiled<R> soiled) {
        for (int i = 0; i < sums.length; i++) {
            if (columns.get(i).look() == Look.MONEY && soiled.reads(columns.get(i)) instanceof BigDecimal amount) {
                sums[i] = sums[i].add(amount);
            } else if (columns.get(i).field().equals(SUMMED)) {
                isPartial = true;
            }
        }
    }

    /** The cells of a sum row in the file's layout, after its label. */
    List<@Nullable Object> line(String label, FileLayout layout) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(label);
        for (int i = 0; i < sums.length; i++) {
            SheetColumn<R> column = columns.get(i);
            line.add(column.look() == Look.MONEY ? layout.cell(column, sums[i]) : null);
        }
        return line;
    }

    /** The same with a tenth too much in one column, marked as {@code kind}. */
    List<@Nullable Object> wrongLine(String label, FileLayout layout, FileKind kind) {
        List<@Nullable Object> line = line(label, layout);
        for (int i = 0; i < sums.length; i++) {
            if (columns.get(i).field().equals(SUMMED)) {
                BigDecimal wrong = FileLayout.stripped(sums[i].multiply(new BigDecimal("1.1")));
                Mark mark = Mark.of(kind, "", SUMMED).with(Texts.of(sums[i]));
                line.set(i + 1, new Marked(layout.cell(columns.get(i), wrong), mark));
            }
        }
        return line;
    }

    /** Whether a tenth more would be seen. */
    boolean isNotable() {
        for (int i = 0; i < sums.length; i++) {
            if (columns.get(i).field().equals(SUMMED) && !isPartial) {
                return sums[i].compareTo(BigDecimal.valueOf(100)) > 0;
            }
        }
        return false;
    }
}
