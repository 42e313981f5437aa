package planlake.staging;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planlake.workbook.SheetRow;

/**
 * The sheet of a returned workbook on which its unit has written corrections: a hidden id in the first column, in the
 * last one under 更正为 what is meant.
 *
 * @param corrections the lines that somebody has filled in
 */
record CorrectionSheet(List<Line> corrections) {

    private static final String WRITTEN = "更正为";

    /** What is meant in a cell, and where on the sheet that is said. */
    record Line(int row, CorrectionId id, String text) {}

    /** The corrections on a sheet of that name; null if the sheet is something else. */
    static @Nullable CorrectionSheet in(Iterator<SheetRow> rows) {
        if (!rows.hasNext() || !rows.next().cell(0).text().equals(CorrectionId.MARK)) return null;
        int written = -1;
        var lines = new ArrayList<Line>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (written < 0) written = columnOf(row);
            if (written < 0 || row.cell(written).isEmpty()) continue;
            Optional<CorrectionId> id = CorrectionId.parse(row.cell(0).text());
            if (id.isPresent())
                lines.add(new Line(row.number(), id.get(), row.cell(written).text()));
        }
        return new CorrectionSheet(lines);
    }

    private static int columnOf(SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (row.cell(column).compact().equals(WRITTEN)) return column;
        }
        return -1;
    }
}
