package planlake.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import planlake.night.Sql;
import planlake.table.Field;
import planlake.table.ReferenceFile;
import planlake.table.Table;

/**
 * A table that SQL defines, over the small tables that a test gives it.
 *
 * @param table the table whose query is tried
 * @param inputs the rows of each table that the query reads, as a SELECT; each after those that it reads itself
 */
public record Defined(Given given, Table table, Map<String, String> inputs) {

    /** The query of {@code table} over empty tables. */
    public static Defined by(SparkSession spark, String table) {
        Table declared = Table.named(table);
        var inputs = new LinkedHashMap<String, String>();
        Sql.defining(declared).inputs().forEach(input -> inputs.put(input.name(), Given.select(input, shipped(input))));
        return new Defined(new Given(spark), declared, inputs);
    }

    /**
     * The same, where {@code parts}, views that the query reads, are what their own queries give: each part after those
     * that it reads.
     */
    public Defined through(String... parts) {
        for (String part : parts) {
            Sql query = Sql.defining(Table.named(part));
            query.inputs().forEach(input -> inputs.putIfAbsent(input.name(), Given.select(input, shipped(input))));
            inputs.remove(part);
            inputs.put(part, query.all());
        }
        return this;
    }

    private static final Set<String> SHIPPED =
            Set.of("conformed.threshold", "conformed.target_measure", "conformed.unit");

    /** Rules and thresholds are those that come with Planlake, unless a test gives others. */
    private static String shipped(Table input) {
        if (!SHIPPED.contains(input.name())) return "";
        List<Map<String, String>> rows = new ReferenceFile(input.shortName()).rows();
        return Stream.concat(
                        Stream.of(String.join("|", rows.get(0).keySet())),
                        rows.stream().map(row -> row.values().stream()
                                .map(cell -> cell.replace("|", "\\|"))
                                .collect(joining("|"))))
                .collect(joining("\n"));
    }

    /** Gives one of the tables that the query reads its rows; arrays that the text leaves out are empty. */
    public Defined with(String input, String text) {
        Table declared = Table.named(input);
        return withSelect(input, Given.select(declared, withArrays(declared, text)));
    }

    /** Gives one of the tables that the query reads the rows of a SELECT. */
    public Defined withSelect(String input, String select) {
        inputs.put(input, select);
        return this;
    }

    /** As {@link #with}; each row stands for as many as its {@code row_number} says. */
    public Defined withEach(String input, String text) {
        with(input, text);
        return withSelect(
                input,
                "select kind.* from (%s) as kind lateral view explode(sequence(1, kind.row_number)) as nth"
                        .formatted(inputs.get(input)));
    }

    /** The rows that the query gives, as they would be written. */
    public Dataset<Row> rows() {
        return table.select(raw());
    }

    /** The rows that the query gives, by its own order and types of fields. */
    public Dataset<Row> raw() {
        inputs.forEach(given::name);
        return given.spark().sql(Sql.defining(table).all());
    }

    /** Asserts that the query gives these rows, seen through the fields that {@code expected} names. */
    public void gives(String expected) {
        gives("true", expected);
    }

    /**
     * Asserts that those of the query's rows that {@code where} holds for are these, in any order; an empty cell is
     * null, and numbers are compared by value.
     */
    public void gives(String where, String expected) {
        List<String> fields = fields(expected);
        List<Row> given = rows().where(where)
                .select(fields.stream().map(functions::col).toArray(Column[]::new))
                .collectAsList();

        assertThat(given.stream().map(Defined::shown))
                .as("%s of %s", fields, table.name())
                .containsExactlyInAnyOrderElementsOf(
                        lines(expected).skip(1).map(line -> cells(line, fields)).toList());
    }

    private static List<String> shown(Row row) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> shown(row.isNullAt(at) ? "" : row.get(at)))
                .toList();
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) return plain(number);
        if (value instanceof Timestamp instant) return instant.toString().replaceFirst("\\.0$", "");
        if (value instanceof scala.collection.Seq<?> array) return array.mkString("[", ", ", "]");
        return value.toString();
    }

    private List<String> cells(String line, List<String> fields) {
        String[] cells = line.split("\\|", -1);
        return IntStream.range(0, fields.size())
                .mapToObj(at -> typed(fields.get(at), cells[at].strip()))
                .toList();
    }

    private String typed(String field, String cell) {
        boolean isNumber = table.field(field).type().startsWith("decimal") && !cell.isEmpty();
        return isNumber ? plain(new BigDecimal(cell)) : cell;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** No table of ours has null for an array, and {@code explode} would lose the row. */
    private static String withArrays(Table table, String text) {
        List<String> named = fields(text);
        List<String> arrays = table.fields().stream()
                .filter(field -> field.type().startsWith("array") && !named.contains(field.name()))
                .map(Field::name)
                .toList();
        List<String> lines = lines(text).toList();
        return Stream.concat(
                        Stream.of(lines.get(0)
                                + arrays.stream().map(" | "::concat).collect(joining())),
                        lines.stream().skip(1).map(line -> line + " | []".repeat(arrays.size())))
                .collect(joining("\n"));
    }

    private static List<String> fields(String text) {
        String names = lines(text).findFirst().orElseThrow();
        return Arrays.stream(names.split("\\|")).map(String::strip).toList();
    }

    private static Stream<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank());
    }
}
