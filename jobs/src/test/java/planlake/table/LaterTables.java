package planlake.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables with a field that no home had so far, as a later version may declare them; closed, they are as before. */
public final class LaterTables implements AutoCloseable {

    /** The field that is last in each of them, a text. */
    public static final String FIELD = "added_later";

    private final Map<String, Table> before = new HashMap<>();

    public LaterTables(List<Table> tables) {
        for (Table table : tables) {
            before.put(table.name(), table);
            SchemaFiles.TABLES.put(table.name(), later(table));
        }
    }

    private static Table later(Table table) {
        var fields = new ArrayList<>(table.fields());
        fields.add(new Field(
                FIELD,
                "后来的栏",
                null,
                "string",
                null,
                "",
                null,
                null,
                List.of(),
                null,
                null,
                false,
                Map.of(),
                Field.Constraints.NONE));
        return new Table(
                table.name(),
                table.label(),
                table.grain(),
                table.key(),
                table.partitionBy(),
                table.statement(),
                table.checks(),
                table.portfolio(),
                table.printed(),
                List.copyOf(fields));
    }

    @Override
    public void close() {
        SchemaFiles.TABLES.putAll(before);
    }
}
