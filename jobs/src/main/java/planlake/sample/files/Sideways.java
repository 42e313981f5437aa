package planlake.sample.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.Page;
import planlake.sample.layout.SheetColumn;
import planlake.sample.soiling.Soiled;

/** A table on its side: fields down, projects across. */
record Sideways<R>(List<SheetColumn<R>> columns, FileLayout layout) {

    void addTo(Page page, List<Soiled<R>> rows) {
        List<List<@Nullable Object>> across = across(rows);
        for (int field = 0; field <= columns.size(); field++) {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(field == 0 ? "序号" : columns.get(field - 1).head());
            for (List<@Nullable Object> cells : across) line.add(cells.get(field));
            page.add(line);
        }
    }

    private List<List<@Nullable Object>> across(List<Soiled<R>> rows) {
        List<List<@Nullable Object>> across = new ArrayList<>();
        SheetSums<R> totals = new SheetSums<>(columns);
        for (Soiled<R> first : rows) {
            for (Soiled<R> soiled = first; soiled != null; soiled = soiled.again()) {
                totals.add(soiled);
                across.add(Composer.cells(soiled, columns, layout, across.size() + 1));
            }
        }
        if (!layout.has(FileKind.TOTAL_NONE)) {
            boolean isOff = layout.has(FileKind.TOTAL_OFF) && totals.isNotable();
            across.add(isOff ? totals.wrongLine("合计", layout, FileKind.TOTAL_OFF) : totals.line("合计", layout));
        }
        return across.isEmpty() ? Collections.emptyList() : across;
    }
}
