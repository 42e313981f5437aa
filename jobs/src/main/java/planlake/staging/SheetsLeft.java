package planlake.staging;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import planlake.sheet.RowKinds.RowKind;
import planlake.sheet.SheetScan;
import planlake.table.Table;
import planlake.workbook.DeliveredFile;
import planlake.workbook.UnreadableFile;

/** Sheets that hold a table and are not read: what nobody sees, or is of another month, is no statement. */
final class SheetsLeft {

    private final Table table;
    private final List<Left> sheets = new ArrayList<>();

    SheetsLeft(Table table) {
        this.table = table;
    }

    /** A sheet that is not read; {@code rows} state data, 0 if they can't be counted. */
    record Left(String name, boolean isHidden, long rows) {}

    /** That they are there is said. */
    void look(DeliveredFile.Sheet sheet) {
        long rows = 0;
        try {
            SheetScan scan = new SheetScan(Survey.called(sheet.name()), table, sheet.rows());
            while (scan.hasNext()) if (scan.next().kind() == RowKind.DATA) rows++;
            if (rows == 0) return;
        } catch (UnreadableFile | UncheckedIOException e) {
            rows = 0;
        }
        sheets.add(new Left(sheet.name(), sheet.isHidden(), rows));
    }

    List<Left> all() {
        return List.copyOf(sheets);
    }

    /** Those that can be seen, or that can't. */
    List<Left> all(boolean areHidden) {
        return sheets.stream().filter(sheet -> sheet.isHidden() == areHidden).toList();
    }

    /** The names of those that can be seen. */
    String names() {
        return all(false).stream().map(sheet -> "“" + sheet.name() + "”").collect(Collectors.joining("、"));
    }

    /** Forgets those that are read after all. */
    void take(boolean areHidden) {
        sheets.removeIf(sheet -> sheet.isHidden() == areHidden);
    }
}
