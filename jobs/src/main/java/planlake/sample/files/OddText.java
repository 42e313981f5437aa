package planlake.sample.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.Injection;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.Marked;
import planlake.sample.layout.SheetColumn;
import planlake.sample.layout.Texts;
import planlake.sample.province.Draw;
import planlake.sample.soiling.Soiled;

/** A table as UTF-8 text, written row by row, with dirt in its cells alone; what was injected is told at once. */
final class OddText<R> implements Sheet<R> {

    private final Parcel parcel;
    private final List<SheetColumn<R>> columns;
    /** A plain layout draws nothing. */
    private final FileLayout layout = FileLayout.plain(new Draw(0, 0));

    private final Consumer<Injection> told;
    private final Path file;
    private final String path;
    private final CsvWriter writer;
    private final String[] cells;
    private int rows;

    OddText(Parcel parcel, List<SheetColumn<R>> columns, Consumer<Injection> told) throws IOException {
        this.parcel = parcel;
        this.columns = columns;
        this.told = told;
        this.file = parcel.file(".csv");
        this.path = parcel.below(file);
        this.cells = new String[columns.size() + 1];
        this.writer = Deliveries.csv(file);
        cells[0] = "序号";
        for (int i = 0; i < columns.size(); i++) cells[i + 1] = columns.get(i).head();
        writer.writeRecord(cells);
    }

    @Override
    public void row(Soiled<R> first) {
        for (Soiled<R> soiled = first; soiled != null; soiled = soiled.again()) {
            rows++;
            cells[0] = Integer.toString(rows);
            for (int i = 0; i < columns.size(); i++) {
                cells[i + 1] = text(soiled.cell(columns.get(i), layout), i + 1);
            }
            writer.writeRecord(cells);
        }
    }

    private String text(@Nullable Object cell, int column) {
        if (cell instanceof Marked marked) {
            String delivered = Texts.of(marked.cell());
            String place = Injection.cell(rows, column);
            told.accept(new Injection(path, "", place, parcel.month(), marked.mark(), delivered));
            return delivered;
        }
        return Texts.of(cell);
    }

    @Override
    public List<Long> finish() throws IOException {
        writer.close();
        return List.of(Files.size(file));
    }

    @Override
    public long rows() {
        return rows;
    }
}
