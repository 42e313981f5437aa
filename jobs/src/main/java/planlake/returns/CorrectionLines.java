package planlake.returns;

import java.util.List;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import planlake.staging.CorrectionId;

/** The sheet 更正: a line for each bad cell, in its last column the place to write what is meant. */
final class CorrectionLines {

    private static final List<String> HEADINGS =
            List.of("工作表", "行", "行标识", "项目名称", "栏", "单元格", "读到的内容", "问题与要求", "更正为");
    private static final int FILL = HEADINGS.size();
    private static final int WHAT = FILL - 1;

    private CorrectionLines() {}

    static void write(Worksheet sheet, UnitReturn of) {
        var pen = new Pen(sheet, 4, 13, 6, 27, 30, 18, 8, 22, 46, 24);
        sheet.hideColumn(0);
        pen.text(0, CorrectionId.MARK);
        pen.line(1, FILL, of.title(), 13, true);
        pen.line(1, FILL, "只填最右边黄色的“更正为”一栏，不改其他内容；不需更正的留空。可以筛选、排序，不要删列。", 10, false);
        int heading = pen.row();
        pen.text(0, "编号");
        pen.headings(1, HEADINGS);
        for (OpenRow row : of.shown()) for (BadCell cell : row.badCells()) line(pen, row, cell);
        sheet.setAutoFilter(heading, 0, Math.max(heading + 1, pen.row() - 1), FILL);
        sheet.freezePane(5, heading + 1);
        pen.print(of.title(), heading + 1);
    }

    private static void line(Pen pen, OpenRow row, BadCell cell) {
        pen.text(0, cell.id().text());
        String known = cell.known().isEmpty() ? "" : "（上次已更正，照此填写即可）";
        pen.cells(
                1,
                List.of(
                        UnitReturn.sheetName(row),
                        String.valueOf(row.number()),
                        row.key(),
                        row.name(),
                        cell.field().label(),
                        cell.address(),
                        cell.read(),
                        cell.problem() + "。" + cell.expected() + known));
        pen.colour(WHAT - 1, Pen.BAD);
        if (!cell.known().isEmpty()) pen.text(FILL, cell.known());
        pen.styled(FILL)
                .wrapText(true)
                .fillColor(Pen.TO_FILL)
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
        pen.next();
    }
}
