package planlake.returns;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import planlake.reports.print.SheetPen;
import planlake.reports.print.SheetWidths;

/** Writes a sheet from the top down. All cells are texts, so that nothing delivered becomes a formula. */
final class Pen {

    /** What is wrong, and where to write. */
    static final String BAD = "FFFAD4CC";

    static final String TO_FILL = "FFFFF6BF";

    /** Characters across a page of A4 that can still be read. */
    private static final double WIDEST_PAGE = 230;

    private static final int LONGEST_TEXT = 32_000;

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
        double width = DoubleStream.of(widths).skip(from).limit(to - from + 1L).sum();
        StyleSetter style = SheetPen.font(sheet.range(row, from, row, to).style());
        style.fontSize(points).verticalAlignment("center").wrapText(true);
        if (isBold) style.bold();
        style.set();
        if (to > from) sheet.range(row, from, row, to).merge();
        sheet.rowHeight(row, lines(text, width) * Math.max(SheetPen.LINE_POINTS, points * 1.8));
        row++;
    }

    void headings(int from, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            text(from + i, texts.get(i));
            styled(from + i)
                    .bold()
                    .fillColor(SheetPen.HEADING_FILL)
                    .horizontalAlignment("center")
                    .wrapText(true)
                    .set();
        }
        sheet.rowHeight(row, SheetPen.LINE_POINTS * 1.5);
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
        sheet.rowHeight(row, SheetPen.LINE_POINTS * most);
    }

    /** Colours a cell of the row that is being written. */
    void colour(int column, String fill) {
        styled(column).wrapText(true).fillColor(fill).set();
    }

    /** The style of a cell in the row that is being written. */
    StyleSetter styled(int column) {
        return SheetPen.font(sheet.range(row, column, row, column).style())
                .format("@")
                .verticalAlignment("center")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, SheetPen.LINE);
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
        SheetPen.page(sheet, PaperSize.A4_PAPER, 0.4f);
        sheet.fitToWidth((short) Math.ceil(DoubleStream.of(widths).sum() / WIDEST_PAGE));
        if (headingRows > 0) sheet.repeatRows(0, headingRows - 1);
        sheet.footer(footer, Position.LEFT, SheetPen.FONT, 9);
        sheet.footer("第 &P 页 / 共 &N 页", Position.RIGHT, SheetPen.FONT, 9);
    }

    private static double lines(String text, double width) {
        double all = Stream.of(text.split("\n", -1))
                .mapToDouble(line -> SheetWidths.lines(line, width))
                .sum();
        return Math.min(all, 12);
    }
}
