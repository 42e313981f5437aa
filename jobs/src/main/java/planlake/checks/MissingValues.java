package planlake.checks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.held.HeldRows;
import planlake.night.Run;
import planlake.night.Step.KeepVersions;
import planlake.table.Field;
import planlake.table.Table;

/** How many values are missing for which reason, for {@code marts.missing_value}. */
public final class MissingValues {

    private static final Table INTO = Table.named("marts.missing_value");

    private MissingValues() {}

    /** The counts of {@code months} over the rows that now hold. */
    public static Dataset<Row> rows(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        String counts = sources.stream()
                .filter(source -> source.states(run, months))
                .map(MissingValues::counts)
                .collect(joining("\nunion all\n"));
        return counts.isEmpty()
                ? HeldRows.of(INTO.schema(), List.of()).dataset(run.warehouse().spark())
                : run.query(counts, Months.of(months));
    }

    private static String counts(KeepVersions source) {
        String labels = Literals.map(source.staged().fields().stream().collect(toMap(Field::name, Field::label)));
        return """
                select report_month, '%s' as source, unit, field, try_element_at(%s, field) as field_label, reason, count(*) as rows
                from %s
                lateral view explode(missing) as field, reason
                where known_to is null
                group by report_month, unit, field, reason""".formatted(source.source(), labels, source.into().name());
    }
}
