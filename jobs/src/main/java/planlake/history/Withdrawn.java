package planlake.history;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import planlake.table.Table;

/**
 * What was known when, where deliveries have been taken back: from its withdrawal on, a unit's month is known as if the
 * delivery had never come; what was known before stays on the record.
 */
public final class Withdrawn {

    private Withdrawn() {}

    /**
     * The same as {@link Versions#corrected}. The time of a unit's month is cut at each withdrawal, and each span is
     * taken for a unit of its own, to which no delivery has come that had been withdrawn by its beginning.
     *
     * @param statements those that were withdrawn included
     * @param broken with {@code delivery_id}
     * @param withdrawals a SELECT of unit, report_month, delivery_id and withdrawn_at
     */
    public static String versions(String rows, String statements, String broken, Table staged, String withdrawals) {
        String versions = Versions.corrected(inSpans(rows), inSpans(statements), inSpans(broken), staged);
        String same = Stream.concat(
                        Stream.of("unit", "report_month", "delivery_id", "sheet", "row_number", "is_standing"),
                        Objects.requireNonNull(staged.statement(), staged.name()).key().stream())
                .distinct()
                .map("`%s`"::formatted)
                .collect(joining(", "));
        return "with spans as (%s),\nversions as (%s),\nclipped as (%s)%s"
                .formatted(SPANS.formatted(withdrawals), versions, CLIPPED, JOINED.formatted(same));
    }

    private static String inSpans(String of) {
        return "(" + IN_SPANS.formatted(of) + ")";
    }

    /**
     * The time before the first withdrawal of each unit and month (span 0, without beginning), and after each; with the
     * deliveries that are gone by then.
     */
    private static final String SPANS = """
            select
                unit,
                report_month,
                span,
                span_from,
                get(cuts, span) as span_to,
                transform(filter(taken, one -> one.withdrawn_at <= span_from), one -> one.delivery_id) as gone
            from (
                select
                    unit,
                    report_month,
                    array_sort(collect_set(withdrawn_at)) as cuts,
                    collect_list(struct(withdrawn_at, delivery_id)) as taken
                from (%s)
                group by unit, report_month
            )
            lateral view posexplode(concat(array(cast(null as timestamp)), cuts)) as span, span_from""";

    private static final String IN_SPANS = """
            select
                stated.* except (unit),
                concat_ws('\u0001', stated.unit, coalesce(span, 0)) as unit,
                stated.unit as unit_of,
                span_from,
                span_to
            from %s as stated
            left join spans on stated.unit = spans.unit and stated.report_month = spans.report_month
            where not coalesce(array_contains(gone, delivery_id), false)""";

    /** greatest() and least() pass over nulls: a span without beginning cuts nothing off. */
    private static final String CLIPPED = """
            select
                * except (unit, unit_of, span_from, span_to, known_from, known_to),
                unit_of as unit,
                greatest(known_from, span_from) as known_from,
                least(known_to, span_to) as known_to
            from versions
            where least(known_to, span_to) is null or greatest(known_from, span_from) < least(known_to, span_to)""";

    /** Makes one version of a row that held on across a withdrawal, from the first of its stretch and the last. */
    private static final String JOINED = """

            select * except (is_continued, goes_on, known_to, ends_at), ends_at as known_to
            from (
                select *, if(goes_on, lead(known_to) over in_time, known_to) as ends_at
                from (
                    select
                        *,
                        coalesce(lag(known_to) over in_time = known_from, false) as is_continued,
                        coalesce(lead(known_from) over in_time = known_to, false) as goes_on
                    from clipped
                    window in_time as (partition by %1$s order by known_from)
                )
                where not (is_continued and goes_on)
                window in_time as (partition by %1$s order by known_from)
            )
            where not is_continued""";
}
