package planlake.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.sheet.Header;
import planlake.workbook.Cell;
import planlake.workbook.Cell.Kind;
import planlake.workbook.SheetRow;

/** Texts that are to be read in place of what stands in some cells of a delivered file. */
final class Corrections {

    private final Map<Place, Map<String, String>> byRow = new LinkedHashMap<>();
    private final Set<Place> found = new HashSet<>();

    /** A row of the file. */
    record Place(String sheet, int row) {}

    /** In {@code field} of that row, {@code text} is meant. */
    void add(String sheet, int row, String field, String text) {
        byRow.computeIfAbsent(new Place(sheet, row), place -> new HashMap<>()).put(field, text);
    }

    /** The row with its corrected cells; null if none of them is corrected. */
    @Nullable
    SheetRow applied(String sheet, SheetRow row, Header header) {
        Place place = new Place(sheet, row.number());
        Map<String, String> texts = byRow.get(place);
        if (texts == null) return null;
        found.add(place);
        List<Cell> cells = new ArrayList<>(row.cells());
        texts.forEach((field, text) -> {
            Integer column = header.columns().get(field);
            if (column == null) return;
            while (cells.size() <= column) cells.add(Cell.EMPTY);
            cells.set(column, new Cell(text, Kind.TEXT));
        });
        return new SheetRow(row.number(), cells);
    }

    /** The corrected fields of a row; none if it is not corrected. */
    Set<String> fields(String sheet, int row) {
        return byRow.getOrDefault(new Place(sheet, row), Map.of()).keySet();
    }

    /** Rows that were to be corrected and are not in the file; whole once the file is read. */
    List<Place> missed() {
        return byRow.keySet().stream().filter(place -> !found.contains(place)).toList();
    }

    Map<String, String> texts(Place place) {
        return byRow.getOrDefault(place, Map.of());
    }

    /** Rows that are to be corrected. */
    List<Place> rows() {
        return List.copyOf(byRow.keySet());
    }
}
