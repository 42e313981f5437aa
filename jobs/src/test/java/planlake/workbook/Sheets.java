package planlake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheets of {@link Grid} as files: a workbook with the sheets 表1, 表2, ..., or a CSV. */
public final class Sheets {

    private Sheets() {}

    public static Path workbook(Path file, String... sheets) throws IOException {
        return workbookHiding(file, 0, sheets);
    }

    /**
     * A workbook with a sheet for each text, one of which may be hidden.
     *
     * @param hidden the number of the sheet that is hidden, counted from 1; 0 for none
     */
    public static Path workbookHiding(Path file, int hidden, String... sheets) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Planlake", "1.0")) {
            for (int i = 0; i < sheets.length; i++) {
                Worksheet sheet = workbook.newWorksheet("表" + (i + 1));
                if (i + 1 == hidden) sheet.setVisibilityState(VisibilityState.HIDDEN);
                for (SheetRow row : Grid.rows(sheets[i])) write(sheet, row);
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, SheetRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            int at = row.number() - 1;
            if (cell.isEmpty()) continue;
            if (cell.kind() == Cell.Kind.NUMBER) sheet.value(at, column, new BigDecimal(cell.text()));
            else if (cell.kind() == Cell.Kind.DATE) date(sheet, at, column, LocalDate.parse(cell.text()));
            else sheet.value(at, column, cell.text());
        }
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    /**
     * A text table.
     *
     * @param mark what the file begins with: nothing, or a byte order mark
     */
    public static Path csv(Path file, String sheet, Charset encoding, String mark) throws IOException {
        String lines = Grid.rows(sheet).stream()
                .map(row -> row.cells().stream()
                        .map(cell -> '"' + cell.text().replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", mark, "\r\n"));
        return Files.writeString(file, lines, encoding);
    }
}
