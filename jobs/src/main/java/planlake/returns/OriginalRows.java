package planlake.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.dhatim.fastexcel.Worksheet;
import planlake.table.Field;

/** The sheet 原行: the unit's own rows as delivered, with the columns that its sheets had; bad cells say why. */
final class OriginalRows {

    private static final int PLACE = 2;

    private OriginalRows() {}

    static void write(Worksheet sheet, UnitReturn of) {
        List<Field> fields = fields(of);
        var pen = new Pen(sheet, widths(fields));
        List<String> headings = new ArrayList<>(List.of("工作表", "行"));
        fields.forEach(field -> headings.add(field.label()));
        pen.headings(0, headings);
        for (OpenRow row : of.shown()) row(pen, row, fields);
        sheet.setAutoFilter(0, 0, Math.max(1, pen.row() - 1), headings.size() - 1);
        sheet.freezePane(PLACE, 1);
        pen.print(of.title() + " 原行", 1);
    }

    private static List<Field> fields(UnitReturn of) {
        return of.table().fields().stream()
                .filter(field -> field.isDelivered()
                        && of.shown().stream().anyMatch(row -> row.layout().has(field.name())))
                .toList();
    }

    private static double[] widths(List<Field> fields) {
        return DoubleStream.concat(
                        DoubleStream.of(13, 6),
                        fields.stream().mapToDouble(field -> field.type().equals("string") ? 22 : 14))
                .toArray();
    }

    private static void row(Pen pen, OpenRow row, List<Field> fields) {
        Map<String, String> cells = row.cells();
        List<String> texts = new ArrayList<>(List.of(UnitReturn.sheetName(row), String.valueOf(row.number())));
        fields.forEach(field -> texts.add(Objects.requireNonNullElse(cells.get(field.name()), "")));
        pen.cells(0, texts);
        Map<Field, BadCell> bad = new HashMap<>();
        row.badCells().forEach(cell -> bad.put(cell.field(), cell));
        for (int i = 0; i < fields.size(); i++) {
            BadCell cell = bad.get(fields.get(i));
            if (cell == null) continue;
            pen.colour(PLACE + i, Pen.BAD);
            pen.sheet().comment(pen.row(), PLACE + i, comment(cell));
        }
        pen.next();
    }

    private static String comment(BadCell cell) {
        return Pen.clean("问题：%s\n读到：%s\n应为：%s"
                .formatted(cell.problem(), cell.read().isEmpty() ? "（空）" : cell.read(), cell.expected()));
    }
}
