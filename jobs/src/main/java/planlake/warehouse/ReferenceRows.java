package planlake.warehouse;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;

/** Rows of reference files, typed as their table declares; an empty cell is null. */
final class ReferenceRows {

    private static final Set<String> TRUE = Set.of("Y", "true", "是");

    private ReferenceRows() {}

    static Row typed(Table table, Map<String, String> line) {
        return RowFactory.create(table.fields().stream()
                .map(field -> value(field, line.getOrDefault(field.name(), "")))
                .toArray());
    }

    private static @Nullable Object value(Field field, String text) {
        if (text.isBlank()) return null;
        return switch (field.type()) {
            case "int" -> Integer.valueOf(text);
            case "boolean" -> TRUE.contains(text);
            case "string" -> text;
            default -> new BigDecimal(text);
        };
    }
}
