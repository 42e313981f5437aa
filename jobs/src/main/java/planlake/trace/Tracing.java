package planlake.trace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ReportData;
import planlake.table.TableRow;

/** Follows a printed figure to the projects that it was added up from, and to the cells that these delivered. */
public final class Tracing {

    private final ReportData data;
    private final Origins origins;

    private Tracing(ReportData data, Population population) {
        this.data = data;
        this.origins = new Origins(data, population.month());
    }

    /**
     * Where the figure comes from.
     *
     * @throws planlake.errors.Refused if it is not printed: no such list, cut or group
     */
    public static Traced of(ReportData data, Measure measure, Population population) {
        return new Tracing(data, population).trace(measure, population);
    }

    private Traced trace(Measure measure, Population population) {
        TableRow printed = population.among(printed(measure, population));
        List<TableRow> members = data.rows("marts.project_month", population.month()).stream()
                .filter(population::holds)
                .toList();
        List<BigDecimal> sums =
                measure.parts().stream().map(part -> sum(part, members)).toList();
        BigDecimal result = measure.of(sums, population.month());
        return new Traced(
                measure,
                population,
                figure(printed, measure.field()),
                measure.computation(sums, population.month(), result),
                checks(measure, printed, sums, result),
                contributions(measure, members),
                Notes.of(measure, printed, members));
    }

    private List<TableRow> printed(Measure measure, Population population) {
        return data.rows(measure.table(), population.month()).stream()
                // Funds are printed by source too; what projects arrive at together is the line of all of them.
                .filter(row -> !row.values().containsKey("source") || "合计".equals(row.text("source")))
                .toList();
    }

    private static BigDecimal sum(Part part, List<TableRow> members) {
        BigDecimal zero = part.isAmount() ? BigDecimal.ZERO.setScale(Measure.SCALE) : BigDecimal.ZERO;
        return members.stream().map(part::value).filter(Objects::nonNull).reduce(zero, BigDecimal::add);
    }

    private static @Nullable BigDecimal figure(TableRow row, String field) {
        Object value = row.get(field);
        return value instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) value;
    }

    private static List<CrossCheck> checks(
            Measure measure, TableRow printed, List<BigDecimal> sums, @Nullable BigDecimal result) {
        var checks = new ArrayList<CrossCheck>();
        for (int i = 0; i < sums.size(); i++) {
            Part part = measure.parts().get(i);
            if (part.printed() != null)
                checks.add(CrossCheck.exact("Σ" + part.label(), figure(printed, part.printed()), sums.get(i)));
        }
        if (measure.isPercent()) {
            checks.add(CrossCheck.rate(measure.label(), figure(printed, measure.field()), result));
        }
        return checks;
    }

    private List<Contribution> contributions(Measure measure, List<TableRow> members) {
        return members.stream()
                .filter(measure::concerns)
                .map(row -> contribution(measure, row))
                .sorted(Comparator.comparing(
                                (Contribution each) -> each.values().get(0),
                                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(each -> String.valueOf(each.row().text("project_id"))))
                .toList();
    }

    private Contribution contribution(Measure measure, TableRow row) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        measure.parts().forEach(part -> values.add(part.value(row)));
        return new Contribution(row, values, origins.cells(measure, row));
    }
}
