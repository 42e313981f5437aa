package planlake.history;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import planlake.table.Table;

/**
 * What was known when. Each delivery is the full statement of its unit and month; a row of it holds from the moment the
 * delivery was received until the next delivery about the same unit and month was. A key that the next one lacks ends;
 * a key whose newer row is broken keeps its older figures, marked {@code is_standing}. Where deliveries are declared to
 * state only what is new (full: false), a row holds until the next one of its key. Loading order plays no part.
 *
 * <p>Each SELECT is one statement, since planning costs more than the rows do. What it reads is given as it may follow
 * FROM: a name, or a SELECT in parentheses.
 */
public final class Versions {

    private Versions() {}

    /**
     * A SELECT of the rows with {@code known_from}, {@code known_to} (null while current) and {@code is_standing}.
     *
     * @param rows staged rows with unit, report_month, received_at and delivery_id, of whole months
     * @param statements unit, report_month, received_at and delivery_id of every accepted statement about those months
     * @param broken quarantined rows about those months whose {@code row_key} could be read
     * @param staged the table that declares what names a row within its statement
     */
    public static String of(String rows, String statements, String broken, Table staged) {
        String events = statement(staged).full() ? IN_ORDER.formatted(statements) + STATED : BY_KEY;
        return "with said as (%s),\none as (%s),\n%s%s"
                .formatted(said(rows, broken, staged, ""), ONE.formatted("", ""), events, HELD);
    }

    /**
     * The same where some rows correct others, one by one. A correction takes effect when it is received, within the
     * statement whose row it corrects: the next statement of the unit and month ends it, as it ends all rows before.
     *
     * @param rows with {@code corrects} and {@code corrects_row}, null for rows of statements
     */
    public static String corrected(String rows, String statements, String broken, Table staged) {
        if (!statement(staged).full()) return of(rows, statements, broken, staged);
        String said = said(rows, broken, staged, ", corrects, corrects_row");
        String one = ONE.formatted(", corrects is null", ", " + STATED_KEY);
        return "with said as (%s),\none as (%s),\n%s%s%s"
                .formatted(said, one, IN_ORDER.formatted(statements), CORRECTED, HELD);
    }

    /** What was said of each key when, and that it could not be read (said is null). */
    private static String said(String rows, String broken, Table staged, String more) {
        String key = statement(staged).key().stream().map("`%s`"::formatted).collect(joining(", "));
        return """
                select
                    unit, report_month, received_at, concat_ws('/', %s) as row_key, delivery_id, sheet, row_number,
                    struct(*) as said%s
                from %s
                union all
                select unit, report_month, received_at, row_key, null, null, null, null%s
                from %s""".formatted(key, more, rows, more.isEmpty() ? "" : ", null, null", broken);
    }

    private static Table.Statement statement(Table staged) {
        return Objects.requireNonNull(staged.statement(), staged.name());
    }

    /** The key under which the corrected row was stated. */
    private static final String STATED_KEY = """
            max(if(corrects is null, row_key, null)) over (
                partition by
                    coalesce(corrects, delivery_id), coalesce(corrects_row, concat_ws('!', sheet, row_number))
            ) as stated_key""";

    /** A statement may come in several files; where two of them state one key, the greater delivery id decides. */
    private static final String ONE = """
            select * except (choice)
            from (
                select *, row_number() over (
                    partition by unit, report_month, received_at, row_key%s
                    order by said is null, delivery_id desc, sheet, row_number
                ) as choice%s
                from said
            )
            where choice = 1""";

    private static final String IN_ORDER = """
            in_order as (
                select *, row_number() over scope as nth, lead(received_at) over scope as known_to
                from (
                    select unit, report_month, received_at, collect_set(delivery_id) as deliveries
                    from %s
                    group by unit, report_month, received_at
                )
                window scope as (partition by unit, report_month order by received_at)
            ),
            """;

    private static final String STATED = """
            events as (
                select unit, report_month, row_key, said, nth, received_at as known_from, known_to, false as ends
                from one
                inner join in_order using (unit, report_month, received_at)
            )""";

    /** What is said of a key holds until something else is said of it; nothing ends by being left out. */
    private static final String BY_KEY = """
            events as (
                select
                    *, row_number() over of_key as nth, received_at as known_from, false as ends,
                    lead(received_at) over of_key as known_to
                from one
                window of_key as (partition by unit, report_month, row_key order by received_at)
            )""";

    /**
     * Corrections stand in the span of the statement that they correct; of one that came too late, nothing. A
     * correction of a key ends what was said under the wrong one.
     */
    private static final String CORRECTED = """
            events as (
                select * except (known_to), coalesce(
                    lead(known_from) over (partition by unit, report_month, row_key, nth order by known_from), known_to
                ) as known_to
                from (
                    select
                        one.unit, one.report_month, key as row_key, said, nth, known_to, key <> row_key as ends,
                        greatest(one.received_at, in_order.received_at) as known_from
                    from one
                    inner join in_order
                        on one.unit = in_order.unit and one.report_month = in_order.report_month and if(
                            corrects is null,
                            one.received_at = in_order.received_at,
                            array_contains(deliveries, corrects)
                        )
                    lateral view explode(
                        if(corrects is not null and stated_key <> row_key, array(row_key, stated_key), array(row_key))
                    ) as key
                )
                where known_to is null or known_from < known_to
            )""";

    /** Carries the last readable row over the broken ones that follow it without a gap. */
    private static final String HELD = """

            select held.said.*, known_from, known_to, said is null as is_standing
            from (
                select *, last(if(said is null, null, struct(said, island)), true) over (
                    partition by unit, report_month, row_key
                    order by nth, known_from
                    rows between unbounded preceding and current row
                ) as held
                from (
                    select *, nth - dense_rank() over (
                        partition by unit, report_month, row_key order by nth
                    ) as island
                    from events
                )
            )
            where held.island = island and not ends""";
}
