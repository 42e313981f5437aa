package planlake.reports.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet from the top down and remembers the next free row. */
public final class SheetPen {

    public static final String FONT = "微软雅黑";
    /** A spreadsheet has no higher rows; what is longer is read in the cell. */
    private static final int HIGHEST_POINTS = 409;

    private static final String INK = "FF1C2733";
    private static final String MUTED = "FF5B6673";
    private static final String AHEAD = "FF1B6B4C";
    private static final String BEHIND = "FFA8321E";
    public static final String HEADING_FILL = "FFE8EDF3";
    private static final String TOTAL_FILL = "FFF6F2E7";
    public static final String LINE = "FFD5DBE1";
    private static final String RULE = "FF1F4E79";
    public static final double LINE_POINTS = 16.5;
    private static final double HEADING_POINTS = 33;

    private final Worksheet sheet;
    private final int columns;
    private final double[] widths;
    private int row;

    public SheetPen(Worksheet sheet, List<ReportTable> tables) {
        this.sheet = sheet;
        this.columns =
                tables.stream().mapToInt(table -> table.columns().size()).max().orElse(1);
        this.widths = IntStream.range(0, columns)
                .mapToDouble(index -> tables.stream()
                        .filter(table -> table.columns().size() > index)
                        .mapToDouble(table -> SheetWidths.of(table, index))
                        .max()
                        .orElse(0))
                .toArray();
        IntStream.range(0, columns).forEach(index -> sheet.width(index, widths[index]));
    }

    public int nextRow() {
        return row;
    }

    public void title(String text) {
        band(text, style(row).bold().fontSize(16).fontColor(RULE), 30);
    }

    public void facts(String text) {
        band(text, style(row).fontColor(MUTED), height(text));
    }

    public void banner(String text) {
        band("【" + text + "】", style(row).bold().fontColor(BEHIND).fillColor("FFFBEDE9"), 20);
    }

    public void lead(String text) {
        band(text, style(row), height(text));
    }

    /** Writes the tables one below the other and gives the row below the first one's heading. */
    public int tables(List<ReportTable> tables) {
        int firstHeading = 0;
        for (ReportTable table : tables) {
            band(table.title(), style(row).bold().fontSize(12).fontColor(INK), 24);
            if (!table.note().isEmpty()) {
                band(table.note(), style(row).fontColor(MUTED), height(table.note()));
            }
            headings(table);
            firstHeading = firstHeading == 0 ? row : firstHeading;
            body(table);
            row++;
        }
        return firstHeading;
    }

    /** How a sheet stands on paper: across it, as many pages high as it needs. */
    public static void page(Worksheet sheet, PaperSize paper, float marginInches) {
        sheet.paperSize(paper);
        sheet.pageOrientation("landscape");
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(marginInches);
        sheet.rightMargin(marginInches);
    }

    private void headings(ReportTable table) {
        if (table.isGrouped()) {
            groups(table.columns());
            row++;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(row, i, table.columns().get(i).headingWithUnit());
            heading(sheet.range(row, i, row, i));
        }
        sheet.rowHeight(row, HEADING_POINTS);
        row++;
    }

    private void groups(List<TableColumn> all) {
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || !all.get(i).group().equals(all.get(from).group())) {
                sheet.value(row, from, all.get(from).group());
                Range range = sheet.range(row, from, row, i - 1);
                heading(range);
                if (i - 1 > from) range.merge();
                from = i;
            }
        }
    }

    private static void heading(Range range) {
        font(range.style())
                .bold()
                .fillColor(HEADING_FILL)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, RULE)
                .set();
    }

    private void body(ReportTable table) {
        int first = row;
        if (table.lines().isEmpty()) {
            band("本期没有数据。", style(row).italic().fontColor(MUTED), LINE_POINTS);
            return;
        }
        for (ReportTable.Line line : table.lines()) {
            for (int i = 0; i < table.columns().size(); i++)
                cell(table.columns().get(i), line, i);
            sheet.rowHeight(row, Math.min(HIGHEST_POINTS, height(table, line)));
            row++;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).kind() == ColumnKind.POINTS) colour(first, i);
        }
        if (table.filtered())
            sheet.setAutoFilter(first - 1, 0, row - 1, table.columns().size() - 1);
    }

    private void cell(TableColumn column, ReportTable.Line line, int index) {
        Object value = column.kind().cell(line.cells().get(index));
        if (value instanceof BigDecimal number) {
            sheet.value(row, index, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(row, index, date);
        } else {
            sheet.value(row, index, value.toString());
        }
        StyleSetter style = font(sheet.range(row, index, row, index).style());
        style.format(column.kind().excelFormat())
                .verticalAlignment("center")
                .horizontalAlignment(alignment(column))
                .indent(column.kind().isText() ? 1 : 0)
                .wrapText(!(value instanceof BigDecimal))
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, line.isTotal() ? RULE : LINE);
        if (line.isTotal()) style.bold().fillColor(TOTAL_FILL);
        style.set();
    }

    private static String alignment(TableColumn column) {
        return column.kind() == ColumnKind.RANK ? "center" : column.kind().isText() ? "left" : "right";
    }

    /** Signs are printed; colour only repeats them. The writer leaves &lt; in a condition unescaped, hence SIGN. */
    private void colour(int first, int column) {
        String cell = CellReference.convertNumToColString(column) + (first + 1);
        Range range = sheet.range(first, column, row - 1, column);
        range.style().fontColor(BEHIND).set(new ConditionalFormattingExpressionRule("SIGN(" + cell + ")=-1", false));
        range.style().fontColor(AHEAD).set(new ConditionalFormattingExpressionRule("SIGN(" + cell + ")=1", false));
    }

    private void band(String text, StyleSetter style, double points) {
        sheet.value(row, 0, ColumnKind.clean(text));
        style.verticalAlignment("center").wrapText(true).set();
        if (columns > 1) sheet.range(row, 0, row, columns - 1).merge();
        sheet.rowHeight(row, points);
        row++;
    }

    private StyleSetter style(int at) {
        return font(sheet.range(at, 0, at, columns - 1).style());
    }

    /** What a workbook is read in, before anything else is said of a cell. */
    public static StyleSetter font(StyleSetter style) {
        style.fontName(FONT).fontSize(10).fontColor(INK);
        return style;
    }

    /** Merged cells don't grow by themselves. */
    private double height(String text) {
        return LINE_POINTS * SheetWidths.lines(text, width());
    }

    /** Nor do rows in every program that opens the workbook. */
    private double height(ReportTable table, ReportTable.Line line) {
        double most = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Object value = table.columns().get(i).kind().cell(line.cells().get(i));
            most = value instanceof String text ? Math.max(most, SheetWidths.lines(text, widths[i])) : most;
        }
        return LINE_POINTS * most + 1;
    }

    public double width() {
        return IntStream.range(0, columns).mapToDouble(i -> widths[i]).sum();
    }
}
