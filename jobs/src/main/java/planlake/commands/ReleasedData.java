package planlake.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import planlake.reports.ReportData;
import planlake.table.TableRow;
import planlake.warehouse.Released;

/**
 * A release as reports read it.
 *
 * @param name how the report names what it was printed from, {@code 发布号 12} or {@code 通报第 3 期}
 */
record ReleasedData(Released released, String name) implements ReportData {

    ReleasedData(Released released) {
        this(released, "发布号 " + released.id());
    }

    @Override
    public List<TableRow> rows(String table, LocalDate month) {
        return released.rows(table, Set.of(month));
    }

    @Override
    public List<TableRow> all(String table) {
        return released.rows(table);
    }

    @Override
    public List<LocalDate> months() {
        return released.months();
    }

    @Override
    public String releaseLine() {
        return name;
    }

    /** Whatever a sample delivers says so in its file name. */
    @Override
    public boolean synthetic() {
        return released.rows("ops.delivery").stream()
                .anyMatch(row -> String.valueOf(row.text("file")).contains("示例"));
    }
}
