package planlake.warehouse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import planlake.identity.Link;
import planlake.identity.MonthLinks;
import planlake.identity.MonthLinks.Shrunk;
import planlake.identity.Sighting;
import planlake.table.Table;
import planlake.warehouse.Step.KeepVersions;

/**
 * Fills {@code conformed.identity_link}: of each month the codes that are new in it, held against those that were
 * stated in the twelve months before. A delivery can change the links of its month and of the twelve after it.
 */
public final class IdentityLinks {

    static final Table INTO = Table.named("conformed.identity_link");

    /** Months for which a code that is no longer stated is remembered. */
    static final int REACH = 12;

    private static final List<String> FIELDS = List.of(
            "project_name", "county", "approval_number", "total_investment_wan", "done_since_start_wan", "build_stage");

    private static final List<String> VIEWS =
            List.of("stated", "unread", "months", "seen", "newcomers", "gone", "shrunk");

    private final Run run;
    private final StatedCodes dispatch;
    private final Set<LocalDate> months;

    private IdentityLinks(Run run, KeepVersions dispatch, Set<LocalDate> months) {
        this.run = run;
        this.dispatch = new StatedCodes(run, dispatch);
        this.months = months;
    }

    /** Writes the links of the months that new deliveries may change; gives the rows written. */
    public static long keep(Run run, KeepVersions dispatch, KeepVersions registers) {
        Set<LocalDate> months = run.monthsAfter(List.of("dispatch", "register"), REACH);
        List<Row> links = new IdentityLinks(run, dispatch, months).links();
        var together = new CodesTogether(run, List.of(dispatch, registers));
        return together.write(months, links);
    }

    private List<Row> links() {
        Map<LocalDate, List<Row>> found = new TreeMap<>();
        Dataset<Row> seen = name();
        rows("newcomers", NEWCOMERS, found);
        if (!found.isEmpty()) {
            rows("gone", GONE, found);
            rows("shrunk", SHRUNK, found);
        }
        seen.unpersist();
        // Whoever asks in this session next is to see the published names alone.
        VIEWS.forEach(view -> run.warehouse().spark().catalog().dropTempView("identity_" + view));
        var links = new ArrayList<Row>();
        found.forEach((month, rows) -> of(rows).forEach(link -> links.add(row(month, link))));
        return links;
    }

    private void rows(String view, String query, Map<LocalDate, List<Row>> into) {
        Dataset<Row> rows = run.warehouse().spark().sql(query);
        rows.createOrReplaceTempView("identity_" + view);
        for (Row row : rows.selectExpr("'%s' as role".formatted(view), "*").collectAsList()) {
            into.computeIfAbsent(row.<Date>getAs("month").toLocalDate(), month -> new ArrayList<>())
                    .add(row);
        }
    }

    private static List<Link> of(List<Row> rows) {
        Map<String, List<Row>> byRole = rows.stream().collect(groupingBy(row -> row.getAs("role")));
        return MonthLinks.of(
                sightings(byRole, "newcomers"),
                sightings(byRole, "gone"),
                byRole.getOrDefault("shrunk", List.of()).stream()
                        .map(row -> new Shrunk(sighting(row.getAs("before")), sighting(row.getAs("said"))))
                        .toList());
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

    static Row row(LocalDate month, Link link) {
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
     * Names what the queries read: the months, and what is stated of them and the twelve before each, which it gives.
     */
    private Dataset<Row> name() {
        var all = new TreeSet<LocalDate>();
        for (LocalDate month : months) {
            for (int back = 0; back <= REACH; back++) all.add(month.minusMonths(back));
        }
        all.retainAll(dispatch.months());
        dispatch.in(all, FIELDS).createOrReplaceTempView("identity_stated");
        dispatch.unread(all).createOrReplaceTempView("identity_unread");
        String of = dates(months);
        run.warehouse()
                .spark()
                .sql(
                        of.isEmpty()
                                ? "select date'1900-01-01' as month where false"
                                : "select explode(array(%s)) as month".formatted(of))
                .createOrReplaceTempView("identity_months");
        Dataset<Row> seen = run.warehouse().spark().sql(SEEN).persist();
        seen.createOrReplaceTempView("identity_seen");
        return seen;
    }

    static String dates(Collection<LocalDate> months) {
        return months.stream().sorted().map("date'%s'"::formatted).collect(joining(", "));
    }

    /**
     * Each code and month in which it was stated, broken rows included: what was said then, or last before; when it was
     * stated before and after. Of two units that state it, what was received last speaks.
     */
    private static final String SEEN = """
            with one as (
                select project_code, report_month, max_by(said, struct(said.known_from, said.unit)) as said
                from (
                    select
                        project_code,
                        report_month,
                        struct(
                            project_code, project_name, unit, county, approval_number, total_investment_wan,
                            done_since_start_wan, build_stage, report_month, known_from
                        ) as said
                    from identity_stated
                    union all
                    select project_code, report_month, null as said from identity_unread
                )
                group by project_code, report_month
            )
            select
                project_code,
                report_month,
                said as stated,
                last(said, true) over by_code as said,
                lag(report_month) over by_code as before,
                lead(report_month) over by_code as next,
                lag(said) over by_code as said_before
            from one
            window by_code as (partition by project_code order by report_month)""";

    /** Codes that nobody stated in the twelve months before, where others were. */
    private static final String NEWCOMERS = """
            select seen.report_month as month, seen.stated as said
            from identity_seen as seen
            inner join identity_months as months on seen.report_month = months.month
            where seen.stated is not null
                and (seen.before is null or seen.before < add_months(seen.report_month, -12))
                and exists (
                    select 1 from (select distinct report_month from identity_seen) as earlier
                    where earlier.report_month < seen.report_month
                        and earlier.report_month >= add_months(seen.report_month, -12)
                )""";

    /** Codes that were stated in the twelve months before and are not now; where some new code may be theirs. */
    private static final String GONE = """
            select months.month, seen.said
            from identity_seen as seen
            inner join identity_months as months
                on seen.report_month < months.month
                and seen.report_month >= add_months(months.month, -12)
                and (seen.next is null or months.month < seen.next)
            left semi join identity_newcomers as newcomers
                on months.month = newcomers.month
                and (
                    seen.said.unit = newcomers.said.unit
                    or (seen.said.approval_number is not null and newcomers.said.approval_number is not null)
                )
            where seen.said is not null""";

    /** Codes that go on with a total a fifth or more below the one before, in units that state new codes. */
    private static final String SHRUNK = """
            select seen.report_month as month, seen.stated as said, seen.said_before as before
            from identity_seen as seen
            left semi join identity_newcomers as newcomers
                on seen.report_month = newcomers.month and seen.stated.unit = newcomers.said.unit
            where seen.said_before.total_investment_wan * 0.8 >= seen.stated.total_investment_wan
                and seen.before >= add_months(seen.report_month, -12)""";

    static Stream<Row> accepted(Collection<Row> links) {
        return links.stream().filter(row -> row.getBoolean(7));
    }
}
