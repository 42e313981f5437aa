package planlake.links;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import planlake.held.HeldRows;
import planlake.held.Plans;
import planlake.night.Run;
import planlake.plan.names.Candidate;
import planlake.plan.names.LinkDecision;
import planlake.plan.names.NamedLink;
import planlake.plan.names.NamedProjects.Wanted;
import planlake.plan.names.ReviewedNames;
import planlake.table.Table;

/**
 * {@code marts.named_project}: the projects that the plans in force name, found in the registers of their year, or
 * decided on by people.
 */
public final class NamedProjectLinks {

    public static final List<String> INPUTS = List.of(
            "marts.plan_in_force",
            "history.plan_project",
            "history.project_list",
            "conformed.task_link",
            "conformed.project_identity");

    private static final Table INTO = Table.named("marts.named_project");

    private static final List<String> AS_NAMED =
            List.of("plan_year", "task_no", "position", "short_name", "verb", "qualifier", "file", "row_number");

    private NamedProjectLinks() {}

    /** One row per named project, with the project that it is found to be, or why none is. */
    public static Dataset<Row> rows(Run run) {
        Function<String, Dataset<Row>> ask = sql -> run.views().rows(sql, run.warehouse()::read);
        List<LinkDecision> decisions = decisions(ask);
        var rows = new ArrayList<Row>();
        named(ask).forEach((year, named) -> rows.addAll(linked(ask, new ReviewedNames(year, decisions), named)));
        return HeldRows.of(INTO.schema(), rows).dataset(run.warehouse().spark());
    }

    /** What people have decided, by the surrogate ids of projects. */
    private static List<LinkDecision> decisions(Function<String, Dataset<Row>> ask) {
        return Plans.collect(ask.apply("""
                        select link.*, coalesce(identity.project_id, link.project_code) as project_id
                        from conformed.task_link as link
                        left join conformed.project_identity as identity on link.project_code = identity.project_code
                        """)).stream()
                .map(NamedProjectLinks::decision)
                .toList();
    }

    private static LinkDecision decision(Row row) {
        Timestamp knownFrom = row.getAs("known_from");
        return new LinkDecision(
                row.getAs("plan_year"),
                row.getAs("task_no"),
                row.getAs("short_name"),
                row.getAs("project_id"),
                LinkDecision.LINK.equals(row.getAs("decision")),
                knownFrom == null ? null : knownFrom.toInstant(),
                Objects.requireNonNullElse(row.getAs("decided_by"), ""),
                Objects.requireNonNullElse(row.getAs("reason"), ""));
    }

    private static Map<Integer, List<Row>> named(Function<String, Dataset<Row>> ask) {
        var byYear = new TreeMap<Integer, List<Row>>();
        Plans.collect(ask.apply("""
                        select *
                        from history.plan_project
                        inner join marts.plan_in_force using (unit, report_month)
                        where known_to is null
                        order by plan_year, task_no, position
                        """))
                .forEach(row -> byYear.computeIfAbsent(row.getAs("plan_year"), year -> new ArrayList<>())
                        .add(row));
        return byYear;
    }

    private static List<Row> linked(Function<String, Dataset<Row>> ask, ReviewedNames names, List<Row> named) {
        List<Wanted> wanted = named.stream().map(NamedProjectLinks::wanted).toList();
        Iterable<Candidate> registered = () -> candidates(ask, names.year());
        Map<Wanted, NamedLink> links = new LinkedHashMap<>();
        for (NamedLink link : names.links(wanted, registered))
            links.put(new Wanted(link.taskNo(), link.shortName()), link);
        return named.stream()
                .map(row -> row(row, links.get(wanted(row)), names.decided(wanted(row))))
                .toList();
    }

    private static Wanted wanted(Row named) {
        return new Wanted(named.getAs("task_no"), named.getAs("short_name"));
    }

    private static Iterator<Candidate> candidates(Function<String, Dataset<Row>> ask, int year) {
        Iterator<Row> rows = Plans.iterator(ask.apply("""
                        select distinct project_id, project_name
                        from history.project_list
                        where known_to is null and year(report_month) = %d
                        """.formatted(year)));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Candidate next() {
                Row row = rows.next();
                return new Candidate(row.getString(0), row.getString(1));
            }
        };
    }

    private static Row row(Row named, @Nullable NamedLink link, Optional<LinkDecision> decided) {
        var values = new HashMap<String, @Nullable Object>();
        for (String field : AS_NAMED) values.put(field, named.getAs(field));
        values.put("evidence", decided.map(ReviewedNames::evidence).orElse("清单中没有名称相符的项目"));
        values.put("needs_review", decided.isEmpty());
        if (link != null) {
            values.put("project_id", link.projectId());
            values.put("method", link.method());
            values.put("confidence", link.confidence());
            values.put("evidence", link.evidence());
            values.put("needs_review", link.review());
        }
        return RowFactory.create(
                INTO.fields().stream().map(field -> values.get(field.name())).toArray());
    }
}
