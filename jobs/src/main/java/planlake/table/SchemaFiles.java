package planlake.table;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the files below {@code schemas/}, each once, and keeps what homes declare beside them. A word that no
 * declaration knows is an error.
 */
final class SchemaFiles {

    private static final ObjectMapper YAML = new YAMLMapper();
    static final Map<String, Table> TABLES = new ConcurrentHashMap<>();

    private static final Map<String, List<Rule>> RULES = new ConcurrentHashMap<>();

    private SchemaFiles() {}

    static List<Rule> rules() {
        return RULES.computeIfAbsent("/schemas/rules.yml", file -> read(file, new TypeReference<>() {}));
    }

    static Table table(String name) {
        Table known = TABLES.get(name);
        if (known != null) return known;
        Table.Declaration declared = read(file(name), new TypeReference<>() {});
        Table table = declared.resolved(inherited(declared));
        TABLES.put(name, table);
        return table;
    }

    static boolean isBuiltIn(String name) {
        return SchemaFiles.class.getResource(file(name)) != null;
    }

    /** Takes in a table that a home declares. */
    static void add(Table table) {
        if (isBuiltIn(table.name())) throw new IllegalArgumentException(table.name() + " comes with Planlake");
        TABLES.put(table.name(), table);
    }

    /** What every row of a delivered file has, before the fields of its own. */
    static List<Field> delivered() {
        return read("/schemas/staging/_delivered.yml", new TypeReference<>() {});
    }

    /** A delivered table begins with where its rows were read; others with the fields of the table they are like. */
    private static List<Field> inherited(Table.Declaration declared) {
        if (declared.statement() != null && declared.name().startsWith("staging.")) return delivered();
        return declared.like() == null ? List.of() : table(declared.like()).fields();
    }

    private static String file(String name) {
        return "/schemas/" + name.replace('.', '/') + ".yml";
    }

    private static <T> T read(String file, TypeReference<T> type) {
        try (InputStream in = SchemaFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("%s does not exist. Add it, or correct the name.".formatted(file));
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
