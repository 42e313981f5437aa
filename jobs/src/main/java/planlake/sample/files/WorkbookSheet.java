package planlake.sample.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import planlake.sample.layout.Caption;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.SheetColumn;
import planlake.sample.layout.SheetColumn.Look;
import planlake.sample.province.Draw;
import planlake.sample.soiling.Soiled;
import planlake.xlsx.SteadyZip;

/**
 * A table as an office lays it out: title, unit line, header (merged over two rows if there are groups), data, the row
 * 合计, signature, and a note that the data are synthetic. The first column counts the rows.
 */
final class WorkbookSheet<R> implements Sheet<R> {

    private static final int TITLE = 0;
    private static final int UNIT = 1;
    private static final int HEADER = 2;
    private static final double HEADER_HEIGHT = 32;
    private static final String SHADE = "DDEBF7";

    private final Path file;
    private final Caption caption;
    private final List<SheetColumn<R>> columns;
    private final int firstRow;
    private final SheetSums<R> totals;
    private final FileLayout layout = FileLayout.plain(new Draw(0, 0));
    private final Path draft;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    WorkbookSheet(Parcel parcel, List<SheetColumn<R>> columns) throws IOException {
        this.file = parcel.file(".xlsx");
        this.caption = parcel.caption().apply(parcel.received());
        this.columns = columns;
        this.firstRow = HEADER + (grouped() ? 2 : 1);
        this.totals = new SheetSums<>(columns);
        this.draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.createDirectories(draft.toAbsolutePath().getParent());
        this.out = new BufferedOutputStream(Files.newOutputStream(draft));
        workbook = new Workbook(out, "Planlake", "1.0");
        workbook.setCompressionLevel(0); // compressed when it is zipped again
        workbook.properties().setTitle(caption.title()).setDescription(Caption.SYNTHETIC);
        sheet = workbook.newWorksheet(caption.sheet());
    }

    private boolean grouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    @Override
    public void row(Soiled<R> soiled) {
        int at = firstRow + rows++;
        totals.add(soiled);
        write(at, Composer.cells(soiled, columns, layout, rows));
    }

    private void write(int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof String text) sheet.value(row, column, text);
            else if (cell instanceof Number number) sheet.value(row, column, number);
            else if (cell instanceof LocalDate date) sheet.value(row, column, date);
        }
    }

    @Override
    public List<Long> finish() throws IOException {
        int total = firstRow + rows;
        sheet.value(TITLE, 0, caption.title());
        sheet.value(UNIT, 0, Caption.UNIT);
        writeHeader();
        write(total, totals.line("合计", layout));
        sheet.value(total + 1, 0, caption.signature());
        sheet.value(total + 2, 0, "注：" + Caption.SYNTHETIC + "。");
        style(total);
        workbook.close();
        out.close();
        return List.of(SteadyZip.move(draft, file, caption.stated(), sheet -> sheet));
    }

    @Override
    public long rows() {
        return rows;
    }

    private void writeHeader() {
        sheet.value(HEADER, 0, "序号");
        merge(HEADER, 0, firstRow - 1, 0);
        int from = 0;
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn<R> column = columns.get(i);
            sheet.value(firstRow - 1, i + 1, column.head());
            boolean last =
                    i + 1 == columns.size() || !columns.get(i + 1).group().equals(column.group());
            if (grouped() && last) {
                sheet.value(HEADER, from + 1, column.group());
                merge(HEADER, from + 1, HEADER, i + 1);
                from = i + 1;
            }
        }
    }

    private void merge(int top, int left, int bottom, int right) {
        if (top != bottom || left != right)
            sheet.range(top, left, bottom, right).merge();
    }

    private void style(int total) {
        int width = columns.size();
        merge(TITLE, 0, TITLE, width);
        sheet.style(TITLE, 0).bold().fontSize(16).horizontalAlignment("center").set();
        sheet.range(HEADER, 0, firstRow - 1, width)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(SHADE)
                .borderStyle(BorderStyle.THIN)
                .set();
        columnStyle(0, Look.SERIAL, total);
        sheet.width(0, 6);
        for (int i = 0; i < width; i++) {
            columnStyle(i + 1, columns.get(i).look(), total);
            sheet.width(i + 1, columns.get(i).width());
        }
        sheet.freezePane(3, firstRow);
        sheet.repeatRows(HEADER, firstRow - 1);
        for (int row = HEADER; row < firstRow; row++) sheet.rowHeight(row, HEADER_HEIGHT);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A3_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private void columnStyle(int column, Look look, int total) {
        var style = sheet.range(firstRow, column, total, column).style().borderStyle(BorderStyle.THIN);
        if (!look.format().isEmpty()) style.format(look.format());
        if (look == Look.DATE) {
            style.horizontalAlignment("center"); // dates and texts such as 2025年3月 share the column
        }
        style.set();
    }
}
