package planlake.console;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A grid as aligned text: headings, a rule, rows; columns two blanks apart, no blanks at line ends. */
final class TableText {

    private static final String GAP = "  ";

    private TableText() {}

    static void write(Grid grid, Writer out) throws IOException {
        int[] shown = IntStream.range(0, grid.columns().size())
                .filter(i -> grid.columns().get(i).isInTables())
                .toArray();
        List<Column> columns = IntStream.of(shown).mapToObj(grid.columns()::get).toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(c -> shown(c.label(), c)).toList());
        for (List<@Nullable Object> row : grid.rows()) {
            lines.add(IntStream.of(shown)
                    .mapToObj(i -> shown(row.get(i), grid.columns().get(i)))
                    .toList());
        }
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> lines.stream()
                        .mapToInt(line -> Glyphs.width(line.get(i)))
                        .max()
                        .orElse(0))
                .toArray();
        line(columns, lines.get(0), widths, out);
        line(columns, IntStream.of(widths).mapToObj("─"::repeat).toList(), widths, out);
        for (List<String> cells : lines.subList(1, lines.size())) line(columns, cells, widths, out);
    }

    private static String shown(@Nullable Object cell, Column column) {
        return shown(CellText.text(cell, column.decimals()), column);
    }

    private static String shown(String text, Column column) {
        return Glyphs.cut(Glyphs.visible(text), column.width());
    }

    private static void line(List<Column> columns, List<String> cells, int[] widths, Writer out) throws IOException {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            String blanks = " ".repeat(widths[i] - Glyphs.width(cell));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).numeric() ? blanks + cell : cell + blanks);
        }
        out.write(line.toString().stripTrailing());
        out.write('\n');
    }
}
