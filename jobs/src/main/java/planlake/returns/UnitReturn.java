package planlake.returns;

import java.time.YearMonth;
import java.util.List;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * What one unit has to mend of what it sent for a month.
 *
 * @param table what was delivered
 * @param open the rows that wait, by file, sheet and row; at least one
 * @param holds findings for which the month is held, of rows that do not wait themselves; for information
 */
record UnitReturn(String unit, YearMonth month, Table table, List<OpenRow> open, List<TableRow> holds) {

    /** As many rows as a workbook shows: who has more to mend delivers the sheet again. */
    static final int MOST_ROWS = 3_000;

    /** The rows that the workbook shows. */
    List<OpenRow> shown() {
        return open.subList(0, Math.min(open.size(), MOST_ROWS));
    }

    String title() {
        return "%s %s %s 待更正清单".formatted(unit, monthName(), table.label());
    }

    String fileName() {
        return "%s%s%s待更正.xlsx"
                .formatted(unit, monthName(), table.label())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }

    private String monthName() {
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }

    /** Where the filled workbook is to be put. */
    String landing() {
        Table.Statement statement = table.statement();
        boolean isByFolder = statement == null
                || statement.month() == null
                || statement.month().equals(Table.Statement.BY_FOLDER);
        return "landing/%s/%s%s/<收到日期>/".formatted(table.shortName(), isByFolder ? month + "/" : "", unit);
    }

    /** How the workbook calls a sheet; a text file has none. */
    static String sheetName(OpenRow row) {
        return row.sheet().isEmpty() ? "（文本文件）" : row.sheet();
    }
}
