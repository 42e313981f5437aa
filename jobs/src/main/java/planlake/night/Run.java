package planlake.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.delta.Months;
import planlake.delta.StatedMonths;
import planlake.delta.Warehouse;
import planlake.landing.Delivery;
import planlake.night.Step.KeepVersions;
import planlake.staging.Outcome;
import planlake.table.Table;

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
    private final SourceKinds sources;
    private final boolean isAnew;

    /**
     * @param deliveries what is new
     * @param known what earlier runs have read, and what was taken back since
     * @param sources what kinds of sources there are
     * @param isAnew whether everything is to be filled, since a reference table or nothing was there before
     */
    public Run(
            String id,
            Warehouse warehouse,
            Views views,
            List<Delivery> deliveries,
            Known known,
            SourceKinds sources,
            boolean isAnew) {
        this.id = id;
        this.warehouse = warehouse;
        this.views = views;
        this.deliveries = List.copyOf(deliveries);
        this.known = known;
        this.sources = sources;
        this.isAnew = isAnew;
    }

    public String id() {
        return id;
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    public Views views() {
        return views;
    }

    /** What a query gives; of the tables by month that it names it sees the rows of some months. */
    public Dataset<Row> query(String sql, Months months) {
        return views.rows(sql, table -> warehouse.read(table, months));
    }

    /** The new deliveries of a source. */
    public List<Delivery> deliveries(String source) {
        return deliveries.stream()
                .filter(delivery -> delivery.source().equals(source))
                .toList();
    }

    public void account(Collection<Outcome> read) {
        accounts.addAll(read);
    }

    public void sheets(Collection<Outcome> read) {
        sheets.addAll(read);
    }

    public List<Outcome> sheets() {
        return sheets;
    }

    List<Outcome> accounts() {
        return accounts;
    }

    /** Has all of a table count as changed, though the run wrote nothing to it. */
    public void changed(Table table) {
        changed.add(table.name());
    }

    /** Whether everything is to be filled, whatever has been delivered. */
    public boolean isAnew() {
        return isAnew;
    }

    /** Whether a table, or one that its query reads, has changed in this run. */
    boolean hasChanged(Table table) {
        return isAnew || !changes(table).isEmpty();
    }

    /** What has changed of a table, or of those that its query reads: table to months. */
    Map<Table, Months> changes(Table table) {
        var changes = new HashMap<Table, Months>();
        Optional<Sql> query = views.query(table);
        if (query.isPresent()) query.get().inputs().forEach(input -> changes.putAll(changes(input)));
        else if (changed.contains(table.name())) changes.put(table, Months.ALL);
        else warehouse.changes(table).months().ifPresent(months -> changes.put(table, months));
        return changes;
    }

    /** Whether figures of a whole year rest on what the table holds, those of the months before it too. */
    boolean isOfYear(Table table) {
        return sources.histories().contains(table.name());
    }

    /** The months that the new, accepted deliveries of a source state, or that those taken back stated. */
    public Set<LocalDate> deliveredMonths(String source) {
        return months(news(), source);
    }

    /** Has months worked on that no delivery is about, such as those of a project that turns out to be another. */
    public void alsoTouch(Collection<LocalDate> months) {
        also.addAll(months);
    }

    /** Deliveries that were taken back, to when. */
    Map<String, Instant> withdrawn() {
        return known.withdrawn();
    }

    /** What the new deliveries that were not refused state. */
    private Stream<StatedMonths> accepted() {
        return accounts.stream().flatMap(account -> StatedMonths.by(account).stream());
    }

    /** What the run has to take in: what the new deliveries state, and what those stated that were taken back. */
    private Stream<StatedMonths> news() {
        return Stream.concat(accepted(), known.stated().filter(stated -> known.newlyWithdrawn()
                .contains(stated.deliveryId())));
    }

    /** What all deliveries have stated, earlier runs' included. */
    private Stream<StatedMonths> everStated() {
        return Stream.concat(accepted(), known.stated());
    }

    /** What all deliveries state that have not been taken back, earlier runs' included. */
    private Stream<StatedMonths> stated() {
        return everStated().filter(stated -> !known.withdrawn().containsKey(stated.deliveryId()));
    }

    private static Set<LocalDate> months(Stream<StatedMonths> statements, String source) {
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
    public Set<LocalDate> statedMonths(String source) {
        return months(stated(), source);
    }

    /** The months of a delivered table that the run works on. */
    public Set<LocalDate> monthsOf(String source) {
        Set<LocalDate> ever = months(everStated(), source);
        if (isAnew) return ever;
        Set<LocalDate> months = deliveredMonths(source);
        ever.retainAll(also);
        months.addAll(ever);
        return months;
    }

    /** Whether any delivery of a source corrects single rows. */
    public boolean hasCorrections(String source) {
        return everStated().anyMatch(stated -> stated.source().equals(source) && !stated.isStatement());
    }

    /**
     * A SELECT of the statements of some sources about some months, accepted now or earlier: source, unit,
     * report_month, received_at, delivery_id.
     */
    public String statements(Collection<String> of, Collection<LocalDate> months) {
        return HistorySelects.statements(stated().filter(stated -> of.contains(stated.source())), months);
    }

    /** The same of one source, those that were taken back included. */
    String everyStatement(String source, Collection<LocalDate> months) {
        return HistorySelects.statements(
                everStated().filter(stated -> stated.source().equals(source)), months);
    }

    /**
     * A SELECT of what was taken back of a source's deliveries about some months: unit, report_month, delivery_id,
     * withdrawn_at; empty if nothing was.
     */
    Optional<String> withdrawals(String source, Collection<LocalDate> months) {
        return HistorySelects.withdrawals(
                everStated().filter(stated -> stated.source().equals(source)), known.withdrawn(), months);
    }

    /**
     * The reported months whose figures may differ after this run: from each month that a delivery is about to the
     * December of its year, since later months of a year are compared with earlier ones; the whole year of a list or a
     * plan. The sources that a home declares for itself have figures of their own.
     */
    public Set<LocalDate> touchedMonths() {
        if (isAnew) return known.asked(reportedMonths());
        Set<LocalDate> delivered = news().filter(stated -> !sources.own().contains(stated.source()))
                .flatMap(stated -> stated.months().stream().map(month -> sources.beginning(stated.source(), month)))
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
        sources.own().forEach(source -> changed.addAll(monthsOf(source)));
        return changed;
    }

    /**
     * The months that sources have stated and that new deliveries are about, or follow by {@code reach} months or less:
     * those where a comparison with earlier months may come out otherwise after this run. After a change of logic all.
     */
    public Set<LocalDate> monthsAfter(Collection<String> sources, int reach) {
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

    /** The units of all that the run has to take in. */
    Set<String> delivering() {
        return news().map(StatedMonths::unit).collect(Collectors.toSet());
    }

    /**
     * The months whose quarantined rows may be others after this run: those where new deliveries have rows. Where rows
     * state their months a correction may move a row from one to another, so that all of them are meant.
     */
    Set<LocalDate> placedMonths(List<KeepVersions> sources) {
        var months = new TreeSet<LocalDate>();
        for (KeepVersions source : sources) {
            List<StatedMonths> news = of(news(), source);
            boolean mayMove =
                    source.staged().monthField() != null && news.stream().anyMatch(each -> !each.isStatement());
            for (StatedMonths each : isAnew || mayMove ? of(everStated(), source) : news) {
                months.addAll(each.months());
                months.add(each.placed());
            }
        }
        return known.asked(months);
    }

    private static List<StatedMonths> of(Stream<StatedMonths> deliveries, KeepVersions source) {
        return deliveries
                .filter(stated -> stated.source().equals(source.source()))
                .toList();
    }
}
