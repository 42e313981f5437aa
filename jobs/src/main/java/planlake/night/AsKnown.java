package planlake.night;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import planlake.delta.Base;
import planlake.delta.Released;
import planlake.delta.Sessions;
import planlake.delta.StatedMonths;
import planlake.delta.Warehouse;
import planlake.delta.Withdrawals;
import planlake.errors.EditionErrors;
import planlake.landing.Home;
import planlake.table.Stage;
import planlake.table.Table;
import planlake.table.TableRow;

/**
 * The tables as they follow from what was known at a moment, in a small warehouse of their own: the steps of a night
 * over the deliveries of then. It is the same code that fills the tables by night, so that what was said then is not
 * told by a second set of rules.
 *
 * @param released what is known now
 * @param steps all steps
 * @param deliveries the ids of those that were known
 * @param withdrawn those of them that had been taken back, to when
 * @param at the moment, for rules and code lists
 */
public record AsKnown(
        Released released, List<Step> steps, Set<String> deliveries, Map<String, Instant> withdrawn, Instant at) {

    private static final Table DELIVERY = Table.named("ops.delivery");
    /** What people have decided. */
    private static final List<Table> DECIDED =
            List.of(Table.named("conformed.identity_decision"), Table.named("conformed.task_link"));

    /**
     * What had been received by a moment.
     *
     * @throws planlake.errors.Refused if nothing had
     */
    public static AsKnown at(Instant moment, Released released, List<Step> steps) {
        Set<String> received = released.rows(DELIVERY.name()).stream()
                .flatMap(row -> StatedMonths.by(row).stream())
                .filter(stated -> !stated.receivedAt().isAfter(moment))
                .map(StatedMonths::deliveryId)
                .collect(Collectors.toSet());
        if (received.isEmpty()) throw EditionErrors.nothingKnown(moment.toString());
        var withdrawn = new TreeMap<>(released.withdrawn());
        withdrawn.values().removeIf(taken -> taken.isAfter(moment));
        withdrawn.keySet().retainAll(received);
        return new AsKnown(released, steps, received, withdrawn, moment);
    }

    /** The last month that dispatch figures were known for; empty if there was none. */
    public Optional<YearMonth> lastMonth() {
        return ledger().filter(
                        stated -> stated.source().equals("dispatch") && !withdrawn.containsKey(stated.deliveryId()))
                .flatMap(stated -> stated.months().stream())
                .max(LocalDate::compareTo)
                .map(YearMonth::from);
    }

    private Stream<StatedMonths> ledger() {
        return released.rows(DELIVERY.name()).stream()
                .flatMap(row -> StatedMonths.by(row).stream())
                .filter(stated -> deliveries.contains(stated.deliveryId()));
    }

    /**
     * The release that holds just what was known then, made with the rules of now; empty if none does. What a night
     * fills follows from the deliveries that it knows and the rules alone, so that nothing needs to be computed again.
     */
    public Optional<Released> release() {
        if (haveRulesChanged()) return Optional.empty();
        SortedMap<Long, Released> releases = Released.byNumber(released.home());
        Map<String, Long> byRun = releases.values().stream().collect(Collectors.toMap(Released::runId, Released::id));
        long last = 0;
        long next = Long.MAX_VALUE;
        for (TableRow row : released.rows(DELIVERY.name())) {
            Long release = byRun.get(String.valueOf(row.text("loaded_by")));
            if (release == null) return Optional.empty();
            if (!"accepted".equals(row.text("state"))) continue;
            if (deliveries.contains(String.valueOf(row.text("delivery_id")))) last = Math.max(last, release);
            else next = Math.min(next, release);
        }
        return last >= next
                ? Optional.empty()
                : releases.subMap(last, next).values().stream()
                        .filter(each -> each.logic().equals(released.logic())
                                && each.layout().equals(released.layout())
                                && each.sources().equals(released.sources())
                                && each.withdrawn().keySet().equals(withdrawn.keySet()))
                        .reduce((one, later) -> later);
    }

    /** Whether a rule or decision of today was not known then, or one that was known has ended since. */
    private boolean haveRulesChanged() {
        return Stream.concat(
                        steps.stream().filter(Step.Reference.class::isInstance).map(Step::into), DECIDED.stream())
                .filter(table ->
                        table.fields().stream().anyMatch(field -> field.name().equals("known_from")))
                .flatMap(table -> released.rows(table.name()).stream())
                .flatMap(row -> Stream.of("known_from", "known_to").map(row.values()::get))
                .anyMatch(moment -> moment instanceof Instant then && then.isAfter(at));
    }

    /**
     * Fills tables as they were known.
     *
     * @param wanted their names; what they are made from is filled too
     * @param since the first month of the figures
     * @param until the last; figures compare with months up to two Januaries before it
     * @param into an empty folder for the warehouse
     */
    public Released fill(Set<String> wanted, YearMonth since, YearMonth until, Path into) {
        SparkSession spark = Sessions.open(into);
        Home home = released.home().withWarehouse(into.toAbsolutePath().toString());
        List<Step> needed = needed(wanted);
        LocalDate first = until.minusMonths(Span.MONTHS).withMonth(1).atDay(1);
        Predicate<LocalDate> months = month -> !month.isBefore(first) && !month.isAfter(until.atDay(1));
        // A list of the year may be known before the month that it is issued for.
        Predicate<LocalDate> ofYear = month -> !month.isBefore(first) && month.getYear() <= until.getYear();
        Set<String> lists = SourceKinds.of(steps).ofYear();
        Known known = Known.of(released.rows(DELIVERY.name()), withdrawn, Set.of())
                .only(
                        stated -> deliveries.contains(stated.deliveryId()),
                        stated -> stated.about(lists.contains(stated.source()) ? ofYear : months),
                        figuresFrom(since, needed));
        Base base = new Base(released, deliveries, at, references());
        Warehouse warehouse = Warehouse.over(base, spark, home, withdrawn.keySet());
        Map<String, Sql> queries = Night.queries(steps);
        Run run = new Run("as known", warehouse, new Views(spark, queries), List.of(), known, SourceKinds.NONE, true);
        new Flow(spark, needed).run(step -> fill(run, step));
        keepLedger(warehouse, months);
        return new Released(
                home,
                released.id(),
                released.runId(),
                at,
                released.layout(),
                released.logic(),
                released.sources(),
                warehouse.versions());
    }

    /** What compares with the year before needs its figures too, what looks through the year's figures those. */
    private static LocalDate figuresFrom(YearMonth since, List<Step> needed) {
        List<Step.Query> queries = needed.stream()
                .filter(Step.Query.class::isInstance)
                .map(Step.Query.class::cast)
                .toList();
        if (queries.stream().anyMatch(query -> query.sees() == Span.THIRTEEN_MONTHS)) {
            return since.minusMonths(Span.MONTHS).atDay(1);
        }
        boolean isOfYear = queries.stream()
                .filter(query -> query.sees() == Span.YEAR_TO_DATE)
                .flatMap(query -> query.reads().stream())
                .anyMatch(table -> table.stage() == Stage.MARTS && table.isByMonth());
        return (isOfYear ? since.withMonth(1) : since).atDay(1);
    }

    private Set<String> references() {
        // Which codes stood for one project follows from months before those that are filled, too.
        Stream<Table> identities = Stream.concat(DECIDED.stream(), Stream.of(Table.named("conformed.identity_link")));
        return Stream.concat(
                        steps.stream().filter(Step.Reference.class::isInstance).map(Step::into), identities)
                .map(Table::name)
                .collect(Collectors.toSet());
    }

    /** The steps, in their order, that fill the wanted tables and what these are made from. */
    private List<Step> needed(Set<String> wanted) {
        var tables = new HashSet<>(wanted);
        var needed = new ArrayList<Step>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.fills().stream().map(Table::name).noneMatch(tables::contains)) continue;
            step.reads().forEach(table -> tables.add(table.name()));
            needed.add(0, step);
        }
        return needed;
    }

    private static void fill(Run run, Step step) {
        Warehouse warehouse = run.warehouse();
        Table into = step.into();
        if (step instanceof Step.Reference || DECIDED.contains(into)) warehouse.append(into, warehouse.read(into));
        else if (!(step instanceof Step.Stage) && step.isDue(run)) step.fill(run);
    }

    /** So that whoever reads the small warehouse finds its months in it, and where its figures were read. */
    private void keepLedger(Warehouse warehouse, Predicate<LocalDate> months) {
        Object[] ids = ledger().filter(stated -> stated.months().stream().anyMatch(months))
                .map(StatedMonths::deliveryId)
                .toArray();
        for (Table table : List.of(DELIVERY, StagingWriter.SHEET)) {
            warehouse.append(
                    table, warehouse.read(table).where(col("delivery_id").isin(ids)));
        }
        List<Row> taken = released.rows(Withdrawals.TABLE.name()).stream()
                .filter(row -> withdrawn.containsKey(row.text("delivery_id")))
                .map(Withdrawals::row)
                .toList();
        if (!taken.isEmpty()) warehouse.append(Withdrawals.TABLE, taken);
    }

    /** All tables that steps fill with figures, or with the names that figures go by. */
    public static Set<String> figures(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.fills().stream())
                .filter(table -> table.stage() != Stage.STAGING)
                .map(Table::name)
                .collect(Collectors.toSet());
    }
}
