package planlake.staging;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.sheet.Header;
import planlake.sheet.SheetScan;
import planlake.sheet.UnitLines;
import planlake.table.Table;
import planlake.workbook.SheetRow;
import planlake.workbook.UnreadableFile;

/**
 * The unit of money that a line below a header states, in a note under the table mostly. It is known only when all rows
 * have been seen. Where it contradicts the line above, or stands between rows of which nobody knows which it means,
 * nothing of the table is believed: one wrong unit is ten thousand times the money.
 */
final class UnitBelow {

    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|以上|上表|本表|表中).*");
    private static final String ADVICE = "请在各金额列的表头注明单位后重新报送";

    private final String sheet;
    private @Nullable String unit;
    private @Nullable SheetRow line;
    private boolean hasRowsAbove;
    private boolean isBetweenRows;
    private boolean hasRows;
    private boolean isContradicted;

    UnitBelow(String sheet) {
        this.sheet = sheet;
    }

    /** A row that states data. */
    void seeData() {
        hasRows = true;
        isBetweenRows |= line != null && hasRowsAbove;
    }

    /** A row that states none. */
    void seeNote(SheetRow row, UnitLines lines) {
        String stated = lines.stated(row);
        if (stated == null) return;
        isContradicted |= unit != null && !unit.equals(stated);
        unit = stated;
        line = row;
        hasRowsAbove = hasRows;
    }

    /** Another table begins: a line above its header is its own, unless it says that it is about what stands above. */
    void leave(Header next) {
        boolean isNext = line != null
                && !NOTE.matcher(line.firstText()).matches()
                && line.number() >= next.top() - SheetScan.ABOVE;
        if (!isNext) return;
        line = null;
        unit = null;
        isContradicted = false;
    }

    /**
     * The header, in the unit that was stated below it if it leaves that open.
     *
     * @param last what is stated below the last table of the sheet, of which nobody knows whether it means this one
     *     too; null for the last table
     * @throws UnreadableFile if it can't be known which unit is meant
     */
    Header settle(Header header, Table table, @Nullable UnitBelow last) throws UnreadableFile {
        if (!header.needsUnit(table)) return header;
        String above = header.sheetUnit();
        if (above != null && !UnitLines.isKnown(above)) throw refused("", above);
        SheetRow at = line;
        if (last != null && above == null && unit == null) last.mustNotMean();
        if (unit == null || at == null) return header;
        boolean isSame = unit.equals(above) || (above == null && unit.equals("万元"));
        if (isSame && !isContradicted) return header;
        boolean isUnclear = isContradicted || isBetweenRows || above != null || !UnitLines.isKnown(unit);
        if (isUnclear) throw refused("第 " + at.number() + " 行", at.firstText());
        return header.inUnit(unit);
    }

    /** Refuses what is stated below the last table if a table above leaves its unit open. */
    private void mustNotMean() throws UnreadableFile {
        SheetRow at = line;
        if (at != null && !"万元".equals(unit)) throw refused("第 " + at.number() + " 行", at.firstText());
    }

    private UnreadableFile refused(String row, String text) {
        return new UnreadableFile("%s%s“%s”：不知表中哪些金额以什么为单位".formatted(sheet, row, text), ADVICE);
    }
}
