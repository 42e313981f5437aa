package planlake.trace;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/**
 * A sum over projects that a measure is made of.
 *
 * @param label what it is called, in Chinese
 * @param printed the field of the mart row that prints it; null if only the measure itself is printed
 * @param field the field of {@code marts.project_month} that is summed; null to count projects
 * @param which over which projects
 * @param cells the delivered fields whose cells say what a project brings in
 */
record Part(
        String label, @Nullable String printed, @Nullable String field, Which which, List<String> cells) {

    /** A sum of amounts in 万元. */
    static Part sum(String label, String field, Which which) {
        return new Part(label, field, field, which, List.of(field));
    }

    /** A number of projects. */
    static Part count(String label, @Nullable String printed, Which which, String... cells) {
        return new Part(label, printed, null, which, List.of(cells));
    }

    /** The same, printed in another field, or (null) in none. */
    Part printedAs(@Nullable String other) {
        return new Part(label, other, field, which, cells);
    }

    boolean isAmount() {
        return field != null;
    }

    /** What a project brings in; null if it is not among the projects, or has no figure. */
    @Nullable
    BigDecimal value(TableRow row) {
        if (!which.of(row)) return null;
        return field == null ? BigDecimal.ONE : row.decimal(field);
    }
}
