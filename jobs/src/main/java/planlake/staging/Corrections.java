package planlake.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.staging.Cell.Kind;

/** Texts that are to be read in place of what stands in some cells of a delivered file. */
final class Corrections {

    private final Map<String, Map<String, String>> byRow = new LinkedHashMap<>();

    /** In {@code field} of that row, {@code text} is meant. */
    void add(String sheet, int row, String field, String text) {
        byRow.computeIfAbsent(sheet + "!" + row, place -> new HashMap<>()).put(field, text);
    }

    /** The row with its corrected cells; null if none of them is corrected. */
    @Nullable
    SheetRow applied(String sheet, SheetRow row, Header header) {
        Map<String, String> texts = byRow.get(sheet + "!" + row.number());
        if (texts == null) return null;
        List<Cell> cells = new ArrayList<>(row.cells());
        texts.forEach((field, text) -> {
            Integer column = header.columns().get(field);
            if (column == null) return;
            while (cells.size() <= column) cells.add(Cell.EMPTY);
            cells.set(column, new Cell(text, Kind.TEXT));
        });
        return new SheetRow(row.number(), cells);
    }
}
