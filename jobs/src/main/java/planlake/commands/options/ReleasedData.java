package planlake.commands.options;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import planlake.bridge.Bridge;
import planlake.delta.Released;
import planlake.landing.Acts;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/**
 * A release as reports read it.
 *
 * @param name how the report names what it was printed from, {@code 发布号 12} or {@code 通报第 3 期}
 * @param bridges why figures are other than in the edition before; empty where a report does not tell
 * @param accepted what holds months and was accepted: hold to reason
 */
public record ReleasedData(Released released, String name, List<Bridge> bridges, Map<String, String> accepted)
        implements ReportData {

    public ReleasedData(Released released, String name) {
        this(released, name, List.of(), Acts.in(released.home()).reasons(Acts.ACCEPT, Instant.MAX));
    }

    public ReleasedData(Released released) {
        this(released, "发布号 " + released.id());
    }

    /** The same, with what was accepted then. */
    public ReleasedData accepting(Map<String, String> then) {
        return new ReleasedData(released, name, bridges, then);
    }

    @Override
    public List<Bridge> bridges(LocalDate month) {
        return bridges;
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
        return TableRow.texts(released.rows("ops.delivery"), "file").anyMatch(file -> file.contains("示例"));
    }
}
