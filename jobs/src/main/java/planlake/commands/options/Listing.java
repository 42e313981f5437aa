package planlake.commands.options;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import planlake.errors.Errors;
import planlake.table.TableRow;

/** A command that prints rows. */
public abstract class Listing extends Subcommand {

    @Mixin
    protected FormatOption format = new FormatOption();

    /** Whether the rows are for reading, and not for programs. */
    public final boolean isTable() {
        return format.isTable();
    }

    /**
     * The rows with that text in one of some fields, texts or lists of them; null is no question, and holds of all.
     *
     * @param kind what the text names, for the refusal of one that none of {@code all} has
     */
    public static Predicate<TableRow> with(
            String kind, @Nullable String wanted, Collection<TableRow> all, String... fields) {
        Errors.refuseUnknown(kind, wanted, all.stream().flatMap(row -> texts(row, fields)));
        return row -> wanted == null || texts(row, fields).anyMatch(wanted::equals);
    }

    private static Stream<String> texts(TableRow row, String... fields) {
        return Stream.of(fields)
                .map(row::get)
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value))
                .map(String::valueOf);
    }
}
