package planlake.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import planlake.reports.print.Front;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.reports.print.SheetPen;
import planlake.reports.print.TableColumn;
import planlake.xlsx.SteadyZip;

/** The month's workbook: a sheet per section. Texts are string cells, so that nothing delivered becomes a formula. */
final class MonthWorkbook {

    private static final float MARGIN_INCHES = 0.5f;

    /** Beyond, a page of A4 can no longer be read. */
    private static final double WIDEST_ON_A4 = 215;

    private static final int FOOTER_POINTS = 9;

    private MonthWorkbook() {}

    static byte[] bytes(Front front, List<Section> sections) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Planlake", "1.0")) {
            workbook.properties().setTitle(front.title() + " " + front.monthName());
            for (Section section : sections) sheet(workbook.newWorksheet(section.title()), front, section);
        }
        return SteadyZip.of(out.toByteArray());
    }

    private static void sheet(Worksheet sheet, Front front, Section section) {
        SheetPen pen = new SheetPen(sheet, section.tables());
        pen.title(front.title() + " · " + section.title() + " · " + front.monthName());
        pen.facts(String.join("　｜　", front.facts()));
        front.banner().ifPresent(pen::banner);
        int heading = pen.nextRow();
        section.lead().forEach(pen::lead);
        int firstHeading = pen.tables(section.tables());
        boolean oneHeading = haveOneHeading(section.tables());
        int frozen = oneHeading ? firstHeading : heading;
        sheet.freezePane(oneHeading ? nameColumn(section) + 1 : 0, frozen);
        print(sheet, front, frozen, pen.width() > WIDEST_ON_A4 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
    }

    /** Whether the first table's heading is right for every row below it. */
    private static boolean haveOneHeading(List<ReportTable> tables) {
        return tables.stream()
                        .map(table -> table.columns().stream()
                                .filter(column -> column.role() != TableColumn.Role.NAME)
                                .toList())
                        .distinct()
                        .count()
                == 1;
    }

    private static int nameColumn(Section section) {
        List<TableColumn> columns = section.tables().get(0).columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == TableColumn.Role.NAME) return i;
        }
        return 0;
    }

    private static void print(Worksheet sheet, Front front, int headingRows, PaperSize paper) {
        SheetPen.page(sheet, paper, MARGIN_INCHES);
        sheet.fitToWidth((short) 1);
        sheet.repeatRows(0, headingRows - 1);
        sheet.footer(
                front.title() + " " + front.monthName()
                        + front.banner().map(each -> "（示例数据）").orElse(""),
                Position.LEFT,
                SheetPen.FONT,
                FOOTER_POINTS);
        sheet.footer("第 &P 页 / 共 &N 页", Position.CENTER, SheetPen.FONT, FOOTER_POINTS);
        sheet.footer(front.facts().get(3), Position.RIGHT, SheetPen.FONT, FOOTER_POINTS);
        sheet.hideGridLines();
    }
}
