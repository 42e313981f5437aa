package planlake.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import planlake.table.Metric;
import planlake.table.Metrics;
import planlake.table.Metrics.Measured;
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

    /** What a measure is made of: what it is itself where it is a sum, else what it names. */
    static List<Part> of(Measured measured) {
        return measured.metric().isSum()
                ? List.of(sum(measured))
                : measured.metric().of().stream().map(Part::of).toList();
    }

    private static Part of(Metric.Part part) {
        return part.measure() != null
                ? sum(Metrics.held(part.measure()))
                : of(Metrics.label(part), null, part.field(), part.over(), part.cells());
    }

    private static Part sum(Measured measured) {
        Metric metric = measured.metric();
        String field = measured.field().name();
        String summed = metric.kind() == Metric.Kind.SUM ? field : null;
        return of(measured.field().label(), field, summed, metric.over(), metric.cells());
    }

    private static Part of(
            String label, @Nullable String printed, @Nullable String field, @Nullable String over, List<String> cells) {
        Which which = Which.valueOf(String.valueOf(over).toUpperCase(Locale.ROOT));
        return new Part(label, printed, field, which, cells.isEmpty() && field != null ? List.of(field) : cells);
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
