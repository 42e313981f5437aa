package planlake.warehouse;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import planlake.landing.Delivery;
import planlake.staging.Outcome;
import planlake.table.Table;
import planlake.warehouse.Step.KeepVersions;

/** One run: what it works on, and what it has changed so far. */
public final class Run {

    private final String id;
    private final Warehouse warehouse;
    private final Views views;
    private final List<Delivery> deliveries;
    private final Known known;
    private final List<Outcome> accounts = new ArrayList<>();
    private final List<Outcome> sheets = new ArrayList<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<LocalDate> also = new TreeSet<>();
    private final Set<String> ownSources;
    private final boolean isAnew;

    /**
     * @param deliveries what is new
     * @param known what earlier runs have read, and what was taken back since
     * @param ownSources those that the home declares for itself
     * @param isAnew whether everything is to be filled, since a reference table or nothing was there before
     */
    Run(
            String id,
            Warehouse warehouse,
            Views views,
            List<Delivery> deliveries,
            Known known,
            Set<String> ownSources,
            boolean isAnew) {
        this.id = id;
        this.warehouse = warehouse;
        this.views = views;
        this.deliveries = List.copyOf(deliveries);
        this.known = known;
        this.ownSources = Set.copyOf(ownSources);
        this.isAnew = isAnew;
    }

    public String id() {
        return id;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    Views views() {
        return views;
    }

    /** The new deliveries of a source. */
    public List<Delivery> deliveries(String source) {
        return deliveries.stream()
                .filter(delivery -> delivery.source().equals(source))
                .toList();
    }

    void account(Collection<Outcome> read) {
        accounts.addAll(read);
    }

    void sheets(Collection<Outcome> read) {
        sheets.addAll(read);
    }

    List<Outcome> sheets() {
        return sheets;
    }

    List<Outcome> accounts() {
        return accounts;
    }

    void changed(Table table) {
        changed.add(table.name());
    }

    /** Whether everything is to be filled, whatever has been delivered. */
    boolean isAnew() {
        return isAnew;
    }

    /** Whether a table, or one that its query reads, has changed in this run. */
    boolean hasChanged(Table table, Map<String, Sql> queries) {
        if (isAnew || changed.contains(table.name())) return true;
        Sql query = queries.get(table.name());
        return query != null && query.inputs().stream().anyMatch(input -> hasChanged(input, queries));
    }

    /** The months that the new, accepted deliveries of a source state, or that those taken back stated. */
    public Set<LocalDate> deliveredMonths(String source) {
        return months(news(), source);
    }

    /** Has months worked on that no delivery is about, such as those of a project that turns out to be another. */
    void alsoTouch(Collection<LocalDate> months) {
        also.addAll(months);
    }

    /** Deliveries that were taken back, to when. */
    Map<String, Instant> withdrawn() {
        return known.withdrawn();
    }

    /** What the new deliveries that were not refused state. */
    private Stream<Stated> accepted() {
        return accounts.stream().flatMap(account -> Stated.by(account).stream());
    }

    /** What the run has to take in: what the new deliveries state, and what those stated that were taken back. */
    private Stream<Stated> news() {
        return Stream.concat(accepted(), known.stated().filter(stated -> known.newlyWithdrawn()
                .contains(stated.deliveryId())));
    }

    /** What all deliveries have stated, earlier runs' included. */
    private Stream<Stated> everStated() {
        return Stream.concat(accepted(), known.stated());
    }

    /** What all deliveries state that have not been taken back, earlier runs' included. */
    private Stream<Stated> stated() {
        return everStated().filter(stated -> !known.withdrawn().containsKey(stated.deliveryId()));
    }

    private static Set<LocalDate> months(Stream<Stated> statements, String source) {
        return statements
                .filter(stated -> stated.source().equals(source))
                .flatMap(stated -> stated.months().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All months with dispatch figures, earlier runs' included. */
    public Set<LocalDate> reportedMonths() {
        return statedMonths("dispatch");
    }

    /** All months that a source states, earlier runs' included; those of deliveries taken back are not. */
    Set<LocalDate> statedMonths(String source) {
        return months(stated(), source);
    }

    /** The months of a delivered table that the run works on. */
    Set<LocalDate> monthsOf(String source) {
        Set<LocalDate> ever = months(everStated(), source);
        if (isAnew) return ever;
        Set<LocalDate> months = deliveredMonths(source);
        ever.retainAll(also);
        months.addAll(ever);
        return months;
    }

    /** Whether any delivery of a source corrects single rows. */
    boolean hasCorrections(String source) {
        return everStated().anyMatch(stated -> stated.source().equals(source) && !stated.isStatement());
    }

    /**
     * The statements of a source about some months, accepted now or earlier: unit, report_month, received_at,
     * delivery_id.
     */
    Dataset<Row> statements(String source, Collection<LocalDate> months) {
        return statements(stated(), source, months);
    }

    /** The same, those that were taken back included. */
    Dataset<Row> everyStatement(String source, Collection<LocalDate> months) {
        return statements(everStated(), source, months);
    }

    private Dataset<Row> statements(Stream<Stated> of, String source, Collection<LocalDate> months) {
        List<Row> rows = of.filter(stated -> stated.source().equals(source) && stated.isStatement())
                .flatMap(stated -> stated.months().stream()
                        .filter(months::contains)
                        .map(month -> RowFactory.create(
                                stated.unit(),
                                Date.valueOf(month),
                                Timestamp.from(stated.receivedAt()),
                                stated.deliveryId())))
                .toList();
        return warehouse
                .spark()
                .createDataFrame(
                        rows,
                        StructType.fromDDL(
                                "unit string, report_month date, received_at timestamp, delivery_id string"));
    }

    /**
     * What was taken back of a source's deliveries about some months: unit, report_month, delivery_id, withdrawn_at;
     * empty if nothing was.
     */
    Optional<Dataset<Row>> withdrawals(String source, Collection<LocalDate> months) {
        List<Row> rows = everStated()
                .filter(stated ->
                        stated.source().equals(source) && known.withdrawn().containsKey(stated.deliveryId()))
                .flatMap(stated -> stated.months().stream()
                        .filter(months::contains)
                        .map(month -> RowFactory.create(
                                stated.unit(),
                                Date.valueOf(month),
                                stated.deliveryId(),
                                Timestamp.from(
                                        Objects.requireNonNull(known.withdrawn().get(stated.deliveryId()))))))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(warehouse
                .spark()
                .createDataFrame(
                        rows,
                        StructType.fromDDL(
                                "unit string, report_month date, delivery_id string, withdrawn_at timestamp")));
    }

    /**
     * The reported months whose figures may differ after this run: from each month that a delivery is about to the
     * December of its year, since later months of a year are compared with earlier ones. The sources that a home
     * declares for itself have figures of their own.
     */
    public Set<LocalDate> touchedMonths() {
        if (isAnew) return known.asked(reportedMonths());
        Set<LocalDate> delivered = news().filter(stated -> !ownSources.contains(stated.source()))
                .flatMap(stated -> stated.months().stream())
                .collect(Collectors.toSet());
        delivered.addAll(also);
        // A month whose only delivery was taken back has figures to lose.
        Set<LocalDate> reported = reportedMonths();
        reported.addAll(deliveredMonths("dispatch"));
        return reported.stream()
                .filter(month ->
                        delivered.stream().anyMatch(day -> day.getYear() == month.getYear() && !month.isBefore(day)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@link #touchedMonths}, and the months that the home's own sources state anew. */
    Set<LocalDate> changedMonths() {
        var changed = new TreeSet<>(touchedMonths());
        ownSources.forEach(source -> changed.addAll(monthsOf(source)));
        return changed;
    }

    /**
     * The months that sources have stated and that new deliveries are about, or follow by {@code reach} months or less:
     * those where a comparison with earlier months may come out otherwise after this run. After a change of logic all.
     */
    Set<LocalDate> monthsAfter(Collection<String> sources, int reach) {
        var stated = new TreeSet<LocalDate>();
        var delivered = new TreeSet<LocalDate>();
        for (String source : sources) {
            stated.addAll(statedMonths(source));
            delivered.addAll(deliveredMonths(source));
        }
        if (isAnew) return known.asked(stated);
        stated.addAll(delivered);
        delivered.addAll(also);
        stated.removeIf(month ->
                delivered.stream().noneMatch(from -> !month.isBefore(from) && !month.isAfter(from.plusMonths(reach))));
        return stated;
    }

    /**
     * The months whose quarantined rows may be others after this run: those where new deliveries have rows. Where rows
     * state their months a correction may move a row from one to another, so that all of them are meant.
     */
    Set<LocalDate> placedMonths(List<KeepVersions> sources) {
        var months = new TreeSet<LocalDate>();
        for (KeepVersions source : sources) {
            List<Stated> news = of(news(), source);
            boolean mayMove =
                    source.staged().monthField() != null && news.stream().anyMatch(each -> !each.isStatement());
            for (Stated each : isAnew || mayMove ? of(everStated(), source) : news) {
                months.addAll(each.months());
                months.add(each.placed());
            }
        }
        return known.asked(months);
    }

    private static List<Stated> of(Stream<Stated> deliveries, KeepVersions source) {
        return deliveries
                .filter(stated -> stated.source().equals(source.source()))
                .toList();
    }
}
