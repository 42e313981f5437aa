package planlake.testing;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The texts of a workbook, as a person sees and fills them.
 *
 * @param sheets name to rows of cells
 */
public record Book(Map<String, List<List<String>>> sheets) {

    /** A workbook of one sheet; a line a row, cells parted by {@code |}. */
    public static Book of(String sheet, String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            rows.add(List.of(line.split("\\|", -1)).stream().map(String::strip).toList());
        }
        return new Book(Map.of(sheet, rows));
    }

    public static Book read(Path file) throws IOException {
        var sheets = new LinkedHashMap<String, List<List<String>>>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                for (Row row : sheet.read())
                    rows.add(new ArrayList<>(row.stream().map(Book::text).toList()));
                sheets.put(sheet.getName(), rows);
            }
        }
        return new Book(sheets);
    }

    @SuppressWarnings("NullAway") // The reader gives null for a cell that is not there.
    private static String text(Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    public List<List<String>> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** The lines of a sheet from some row on, some columns of them, parted by {@code |}. */
    public List<String> lines(String sheet, int fromRow, int... columns) {
        return rows(sheet).stream()
                .skip(fromRow - 1L)
                .map(row -> java.util.Arrays.stream(columns)
                        .mapToObj(column -> column < row.size() ? row.get(column) : "")
                        .collect(joining(" | ")))
                .toList();
    }

    /** Writes {@code text} into the last column of the line that has these texts. */
    public Book fill(String sheet, int column, String text, String... has) {
        List<String> line = rows(sheet).stream()
                .filter(row -> row.containsAll(List.of(has)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line with " + List.of(has)));
        while (line.size() <= column) line.add("");
        line.set(column, text);
        return this;
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Planlake", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    List<String> cells = rows.get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        if (!cells.get(column).isEmpty()) sheet.value(row, column, cells.get(column));
                    }
                }
            });
        }
    }
}
