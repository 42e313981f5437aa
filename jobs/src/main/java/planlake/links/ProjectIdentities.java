package planlake.links;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.delta.Warehouse;
import planlake.held.HeldRows;
import planlake.held.Plans;
import planlake.identity.Decision;
import planlake.identity.Identities;
import planlake.identity.Identities.Pair;
import planlake.identity.Identities.Same;
import planlake.identity.Identity;
import planlake.landing.Home;
import planlake.night.Run;
import planlake.table.ReferenceFile;
import planlake.table.Table;

/** Fills {@code conformed.project_identity} from the links of all months and what people have decided. */
public final class ProjectIdentities {

    private static final Table INTO = Table.named("conformed.project_identity");
    private static final Table DECIDED = Table.named("conformed.identity_decision");
    private static final List<Table> KNOWING =
            List.of(Table.named("history.project_month"), Table.named("history.project_list"));

    /** Rows that are about to be written are known by place. */
    private static final int AT_PROJECT = INTO.fields().indexOf(INTO.field("project_id"));

    private static final int AT_VALID = INTO.fields().indexOf(INTO.field("valid_from"));

    private ProjectIdentities() {}

    /** The reviewed file of a home, {@code reference/project_identity.csv}; the empty one that comes with Planlake. */
    private static List<Map<String, String>> reviewed(Home home) {
        return ReferenceFile.in(home.reference(), "project_identity").rows();
    }

    /**
     * The rows of {@code conformed.identity_decision}.
     *
     * @throws planlake.errors.Refused if a line of the file can't be understood
     */
    public static Dataset<Row> decisions(Run run) {
        List<Row> rows = Decision.all(reviewed(run.warehouse().home())).stream()
                .map(each -> RowFactory.create(
                        each.code(),
                        each.projectId(),
                        each.verdict().id(),
                        date(each.validFrom()),
                        each.knownFrom() == null ? null : Timestamp.from(each.knownFrom()),
                        each.decidedBy(),
                        each.reason()))
                .toList();
        return HeldRows.of(DECIDED.schema(), rows).dataset(run.warehouse().spark());
    }

    /**
     * Writes the identities if they have changed, and lets the run keep those months anew that know a project whose
     * identity is another now; gives the rows written.
     */
    public static long keep(Run run) {
        Warehouse warehouse = run.warehouse();
        List<Row> links = Plans.collect(warehouse.read(IdentityLinks.INTO).where("accepted or kind = 'apart'"));
        List<Identity> now = Identities.of(same(links), together(links), decided(warehouse));
        Map<String, Row> rows = now.stream().collect(Collectors.toMap(Identity::code, ProjectIdentities::row));
        Map<String, Row> before = Plans.collect(warehouse.read(INTO)).stream()
                .collect(Collectors.toMap(row -> row.getAs("project_code"), row -> row));
        boolean isSame = rows.equals(before);
        if (isSame && warehouse.versions().containsKey(INTO.name())) return 0;
        if (!run.isAnew()) run.alsoTouch(knowing(run, moved(before, rows)));
        return warehouse.replace(INTO, List.copyOf(rows.values()));
    }

    /** What the table holds, so that what is known at a moment is what was decided by then. */
    private static List<Decision> decided(Warehouse warehouse) {
        return Plans.collect(warehouse.read(DECIDED)).stream()
                .map(row -> new Decision(
                        row.getAs("project_code"),
                        row.getAs("project_id"),
                        Decision.Verdict.of(row.getAs("decision")),
                        row.getAs("valid_from") == null
                                ? null
                                : row.<Date>getAs("valid_from").toLocalDate(),
                        row.getAs("known_from") == null
                                ? null
                                : row.<Timestamp>getAs("known_from").toInstant(),
                        row.getAs("decided_by"),
                        row.getAs("reason")))
                .sorted(Decision.ORDER)
                .toList();
    }

    private static List<Same> same(List<Row> links) {
        return links.stream()
                .filter(row -> row.<Boolean>getAs("accepted"))
                .map(row -> new Same(
                        row.<Date>getAs("report_month").toLocalDate(),
                        row.getAs("project_code"),
                        row.getAs("other_code"),
                        row.getAs("method"),
                        row.getAs("confidence"),
                        row.getAs("evidence"),
                        row.<Timestamp>getAs("known_from").toInstant()))
                .toList();
    }

    private static Set<Pair> together(List<Row> links) {
        return links.stream()
                .filter(row -> "apart".equals(row.getAs("kind")))
                .map(row -> Pair.of(row.getAs("project_code"), row.getAs("other_code")))
                .collect(Collectors.toSet());
    }

    /** The codes that stand for another project than before, or from another month on. */
    private static Set<String> moved(Map<String, Row> before, Map<String, Row> now) {
        var moved = new HashSet<String>();
        Stream.concat(before.keySet().stream(), now.keySet().stream())
                .filter(code -> !project(code, before).equals(project(code, now)))
                .forEach(moved::add);
        return moved;
    }

    private static String project(String code, Map<String, Row> identities) {
        Row row = identities.get(code);
        return row == null ? code + " null" : row.get(AT_PROJECT) + " " + row.get(AT_VALID);
    }

    /** The months for which any of these codes is known. */
    private static Set<LocalDate> knowing(Run run, Collection<String> codes) {
        if (codes.isEmpty()) return Set.of();
        String months = KNOWING.stream()
                .map(table -> "select report_month from %s where project_code in (%s)"
                        .formatted(table.name(), Literals.texts(codes)))
                .collect(joining("\nunion\n"));
        return Plans.collect(run.query(months, Months.ALL)).stream()
                .map(row -> row.getDate(0).toLocalDate())
                .collect(toSet());
    }

    private static Row row(Identity identity) {
        return RowFactory.create(
                identity.code(),
                identity.projectId(),
                identity.method(),
                identity.confidence(),
                identity.evidence(),
                date(identity.validFrom()),
                identity.knownFrom() == null ? null : Timestamp.from(identity.knownFrom()),
                identity.splitFrom(),
                identity.mergedInto());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(Objects.requireNonNull(day));
    }
}
