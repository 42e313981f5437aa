package planlake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.workbook.Cell.Kind;

/** The rows of a sheet of an Excel workbook. */
final class XlsxRows extends Ahead<SheetRow> {

    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    private static final Pattern ERROR = Pattern.compile("#(?:[A-Z]+[!?]|DIV/0!|N/A|GETTING_DATA)");

    private final XmlPart xml;
    private final XlsxBook book;
    private int number;

    XlsxRows(XmlPart xml, XlsxBook book) {
        this.xml = xml;
        this.book = book;
    }

    @Override
    @Nullable
    SheetRow read() throws IOException {
        while (xml.next() && !xml.isEnd("sheetData")) {
            if (!xml.isStart("row")) continue;
            int given = xml.number("r", number + 1);
            if (given <= number || given > MOST_ROWS) throw UnreadableFile.damaged("第 " + given + " 行的次序不对");
            number = given;
            boolean isHidden = xml.isTrue("hidden");
            List<Cell> cells = cells();
            if (!cells.isEmpty()) return new SheetRow(number, cells, isHidden);
        }
        // What follows the rows says nothing of them; yet if it is damaged or cut, they may be too.
        while (xml.next()) {}
        xml.finish();
        return null;
    }

    private List<Cell> cells() throws UnreadableFile {
        var cells = new ArrayList<Cell>();
        while (xml.next() && !xml.isEnd("row")) {
            if (!xml.isStart("c")) continue;
            String place = xml.attribute("r");
            int column = place == null ? cells.size() : column(place);
            if (column < cells.size() || column >= MOST_COLUMNS) {
                throw UnreadableFile.damaged("第 " + number + " 行单元格的次序不对");
            }
            while (cells.size() < column) cells.add(Cell.EMPTY);
            cells.add(cell());
        }
        return cells;
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && i < 4; i++) {
            int letter = place.charAt(i) & ~0x20;
            if (letter < 'A' || letter > 'Z') break;
            column = column * 26 + letter - 'A' + 1;
        }
        // Beyond the last column of all if it has no letters.
        return column == 0 ? MOST_COLUMNS : column - 1;
    }

    private Cell cell() throws UnreadableFile {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = null;
        Runs runs = null;
        boolean isFormula = false;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) value = xml.text();
            else if (xml.isStart("is")) runs = xml.rich("is");
            else if (xml.isStart("f")) isFormula = true;
        }
        Cell cell = runs == null ? cell(type == null ? "n" : type, style, value, isFormula) : runs.cell(isFormula);
        return book.formats().isStruck(style) ? cell.struck() : cell;
    }

    private Cell cell(String type, int style, @Nullable String value, boolean isFormula) throws UnreadableFile {
        // Programs write formulas without computing them; taken as blank or zero, a figure would be lost in silence.
        if (isFormula && isUncomputed(type, value)) return new Cell("公式没有计算结果", Kind.ERROR, true);
        if (value == null || (value.isEmpty() && !isFormula)) return Cell.EMPTY;
        return switch (type) {
            case "s" -> shared(value);
            case "inlineStr" -> new Cell(value, Kind.TEXT, isFormula);
            case "str" -> new Cell(XmlPart.plain(value), isError(value) ? Kind.ERROR : Kind.TEXT, isFormula);
            case "b" ->
                new Cell(value.equals("0") || value.equals("false") ? "false" : "true", Kind.BOOLEAN, isFormula);
            case "e" -> new Cell(value, Kind.ERROR, isFormula);
            case "d" -> new Cell(value.replaceFirst("T00:00(:00(\\.0+)?)?$", ""), Kind.DATE, isFormula);
            case "n" -> book.formats().cell(value, style, isFormula);
            default -> throw UnreadableFile.damaged("单元格类型");
        };
    }

    private boolean isUncomputed(String type, @Nullable String value) {
        if (value == null) return true;
        return type.equals("n") && (value.isEmpty() || (value.equals("0") && book.isUncomputed()));
    }

    /** Only a computed text can say an error: what a person typed is text. */
    private static boolean isError(String value) {
        return value.startsWith("#") && ERROR.matcher(value).matches();
    }

    private Cell shared(String value) throws UnreadableFile {
        try {
            return book.texts().get(Integer.parseInt(value.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw UnreadableFile.damaged("第 " + number + " 行的文字不存在");
        }
    }
}
