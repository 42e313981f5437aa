package planlake.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import planlake.workbook.Cell.Kind;

/** The rows of one sheet of a workbook of Excel 97 to 2003. */
final class XlsRows extends Ahead<SheetRow> {

    private static final int MOST_COLUMNS = 256;

    private final XlsBook book;
    /** Sheets, and the charts that are within them, each begin and end. */
    private int depth = 1;

    /** Rows are described before their cells, counted from 0. */
    private final BitSet hidden = new BitSet();

    private @Nullable CellValueRecordInterface following;
    private int number;

    XlsRows(XlsBook book) {
        this.book = book;
    }

    /** Passes over what is left of the sheet. */
    void finish() throws IOException {
        while (!isOver() && record() != null) {}
    }

    @Override
    @Nullable
    SheetRow read() throws IOException {
        CellValueRecordInterface cell = following == null ? cellRecord() : following;
        if (cell == null) return null;
        int at = cell.getRow();
        if (at < number) throw new UnreadableFile("工作簿中各行的次序混乱", "请在 Excel 中打开、另存为 .xlsx 后重新报送");
        number = at + 1;
        List<Cell> cells = new ArrayList<>();
        for (; cell != null && cell.getRow() == at; cell = cellRecord()) {
            int column = cell.getColumn();
            if (column < 0 || column >= MOST_COLUMNS) throw UnreadableFile.damaged("第 " + number + " 行单元格的位置不对");
            while (cells.size() <= column) cells.add(Cell.EMPTY);
            Cell read = cell(cell);
            cells.set(column, book.formats().isStruck(cell.getXFIndex()) ? read.struck() : read);
        }
        following = cell;
        return new SheetRow(number, cells, hidden.get(at));
    }

    private @Nullable CellValueRecordInterface cellRecord() throws IOException {
        for (Record record = record(); record != null; record = record()) {
            if (record instanceof CellValueRecordInterface cell && !(record instanceof BlankRecord)) return cell;
        }
        return null;
    }

    /** The next record of the sheet itself, or nothing at its end. */
    private @Nullable Record record() throws IOException {
        while (depth > 0) {
            Record record = book.next();
            if (record == null) throw UnreadableFile.damaged("xls");
            if (record instanceof BOFRecord) depth++;
            else if (record instanceof EOFRecord) depth--;
            else if (depth == 1 && record instanceof RowRecord row) hidden.set(row.getRowNumber(), row.getZeroHeight());
            else if (depth == 1) return record;
        }
        return null;
    }

    private Cell cell(CellValueRecordInterface record) throws IOException {
        if (record instanceof NumberRecord value) return number(value.getValue(), value.getXFIndex(), false);
        if (record instanceof LabelSSTRecord label) return shared(label.getSSTIndex());
        if (record instanceof LabelRecord label) return new Cell(label.getValue(), Kind.TEXT);
        if (record instanceof FormulaRecord formula) return formula(formula);
        if (record instanceof BoolErrRecord value) {
            return value.isError()
                    ? error(value.getErrorValue(), false)
                    : new Cell(String.valueOf(value.getBooleanValue()), Kind.BOOLEAN);
        }
        return Cell.EMPTY;
    }

    private Cell number(double value, int style, boolean isFormula) {
        if (!Double.isFinite(value)) return new Cell(String.valueOf(value), Kind.ERROR, isFormula);
        return book.formats().cell(BigDecimal.valueOf(value), style, isFormula);
    }

    private static Cell error(int code, boolean isFormula) {
        String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
        return new Cell(text, Kind.ERROR, isFormula);
    }

    private Cell shared(int index) throws UnreadableFile {
        if (index < 0 || index >= book.texts().size()) throw UnreadableFile.damaged("第 " + number + " 行的文字不存在");
        return book.texts().get(index);
    }

    private Cell formula(FormulaRecord formula) throws IOException {
        if (formula.hasCachedResultString()) return new Cell(computedText(), Kind.TEXT, true);
        return switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(formula.getValue(), formula.getXFIndex(), true);
            case BOOLEAN -> new Cell(String.valueOf(formula.getCachedBooleanValue()), Kind.BOOLEAN, true);
            case ERROR -> error(formula.getCachedErrorValue(), true);
            default -> new Cell("", Kind.TEXT, true);
        };
    }

    /** The text follows the formula, behind the definition of a formula that several cells share. */
    private String computedText() throws IOException {
        for (Record record = record(); record != null; record = record()) {
            if (record instanceof StringRecord text) return text.getString();
            if (record instanceof CellValueRecordInterface) break;
        }
        throw UnreadableFile.damaged("第 " + number + " 行的公式");
    }
}
