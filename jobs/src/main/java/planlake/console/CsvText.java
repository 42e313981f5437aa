package planlake.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A grid as CSV, headed by keys. */
final class CsvText {

    /** What a spreadsheet takes for the beginning of a formula; East Asian versions take the full-width signs too. */
    private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

    private CsvText() {}

    static void write(Grid grid, Writer out) throws IOException {
        // Not closed: the writer belongs to the caller.
        @SuppressWarnings("resource")
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                grid.columns().stream().map(column -> harmless(column.key())).toList());
        for (List<@Nullable Object> row : grid.rows()) {
            csv.writeRecord(
                    row.stream().map(cell -> harmless(CellText.text(cell))).toList());
        }
        csv.flush();
    }

    private static String harmless(String cell) {
        String text = Glyphs.visibleExceptBreaks(cell);
        boolean formula = !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
