package planlake.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import planlake.table.Field;
import planlake.table.Table;
import planlake.warehouse.Sql;

/**
 * A table that SQL defines, over the small tables that a test gives it.
 *
 * @param table the table whose query is tried
 */
public record Defined(Given given, Table table) {

    /** The query of {@code table} over empty tables. */
    public static Defined by(SparkSession spark, String table) {
        var given = new Given(spark);
        Table declared = Table.named(table);
        Sql.defining(declared).inputs().forEach(input -> given.table(input.name(), ""));
        return new Defined(given, declared);
    }

    /** Gives one of the tables that the query reads its rows; arrays that the text leaves out are empty. */
    public Defined with(String input, String text) {
        given.table(input, withArrays(Table.named(input), text));
        return this;
    }

    /** As {@link #with}; each row stands for as many as its {@code row_number} says. */
    public Defined withEach(String input, String text) {
        String kinds = input + "_kinds";
        with(input, text);
        given.spark().sql("drop view if exists " + kinds);
        given.spark().sql("alter view %s rename to %s".formatted(input, kinds));
        given.spark().sql("""
                create or replace view %s as
                select kind.* from %s as kind lateral view explode(sequence(1, kind.row_number)) as nth
                """.formatted(input, kinds));
        return this;
    }

    /** The rows that the query gives, as they would be written. */
    public Dataset<Row> rows() {
        return table.select(given.spark().sql(Sql.defining(table).text()));
    }

    /** Asserts that the query gives these rows, seen through the fields that {@code expected} names. */
    public void gives(String expected) {
        gives("true", expected);
    }

    /** Asserts that those of the query's rows that {@code where} holds for are these, in any order. */
    public void gives(String where, String expected) {
        List<String> fields = fields(expected);
        assertThat(shown(rows().where(where), fields))
                .as("%s of %s", fields, table.name())
                .containsExactlyInAnyOrderElementsOf(shown(given.rows(table.name(), expected), fields));
    }

    /** No table of ours has null for an array, and {@code explode} would lose the row. */
    private static String withArrays(Table table, String text) {
        List<String> named = fields(text);
        List<String> arrays = table.fields().stream()
                .filter(field -> field.type().startsWith("array") && !named.contains(field.name()))
                .map(Field::name)
                .toList();
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return Stream.concat(
                        Stream.of(lines.get(0)
                                + arrays.stream().map(" | "::concat).collect(joining())),
                        lines.stream().skip(1).map(line -> line + " | []".repeat(arrays.size())))
                .collect(joining("\n"));
    }

    private static List<String> fields(String text) {
        String names = text.lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
        return Arrays.stream(names.split("\\|")).map(String::strip).toList();
    }

    private static List<String> shown(Dataset<Row> rows, List<String> fields) {
        return rows.select(fields.stream().map(functions::col).toArray(Column[]::new)).collectAsList().stream()
                .map(Row::toString)
                .toList();
    }
}
