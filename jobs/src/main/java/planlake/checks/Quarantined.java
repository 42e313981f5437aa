package planlake.checks;

import static java.util.stream.Collectors.joining;
import static planlake.delta.Literals.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.night.Run;
import planlake.night.Step.KeepVersions;
import planlake.table.Table.Statement;

/**
 * What became of each row of a statement that was ever quarantined, for {@code marts.quarantine}: it is open until a
 * correction mends it or a later statement supersedes it, whichever was received first. Loading order plays no part.
 */
public final class Quarantined {

    private final Run run;
    private final List<KeepVersions> sources;
    private final Set<LocalDate> months;

    private Quarantined(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        this.run = run;
        this.sources = sources;
        this.months = months;
    }

    /** The quarantined rows of {@code months} that {@code sources} have delivered. */
    public static Dataset<Row> rows(Run run, List<KeepVersions> sources, Set<LocalDate> months) {
        var quarantined = new Quarantined(run, sources, months);
        boolean isAnywhere = quarantined.corrected().anyMatch(Quarantined::mayMove);
        return run.query(quarantined.sql(), isAnywhere ? Months.ALL : Months.of(months));
    }

    /** Where rows state their months a correction may lie in another month than what it corrects. */
    private static boolean mayMove(KeepVersions source) {
        return source.staged().monthField() != null;
    }

    private Stream<KeepVersions> corrected() {
        return sources.stream().filter(source -> run.hasCorrections(source.source()));
    }

    private String sql() {
        String made = made();
        return FATES.formatted(
                broken(),
                nexts(),
                made.isEmpty() ? MADE.formatted("row_key", "staging.quarantine", " and false") : made,
                made.isEmpty() ? "false" : attempted());
    }

    /** Rows of statements; {@code of_key} is what a later statement must be about to take their place. */
    private String broken() {
        String declared = sources.stream()
                .map(source -> "(%s, %s, %s, %s, %s)"
                        .formatted(
                                text(source.staged().name()),
                                text(source.source()),
                                text(statement(source).key().get(0)),
                                text(TimeChecks.nameField(source.staged())),
                                statement(source).full()))
                .collect(joining(", "));
        return BROKEN.formatted(declared, Literals.inMonths(months));
    }

    /** After each time the next statement of the unit and month; where statements are not full, the next of the key. */
    private String nexts() {
        String keyed = sources.stream()
                .filter(source -> !statement(source).full())
                .map(source -> KEYED.formatted(
                        text(source.source()),
                        TimeChecks.key(source.staged()),
                        source.staged().name(),
                        Literals.inMonths(months)))
                .collect(joining());
        List<String> full = sources.stream()
                .filter(source -> statement(source).full())
                .map(KeepVersions::source)
                .toList();
        return NEXTS.formatted(run.statements(full, months), keyed.isEmpty() ? "" : keyed + KEYED_BROKEN);
    }

    /** Rows that were read well as corrections. */
    private String made() {
        return corrected()
                .map(source -> MADE.formatted(
                        TimeChecks.key(source.staged()),
                        source.staged().name(),
                        mayMove(source) ? "" : " and " + Literals.inMonths(months)))
                .collect(joining("\nunion all\n"));
    }

    private String attempted() {
        return Stream.concat(
                        Stream.of(Literals.inMonths(months)),
                        corrected()
                                .filter(Quarantined::mayMove)
                                .map(source ->
                                        "table_name = " + text(source.staged().name())))
                .collect(joining(" or "));
    }

    private static Statement statement(KeepVersions source) {
        return Objects.requireNonNull(
                source.staged().statement(), source.staged().name());
    }

    /**
     * The targets are what a correction may be about to close the row: the row itself, or, where the row is only one of
     * several with its key, whichever of them is to hold under that key.
     */
    private static final String BROKEN = """
            select
                *,
                if(is_full, '', row_key) as of_key,
                if(
                    row_key is not null and coalesce(map_keys(problems) = array(key_field), false),
                    array(concat('row ', place), concat('key ', row_key)),
                    array(concat('row ', place))
                ) as targets
            from (select *, concat(sheet, '!', row_number) as place from staging.quarantine)
            inner join values %s as declared (table_name, source, key_field, name_field, is_full) using (table_name)
            where corrects is null and %s""";

    private static final String NEXTS = """
            select
                source, unit, report_month, of_key, received_at as next_at, min(delivery_id) as next_by,
                lag(received_at) over (partition by source, unit, report_month, of_key order by received_at) as since
            from (select source, unit, report_month, '' as of_key, received_at, delivery_id from (%s)%s)
            group by source, unit, report_month, of_key, received_at""";

    private static final String KEYED = """

            union all
            select %s, unit, report_month, %s, received_at, delivery_id from %s where corrects is null and %s""";

    private static final String KEYED_BROKEN = """

            union all
            select source, unit, report_month, of_key, received_at, delivery_id from broken where not is_full""";

    private static final String MADE = """
            select corrects as delivery_id, struct(
                array(concat('row ', corrects_row), concat('key ', %s)) as targets, received_at as at, delivery_id as by
            ) as made
            from %s
            where corrects is not null%s""";

    /**
     * The first correction that came in time closes a row, else the next statement; one that came too late does not. Of
     * corrections that were not well themselves, how many there were of a row, and the last.
     */
    private static final String FATES = """
            with broken as (%s),
            nexts as (%s),
            corrections as (select delivery_id, collect_list(made) as corrections from (%s) group by delivery_id),
            attempts as (
                select
                    corrects as delivery_id,
                    corrects_row as place,
                    count(*) as attempts,
                    max_by(struct(reasons, problems, cells), struct(received_at, delivery_id)) as last
                from staging.quarantine
                where corrects is not null and (%s)
                group by corrects, corrects_row
            )
            select
                * except (attempts),
                try_element_at(cells, name_field) as item_name,
                case when mend is not null then 'mended' when next_at is not null then 'superseded' else 'open' end
                    as state,
                coalesce(mend.at, next_at) as closed_at,
                coalesce(mend.by, next_by) as closed_by,
                coalesce(attempts, 0) as attempts,
                last.reasons as last_attempt_reasons,
                last.problems as last_attempt_problems,
                last.cells as last_attempt_cells
            from (
                select broken.*, next_at, next_by, attempts, last, array_min(filter(
                    transform(
                        filter(corrections, made -> arrays_overlap(made.targets, targets)),
                        made -> struct(greatest(made.at, received_at) as at, made.by as by)
                    ),
                    made -> next_at is null or made.at < next_at
                )) as mend
                from broken
                left join nexts
                    on broken.source = nexts.source and broken.unit = nexts.unit
                    and broken.report_month = nexts.report_month and broken.of_key = nexts.of_key
                    and broken.received_at < next_at and (since is null or broken.received_at >= since)
                left join corrections on broken.delivery_id = corrections.delivery_id
                left join attempts on broken.delivery_id = attempts.delivery_id and broken.place = attempts.place
            )""";
}
