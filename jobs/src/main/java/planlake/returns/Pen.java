package planlake.returns;

import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet from the top down. All cells are texts, so that nothing delivered becomes a formula. */
final class Pen {

    /** What is wrong, and where to write. */
    static final String BAD = "FFFAD4CC";

    static final String TO_FILL = "FFFFF6BF";

    private static final String FONT = "微软雅黑";
    private static final String INK = "FF1C2733";
    private static final String HEADING = "FFE8EDF3";
    private static final String LINE = "FFD5DBE1";
    private static final double LINE_POINTS = 16.5;
    private static final double MARGIN_INCHES = 0.4;
    /** Characters across a page of A4 that can still be read. */
    private static final double WIDEST_PAGE = 230;

    private static final int LONGEST_TEXT = 32_000;
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private final Worksheet sheet;
    private final double[] widths;
    private int row;

    /** @param widths in characters, of which a Chinese one is two */
    Pen(Worksheet sheet, double... widths) {
        this.sheet = sheet;
        this.widths = widths.clone();
        for (int column = 0; column < widths.length; column++) sheet.width(column, widths[column]);
    }

    Worksheet sheet() {
        return sheet;
    }

    /** The row that is written next, counted from 0. */
    int row() {
        return row;
    }

    /** A line across some columns. */
    void line(int from, int to, String text, int points, boolean isBold) {
        text(from, text);
        double width = 0;
        for (int column = from; column <= to; column++) width += widths[column];
        StyleSetter style = sheet.range(row, from, row, to).style();
        style.fontName(FONT)
                .fontSize(points)
                .fontColor(INK)
                .verticalAlignment("center")
                .wrapText(true);
        if (isBold) style.bold();
        style.set();
        if (to > from) sheet.range(row, from, row, to).merge();
        sheet.rowHeight(row, lines(text, width) * Math.max(LINE_POINTS, points * 1.8));
        row++;
    }

    void headings(int from, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(from + i, texts.get(i));
            styled(from + i)
                    .bold()
                    .fillColor(HEADING)
                    .horizontalAlignment("center")
                    .wrapText(true)
                    .set();
        }
        sheet.rowHeight(row, LINE_POINTS * 1.5);
        row++;
    }

    /** Cells of a row of a table; {@link #next} ends the row. */
    void cells(int from, List<String> texts) {
        double most = 1;
        for (int i = 0; i < texts.size(); i++) {
            text(from + i, texts.get(i));
            styled(from + i).wrapText(true).set();
            most = Math.max(most, lines(texts.get(i), widths[from + i]));
        }
        sheet.rowHeight(row, LINE_POINTS * most);
    }

    /** Colours a cell of the row that is being written. */
    void colour(int column, String fill) {
        styled(column).wrapText(true).fillColor(fill).set();
    }

    /** The style of a cell in the row that is being written. */
    StyleSetter styled(int column) {
        return sheet.range(row, column, row, column)
                .style()
                .fontName(FONT)
                .fontSize(10)
                .fontColor(INK)
                .format("@")
                .verticalAlignment("center")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, LINE);
    }

    void next() {
        row++;
    }

    void text(int column, String text) {
        sheet.value(row, column, clean(text));
    }

    /** Without what a workbook can't hold. */
    static String clean(String text) {
        String whole = text.codePoints()
                .filter(c ->
                        c == '\n' || c == '\t' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return whole.length() <= LONGEST_TEXT ? whole : whole.substring(0, LONGEST_TEXT) + "……";
    }

    /** As wide as its columns need on paper, with the headings on every page. */
    void print(String footer, int headingRows) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        double width = 0;
        for (double each : widths) width += each;
        sheet.fitToWidth((short) Math.ceil(width / WIDEST_PAGE));
        sheet.fitToHeight((short) 0);
        sheet.leftMargin((float) MARGIN_INCHES);
        sheet.rightMargin((float) MARGIN_INCHES);
        if (headingRows > 0) sheet.repeatRows(0, headingRows - 1);
        sheet.footer(footer, Position.LEFT, FONT, 9);
        sheet.footer("第 &P 页 / 共 &N 页", Position.RIGHT, FONT, 9);
    }

    private static double lines(String text, double width) {
        double all = 0;
        for (String line : text.split("\n", -1)) {
            double length = line.codePoints()
                    .mapToDouble(c -> c < FIRST_IDEOGRAPH ? 1.1 : 2.05)
                    .sum();
            all += Math.max(1, Math.ceil(length / (width - 1.5)));
        }
        return Math.min(all, 12);
    }
}
