package planlake.testing;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalog;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.jspecify.annotations.Nullable;
import planlake.table.Field;
import planlake.table.Table;

/**
 * Rows for tests, written as a small table: a line of field names, then a line a row, cells parted by {@code |}, an
 * empty cell for null. Types come from the table's schema file; fields that the text leaves out are null. An array is
 * written {@code [a, b]}, a map {@code [a: 1, b: 2]}, an empty text {@code ''}, a bar within a cell {@code \|}.
 */
public record Given(SparkSession spark) {

    /** Makes {@code table} hold these rows, as the view {@code <stage>.<name>}, for the SQL under test to read. */
    public Given table(String table, String text) {
        name(table, select(Table.named(table), text));
        return this;
    }

    /** Makes the view {@code <stage>.<name>} give the rows of a SELECT. */
    void name(String view, String select) {
        String stage = view.substring(0, view.indexOf('.'));
        // Naming costs an analysis; most of what a query reads is as empty as it was in the test before.
        if (select.equals(named(stage, view.substring(stage.length() + 1)))) return;
        spark.sql("create database if not exists " + stage);
        spark.sql("create or replace view " + view + " as " + select);
    }

    /** The SELECT that a view stands for, whoever made it; null if there is none. */
    private @Nullable String named(String stage, String view) {
        ExternalCatalog catalog = ((org.apache.spark.sql.classic.SparkSession) spark)
                .sharedState()
                .externalCatalog();
        if (!catalog.databaseExists(stage) || !catalog.tableExists(stage, view)) return null;
        return catalog.getTable(stage, view).viewText().getOrElse(() -> null);
    }

    /** These rows, typed as {@code table} declares. */
    public Dataset<Row> rows(String table, String text) {
        return spark.sql(select(Table.named(table), text));
    }

    /** One table of values, since Spark plans each part of a union anew wherever the table is read. */
    static String select(Table table, String text) {
        List<List<String>> lines = lines(text);
        if (lines.size() < 2) return "select " + typed(table, List.of()) + " where false";
        List<String> names = lines.get(0);
        // A field that the table does not have would otherwise be passed over, and the test prove nothing.
        List<Field> given = names.stream().map(table::field).toList();
        return "select %s from values %s as given(%s)"
                .formatted(
                        typed(table, names),
                        lines.stream()
                                .skip(1)
                                .map(cells -> values(given, cells))
                                .collect(joining(", ")),
                        names.stream().map(Given::quoted).collect(joining(", ")));
    }

    private static String typed(Table table, List<String> given) {
        return table.fields().stream()
                .map(field -> "cast(%s as %s) as %s"
                        .formatted(
                                given.contains(field.name()) ? quoted(field.name()) : "null",
                                field.type(),
                                quoted(field.name())))
                .collect(joining(", "));
    }

    private static String values(List<Field> fields, List<String> cells) {
        if (fields.size() != cells.size()) {
            throw new IllegalArgumentException(
                    "%d names, but %d cells: %s".formatted(fields.size(), cells.size(), cells));
        }
        return IntStream.range(0, cells.size())
                .mapToObj(at -> value(fields.get(at).sparkType(), cells.get(at)))
                .collect(joining(", ", "(", ")"));
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }

    private static String value(DataType type, String cell) {
        if (cell.isEmpty()) return "null";
        if (type instanceof ArrayType) {
            return elements(cell).stream().map(Given::literal).collect(joining(", ", "array(", ")"));
        }
        if (type instanceof MapType) {
            return elements(cell).stream()
                    .flatMap(entry -> Arrays.stream(entry.split(":", 2)).map(String::strip))
                    .map(Given::literal)
                    .collect(joining(", ", "map(", ")"));
        }
        return cell.equals("''") ? "''" : literal(cell);
    }

    private static List<String> elements(String cell) {
        if (!cell.startsWith("[") || !cell.endsWith("]")) {
            throw new IllegalArgumentException("Write an array or a map in brackets: " + cell);
        }
        String inner = cell.substring(1, cell.length() - 1).strip();
        if (inner.isEmpty()) return List.of();
        return Arrays.stream(inner.split(",", -1)).map(String::strip).toList();
    }

    private static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static List<List<String>> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                        .map(cell -> cell.strip().replace("\\|", "|"))
                        .toList())
                .toList();
    }
}
