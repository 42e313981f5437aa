package planlake.night;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import planlake.table.Table;

/**
 * The query that defines a table, {@code jobs/src/main/sql/<stage>/<name>.sql}; the tables it names are its inputs. In
 * it {@code :since} and {@code :projects} stand for what a {@link Question} asks about.
 */
public record Sql(String text) {

    private static final Pattern INPUT =
            Pattern.compile("\\b(?:from|join)\\s+((?:staging|conformed|history|marts|ops)\\.\\w+)");

    /**
     * The query of {@code table}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Sql defining(Table table) {
        String file = "/sql/" + table.folder() + ".sql";
        try (InputStream in = Sql.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "Nothing defines %s: %s does not exist. Add it.".formatted(table.name(), file));
            }
            return new Sql(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The query, asked about all that there is. */
    public String all() {
        return Question.ALL.in(text);
    }

    /** Whether it can be asked about some projects alone. */
    boolean isByProject() {
        return text.contains(":projects");
    }

    /** A query for the rows of {@code table} that a condition holds for, each field of its declared type. */
    static String of(Table table, String query, String where) {
        return table.fields().stream()
                .map(field -> "cast(`%1$s` as %2$s) as `%1$s`".formatted(field.name(), field.type()))
                .collect(joining(", ", "select ", " from (\n%s\n) where %s".formatted(query, where)));
    }

    /** The tables that the query reads, each once, in the order that it names them. */
    public List<Table> inputs() {
        return INPUT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .map(Table::named)
                .toList();
    }
}
