package planlake.night;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import planlake.delta.Doctor;
import planlake.delta.Released;
import planlake.delta.Sessions;
import planlake.delta.Warehouse;
import planlake.delta.Withdrawals;
import planlake.delta.WriteLock;
import planlake.landing.Home;
import planlake.landing.LandingFolder;
import planlake.landing.LandingFolder.News;
import planlake.landing.Ledger;
import planlake.landing.Sources;
import planlake.staging.Accounts;
import planlake.staging.Outcome;
import planlake.staging.Readings;
import planlake.table.Table;

/**
 * A night: finds what has been delivered since the last one, fills the tables that it touches, and releases them all by
 * one commit. Until then readers see the release before; a night that dies is done again by the next.
 */
public final class Night {

    private static final Logger LOG = LogManager.getLogger(Night.class);
    private static final Table DELIVERY = Table.named("ops.delivery");
    private static final Table RUN = Table.named("ops.run");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Is told where a night stands: before each step, and when all are done. */
    @FunctionalInterface
    public interface Watcher {
        void at(String step, int done, int of);
    }

    /**
     * What a night did.
     *
     * @param release the release that holds now; null if there is none and nothing was delivered
     * @param released whether the night made it
     * @param months whose figures may have changed
     * @param accepted deliveries taken in
     * @param refused files refused whole
     * @param quarantined rows that broke their contract
     * @param growing files that are still being written and wait for the next night
     */
    public record Result(
            @Nullable Released release,
            boolean released,
            Set<LocalDate> months,
            long accepted,
            long refused,
            long quarantined,
            List<String> growing) {}

    private final Home home;
    private final List<Step> steps;
    private final Map<String, Sql> queries;
    private final Watcher watcher;

    public Night(Home home, List<Step> steps, Watcher watcher) {
        this.home = home;
        this.steps = steps;
        this.queries = queries(steps);
        this.watcher = watcher;
    }

    /** The tables that are only a query, by name. */
    static Map<String, Sql> queries(List<Step> steps) {
        return steps.stream()
                .filter(Step.View.class::isInstance)
                .map(Step.View.class::cast)
                .collect(Collectors.toMap(view -> view.into().name(), Step.View::sql));
    }

    /**
     * Runs the night.
     *
     * @throws planlake.errors.Refused if another run is writing, there is no landing folder, or the warehouse is
     *     damaged or of another version
     */
    public Result run() {
        Instant now = Instant.now();
        String id = STAMP.format(now);
        try (WriteLock lock = WriteLock.take(home, "run " + id)) {
            LOG.debug("night run={} lock={}", id, lock);
            Optional<Released> last = Released.last(home);
            Fingerprint today = Fingerprint.of(steps, home);
            last.ifPresent(release -> today.refuseOtherLayout(release, home));
            News news = landing().newSince(last.map(Released::ledger).orElseGet(this::ledgerBefore), now);
            var withdrawals = Withdrawals.of(home, last);
            boolean isAnew = last.isEmpty() || !today.logic().equals(last.get().logic());
            boolean isIdle = news.isEmpty() && withdrawals.news().isEmpty() && (last.isPresent() ? !isAnew : true);
            if (isIdle) return nothingNew(last, news);
            return fill(id, now, last, today, news, withdrawals, isAnew);
        }
    }

    /** What a warehouse that is rebuilt beside the standing one must know of it: when deliveries were received. */
    private Ledger ledgerBefore() {
        return Released.last(Home.at(home.path()))
                .map(Released::receipts)
                .map(receipts -> new Ledger(Set.of(), Map.of(), receipts))
                .orElse(Ledger.EMPTY);
    }

    private static Result nothingNew(Optional<Released> last, News news) {
        LOG.info("night state=nothing_new release={}", last.map(Released::id).orElse(0L));
        return new Result(last.orElse(null), false, Set.of(), 0, 0, 0, news.growing());
    }

    private LandingFolder landing() {
        return new LandingFolder(
                home, Sources.of(stages().stream().collect(Collectors.toMap(Step.Stage::source, Step.Stage::into))));
    }

    private List<Step.Stage> stages() {
        return steps.stream()
                .filter(Step.Stage.class::isInstance)
                .map(Step.Stage.class::cast)
                .toList();
    }

    private Result fill(
            String id,
            Instant now,
            Optional<Released> last,
            Fingerprint today,
            News news,
            Withdrawals withdrawals,
            boolean isAnew) {
        begins("spark", 0);
        SparkSession spark = Sessions.open(home.warehouse());
        DeclaredConditions.check(spark, stages().stream().map(Step.Stage::into).toList());
        Map<String, Long> versions = Doctor.check(spark, home, last, tables());
        LOG.info("spark state=ready seconds={} run={}", seconds(now).setScale(2, RoundingMode.HALF_UP), id);
        Warehouse warehouse = Warehouse.without(withdrawals.moments().keySet(), spark, home, versions);
        Known known = Known.of(
                last.map(release -> release.rows(DELIVERY.name())).orElse(List.of()),
                withdrawals.moments(),
                withdrawals.news());
        Run run = new Run(
                id, warehouse, new Views(spark, queries), news.deliveries(), known, SourceKinds.of(steps), isAnew);
        noteChanged(run);
        stages().stream()
                .filter(stage -> stage.isDue(run))
                .flatMap(stage -> stage.fills().stream())
                .forEach(Readings::understandChecks);
        news.misplaced().forEach((delivery, problem) -> run.account(List.of(Accounts.refused(delivery, problem))));
        List<Row> log = Collections.synchronizedList(new ArrayList<>());
        var done = new AtomicInteger();
        new Flow(spark, steps).run(step -> {
            begins(step.into().name(), done.getAndIncrement());
            if (step.isDue(run)) log.add(timed(run, step));
        });
        StagingWriter.showConserved(
                run,
                stages().stream()
                        .filter(stage -> !run.deliveries(stage.source()).isEmpty())
                        .flatMap(stage -> stage.fills().stream())
                        .distinct()
                        .toList());
        withdrawals.write(run.warehouse(), run.accounts());
        ledgers(run, log, now);
        begins("ops.release", done.get());
        Released released = Releases.commit(warehouse, id, last, today, run.changedMonths());
        begins("", steps.size());
        LOG.info(
                "ops.release id={} seconds={} run={}",
                released.id(),
                seconds(now).setScale(2, RoundingMode.HALF_UP),
                id);
        return result(run, released, news);
    }

    private synchronized void begins(String step, int done) {
        watcher.at(step, done, steps.size());
    }

    /** What was taken back changes what was read, though no row is written. */
    private void noteChanged(Run run) {
        for (Step.Stage stage : stages()) {
            if (run.deliveredMonths(stage.source()).isEmpty()) continue;
            stage.fills().forEach(run::changed);
            run.changed(StagingWriter.QUARANTINE);
        }
    }

    private List<Table> tables() {
        var tables = new ArrayList<Table>();
        steps.forEach(step -> tables.addAll(step.fills()));
        tables.addAll(List.of(
                StagingWriter.QUARANTINE,
                StagingWriter.FINDING,
                StagingWriter.CONTACT,
                StagingWriter.SHEET,
                DELIVERY,
                RUN,
                Withdrawals.TABLE));
        return tables;
    }

    private static Row timed(Run run, Step step) {
        Instant start = Instant.now();
        long rows = step.fill(run);
        BigDecimal seconds = seconds(start);
        LOG.info(
                "{} rows={} seconds={} run={}",
                step.into().name(),
                rows,
                seconds.setScale(2, RoundingMode.HALF_UP),
                run.id());
        return logRow(
                run,
                step.into().name(),
                start,
                seconds,
                rows,
                step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static BigDecimal seconds(Instant since) {
        return BigDecimal.valueOf(Duration.between(since, Instant.now()).toMillis(), 3);
    }

    private static Row logRow(Run run, String step, Instant start, BigDecimal seconds, long rows, String detail) {
        var values = new LinkedHashMap<String, Object>();
        values.put("run_id", run.id());
        values.put("step", step);
        values.put("started_at", java.sql.Timestamp.from(start));
        values.put("seconds", seconds);
        values.put("rows", rows);
        values.put("state", "done");
        values.put("detail", detail);
        return new Outcome("", RUN.name(), values).toRow();
    }

    private static void ledgers(Run run, List<Row> log, Instant start) {
        Warehouse warehouse = run.warehouse();
        List<Row> accounts = run.accounts().stream()
                .map(account -> {
                    var values = new LinkedHashMap<String, @Nullable Object>(account.values());
                    values.put("loaded_by", run.id());
                    return new Outcome(account.deliveryId(), DELIVERY.name(), values).toRow();
                })
                .toList();
        List<Row> sheets = run.sheets().stream().map(Outcome::toRow).toList();
        var all = new ArrayList<>(log);
        all.add(logRow(run, "run", start, seconds(start), run.accounts().size(), "deliveries"));
        append(warehouse, DELIVERY, accounts);
        append(warehouse, StagingWriter.SHEET, sheets);
        append(warehouse, RUN, all);
    }

    private static void append(Warehouse warehouse, Table table, List<Row> rows) {
        if (!rows.isEmpty()) warehouse.append(table, rows);
    }

    private static Result result(Run run, Released released, News news) {
        long quarantined = 0;
        var refused = new HashSet<String>();
        for (Outcome account : run.accounts()) {
            if ("refused".equals(account.values().get("state"))) refused.add(account.deliveryId());
            else if (account.values().get("rows_quarantined") instanceof Long rows) quarantined += rows;
        }
        return new Result(
                released,
                true,
                run.changedMonths(),
                run.accounts().size() - refused.size(),
                refused.size(),
                quarantined,
                news.growing());
    }
}
