package planlake.reports.print;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import planlake.bridge.Bridge;
import planlake.table.TableRow;

/** The released tables that a report is printed from; the order of rows does not matter. */
public interface ReportData {

    /**
     * The rows of a table that is kept by month, such as {@code marts.completion}.
     *
     * @param month first day of the report month
     */
    List<TableRow> rows(String table, LocalDate month);

    /** All rows of a table without months, such as {@code marts.plan_task}. */
    List<TableRow> all(String table);

    /** The released months, each by its first day, ascending. */
    List<LocalDate> months();

    /** Which release the figures come from, as printed: {@code 发布号 12}. */
    String releaseLine();

    /**
     * Why a month's figures are other than those of the edition before; none where there is none before, and then the
     * report has no such section.
     */
    default List<Bridge> bridges(LocalDate month) {
        return List.of();
    }

    /** What holds months from being published and was accepted: its id in {@code marts.hold} to the reason. */
    default Map<String, String> accepted() {
        return Map.of();
    }

    /** Whether the figures are invented; the report then says so everywhere. */
    boolean synthetic();
}
