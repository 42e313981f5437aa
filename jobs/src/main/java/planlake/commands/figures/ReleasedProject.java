package planlake.commands.figures;

import java.util.List;
import java.util.Set;
import planlake.delta.Released;
import planlake.table.TableRow;
import planlake.trace.ProjectRows;

/** A release as the life of a project is read from it. */
record ReleasedProject(Released released) implements ProjectRows {

    @Override
    public List<TableRow> columns(String table, List<String> columns) {
        return released.columns(table, columns);
    }

    @Override
    public List<TableRow> of(String table, String key, Set<String> values) {
        return released.versions().containsKey(table) ? released.rows(table, key, values) : List.of();
    }

    @Override
    public List<TableRow> all(String table) {
        return released.rows(table);
    }
}
