package planlake.trace;

import java.util.List;
import java.util.Set;
import planlake.table.TableRow;

/** The released tables, as the life of one project is read from them; the order of rows does not matter. */
public interface ProjectRows {

    /** Some columns of all rows of a table. */
    List<TableRow> columns(String table, List<String> columns);

    /** The rows of a table whose text field {@code key} is among {@code values}. */
    List<TableRow> of(String table, String key, Set<String> values);

    /** All rows of a small table. */
    List<TableRow> all(String table);
}
