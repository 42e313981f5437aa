package planlake.links;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.held.Plans;
import planlake.identity.CodeLink;
import planlake.identity.MonthLinks;
import planlake.identity.MonthLinks.Shrunk;
import planlake.identity.Sighting;
import planlake.night.Rules;
import planlake.night.Run;
import planlake.night.Step.KeepVersions;
import planlake.table.Table;
import planlake.table.Thresholds;

/**
 * Fills {@code conformed.identity_link}: of each month the codes that are new in it, held against those that were
 * stated in the twelve months before. A delivery can change the links of its month and of the twelve after it.
 */
public final class IdentityLinks {

    static final Table INTO = Table.named("conformed.identity_link");

    /** Months for which a code that is no longer stated is remembered. */
    static final int REACH = 12;

    private static final String SHRUNK = "link_shrunk_pct";

    private static final List<String> FIELDS = List.of(
            "project_name", "county", "approval_number", "total_investment_wan", "done_since_start_wan", "build_stage");

    private final Run run;
    private final KnownCodes dispatch;
    private final Set<LocalDate> months;
    private final Rules rules;

    private IdentityLinks(Run run, KeepVersions dispatch, Set<LocalDate> months) {
        this.run = run;
        this.dispatch = new KnownCodes(run, dispatch);
        this.months = months;
        this.rules = Rules.of(run);
    }

    /** Writes the links of the months that new deliveries may change; gives the rows written. */
    public static long keep(Run run, KeepVersions dispatch, KeepVersions registers) {
        Set<LocalDate> months = run.monthsAfter(List.of("dispatch", "register"), REACH);
        List<Row> links = new IdentityLinks(run, dispatch, months).links();
        var together = new CodesTogether(run, List.of(dispatch, registers));
        return together.write(months, links);
    }

    private List<Row> links() {
        var links = new ArrayList<Row>();
        seen().forEach((month, rows) -> of(rows, rules.of(month)).forEach(link -> links.add(row(month, link))));
        return links;
    }

    /** What is seen in each month of the codes that come, go or shrink. */
    private Map<LocalDate, List<Row>> seen() {
        List<LocalDate> asked = compared();
        if (asked.isEmpty()) return Map.of();
        List<LocalDate> all = dispatch.months().stream()
                .filter(Months.withEarlier(asked, REACH))
                .toList();
        String seen = SEEN.formatted(
                dispatch.in(all, FIELDS),
                dispatch.unread(),
                Literals.dates(asked),
                all.size(),
                rules.sql(SHRUNK, asked),
                asked.stream()
                        .map(month -> rules.of(month).value(SHRUNK))
                        .max(naturalOrder())
                        .orElseThrow()
                        .toPlainString());
        return Plans.collect(run.query(seen, Months.of(all))).stream()
                .collect(groupingBy(row -> row.<Date>getAs("month").toLocalDate(), TreeMap::new, toList()));
    }

    /** The months with an earlier one to compare with. */
    private List<LocalDate> compared() {
        return months.stream()
                .filter(month -> dispatch.months().stream()
                        .anyMatch(earlier -> earlier.isBefore(month) && !earlier.isBefore(month.minusMonths(REACH))))
                .toList();
    }

    private static List<CodeLink> of(List<Row> rows, Thresholds rules) {
        Map<String, List<Row>> byRole = rows.stream().collect(groupingBy(row -> row.getAs("role")));
        List<Sighting> newcomers = sightings(byRole, "newcomer");
        Set<String> units = newcomers.stream().map(Sighting::unit).collect(toSet());
        return MonthLinks.of(
                newcomers,
                sightings(byRole, "gone"),
                byRole.getOrDefault("shrunk", List.of()).stream()
                        .map(row -> new Shrunk(sighting(row.getAs("said_before")), sighting(row.getAs("said"))))
                        .filter(shrunk -> units.contains(shrunk.now().unit()))
                        .toList(),
                rules);
    }

    private static List<Sighting> sightings(Map<String, List<Row>> byRole, String role) {
        return byRole.getOrDefault(role, List.of()).stream()
                .map(row -> sighting(row.getAs("said")))
                .toList();
    }

    private static Sighting sighting(Row said) {
        return new Sighting(
                said.getAs("project_code"),
                said.getAs("project_name"),
                said.getAs("unit"),
                said.getAs("county"),
                said.getAs("approval_number"),
                said.getAs("total_investment_wan"),
                said.getAs("done_since_start_wan"),
                "竣工投产".equals(said.getAs("build_stage")),
                said.<Date>getAs("report_month").toLocalDate(),
                said.<Timestamp>getAs("known_from").toInstant());
    }

    static Row row(LocalDate month, CodeLink link) {
        Sighting project = link.project();
        Sighting other = link.other();
        return RowFactory.create(
                Date.valueOf(month),
                project.code(),
                other.code(),
                link.kind().id(),
                link.method().id(),
                link.confidence(),
                link.evidence(),
                link.accepted(),
                Timestamp.from(project.knownFrom()),
                project.name(),
                project.unit(),
                total(project),
                other.name(),
                other.unit(),
                total(other),
                Date.valueOf(other.month()));
    }

    private static @Nullable BigDecimal total(Sighting project) {
        return project.totalWan() == null ? null : project.totalWan().setScale(4);
    }

    /**
     * Each code and month in which it was stated, broken rows included: what was said then, or last before; when it was
     * stated before and after. Of two units that state it, what was received last speaks. Of them those that nobody
     * stated in the twelve months before; that were stated in the twelve months before a month that lacks them; and
     * that go on with a total so far below the one before as {@code link_shrunk_pct} says. Most codes are stated month
     * after month with much the same total: they are left out first, by what costs little.
     */
    private static final String SEEN = """
            with stated as (%1$s),
            unread as (%2$s),
            some as (
                select project_code
                from (
                    select
                        project_code, unit, count(*) as months, min(total_investment_wan) as least,
                        max(total_investment_wan) as most
                    from (
                        select project_code, unit, total_investment_wan from stated
                        union all
                        select project_code, null, null from unread
                    )
                    group by project_code, unit
                )
                group by project_code
                having count(*) > 1 or max(months) < %4$d or min(least) * 100 <= max(most) * %6$s
            ),
            seen as (
                select
                    report_month,
                    said as stated,
                    last(said, true) over by_code as said,
                    lag(report_month) over by_code as before,
                    lead(report_month) over by_code as next,
                    lag(said) over by_code as said_before,
                    array(%3$s) as months
                from (
                    select project_code, report_month, max_by(said, struct(said.known_from, said.unit)) as said
                    from (
                        select project_code, report_month, struct(*) as said from stated
                        union all
                        select project_code, report_month, null as said from unread
                    )
                    left semi join some using (project_code)
                    group by project_code, report_month
                )
                window by_code as (partition by project_code order by report_month)
            )
            select seen.*, part.role, part.month
            from seen
            lateral view explode(filter(
                concat(
                    array(
                        struct('newcomer' as role, if(
                            array_contains(months, report_month) and stated is not null
                            and (before is null or before < add_months(report_month, -12)), report_month, null
                        ) as month),
                        struct('shrunk' as role, if(
                            array_contains(months, report_month)
                            and said_before.total_investment_wan * (%5$s) >= stated.total_investment_wan * 100
                            and before >= add_months(report_month, -12), report_month, null
                        ) as month)
                    ),
                    transform(months, month -> struct('gone' as role, if(
                        said is not null and report_month < month and report_month >= add_months(month, -12)
                        and (next is null or month < next), month, null
                    ) as month))
                ),
                part -> part.month is not null
            )) as part""";

    static Stream<Row> accepted(Collection<Row> links) {
        return links.stream().filter(row -> row.getBoolean(7));
    }
}
