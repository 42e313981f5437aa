package planlake.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Grid;

/**
 * What a question gave.
 *
 * @param fields its columns in order; names may occur twice
 * @param rows plain Java values, as {@link planlake.table.TableRow} has them
 * @param cut whether there are more rows than were asked for
 */
public record Answer(List<Field> fields, List<List<@Nullable Object>> rows, boolean cut) {

    /** Numeric types, set to the right. */
    private static final String NUMBERS = "(tinyint|smallint|int|bigint|float|double|decimal.*)";

    /**
     * A column of the answer.
     *
     * @param type as SQL writes it: {@code decimal(18,4)}
     */
    public record Field(String name, String type) {}

    /** The rows for printing; figures as they are, and a second column of the same name called {@code name_2}. */
    public Grid grid() {
        Set<String> taken = new HashSet<>();
        List<Column> columns = new ArrayList<>();
        for (Field field : fields) {
            String key = field.name();
            for (int n = 2; !taken.add(key); n++) key = field.name() + "_" + n;
            columns.add(
                    field.type().matches(NUMBERS) ? Column.number(key, field.name()) : Column.text(key, field.name()));
        }
        return new Grid(columns, rows);
    }

    /** What to tell of the rows that are not shown; empty if all are. */
    public String note() {
        return cut ? "Only the first %d rows are shown; --limit shows more.".formatted(rows.size()) : "";
    }
}
