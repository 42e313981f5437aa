package planlake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

/**
 * The records of a workbook of Excel 97 to 2003, of which those that the cells refer to have been read.
 *
 * @param sheets in the order in which their records follow
 * @param texts the strings that cells share
 */
record XlsBook(RecordFactoryInputStream records, List<SheetPart> sheets, NumberFormats formats, List<Cell> texts) {

    /** A sheet. */
    record SheetPart(String name, boolean isHidden) {}

    static XlsBook read(RecordFactoryInputStream records) throws IOException {
        var bounds = new ArrayList<BoundSheetRecord>();
        var formats = new NumberFormats();
        var texts = new ArrayList<Cell>();
        var fonts = new ArrayList<FontRecord>();
        Record first = next(records);
        if (!(first instanceof BOFRecord begin)) throw UnreadableFile.damaged("xls");
        if (begin.getVersion() != BOFRecord.VERSION) throw XlsFile.tooOld();
        for (Record record = next(records); !(record instanceof EOFRecord); record = next(records)) {
            if (record == null) throw UnreadableFile.damaged("xls");
            if (record instanceof BoundSheetRecord bound) bounds.add(bound);
            else if (record instanceof DateWindow1904Record window && window.getWindowing() == 1) {
                formats.countFrom1904();
            } else if (record instanceof FormatRecord format) {
                formats.declare(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof FontRecord font) fonts.add(font);
            else if (record instanceof ExtendedFormatRecord style) {
                formats.style(style.getFormatIndex(), is(fonts, style.getFontIndex(), FontRecord::isStruckout));
            } else if (record instanceof SSTRecord strings) XlsFile.read(() -> addAll(texts, strings, fonts));
        }
        return new XlsBook(records, inOrder(bounds), formats, texts);
    }

    private static boolean addAll(List<Cell> texts, SSTRecord strings, List<FontRecord> fonts) {
        for (int i = 0; i < strings.getNumUniqueStrings(); i++) texts.add(cell(strings.getString(i), fonts));
        return true;
    }

    private static Cell cell(UnicodeString string, List<FontRecord> fonts) {
        String text = string.getString();
        var runs = new Runs();
        int from = 0;
        for (int i = 0; i < string.getFormatRunCount(); i++) {
            FormatRun run = string.getFormatRun(i);
            int to = Math.min(Math.max(run.getCharacterPos(), from), text.length());
            runs.add(text.substring(from, to));
            from = to;
            runs.begin();
            if (is(fonts, run.getFontIndex(), FontRecord::isStruckout)) runs.strike();
            if (is(fonts, run.getFontIndex(), font -> font.getSuperSubScript() != FontRecord.SS_NONE)) runs.raise();
        }
        runs.add(text.substring(from));
        return runs.cell(false);
    }

    /** What holds of a font; the file counts them without the fifth. */
    private static boolean is(List<FontRecord> fonts, int index, Predicate<FontRecord> property) {
        int at = index > 4 ? index - 1 : index;
        return at >= 0 && at < fonts.size() && property.test(fonts.get(at));
    }

    private static List<SheetPart> inOrder(List<BoundSheetRecord> bounds) {
        var sheets = new ArrayList<SheetPart>();
        for (BoundSheetRecord bound : BoundSheetRecord.orderByBofPosition(bounds)) {
            sheets.add(new SheetPart(bound.getSheetname(), bound.isHidden() || bound.isVeryHidden()));
        }
        return sheets;
    }

    /** The next record, or nothing behind the last. */
    static @Nullable Record next(RecordFactoryInputStream records) throws UnreadableFile {
        return XlsFile.read(() -> records.nextRecord());
    }

    @Nullable
    Record next() throws UnreadableFile {
        return next(records);
    }

    /**
     * Goes to the first record of the next sheet.
     *
     * @return whether it holds cells, which a chart does not
     */
    boolean beginsSheet() throws IOException {
        Record record = next();
        if (!(record instanceof BOFRecord begin)) throw UnreadableFile.damaged("xls");
        if (begin.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) throw XlsxFile.macros();
        return begin.getType() == BOFRecord.TYPE_WORKSHEET;
    }
}
