package planlake.night;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.history.Versions;
import planlake.history.Withdrawn;
import planlake.landing.Delivery;
import planlake.staging.Readings;
import planlake.staging.Readings.SourceReader;
import planlake.table.Table;

/** One way of filling a table. Running a step again on the same release gives the same rows. */
public sealed interface Step {

    /** The table that the step fills. */
    Table into();

    /** Whether anything that the step reads has changed in this run. */
    boolean isDue(Run run);

    /** Fills the table; gives the number of rows written. */
    long fill(Run run);

    /** The tables whose rows it reads. */
    List<Table> reads();

    /** All tables that the step fills. */
    default List<Table> fills() {
        return List.of(into());
    }

    /** The rows that the new deliveries of a source state; what can't be read goes to quarantine. */
    record Stage(String source, List<Table> fills, SourceReader reader) implements Step {

        @Override
        public List<Table> reads() {
            return List.of();
        }

        @Override
        public Table into() {
            return fills.get(0);
        }

        @Override
        public boolean isDue(Run run) {
            return !run.deliveries(source).isEmpty();
        }

        @Override
        public long fill(Run run) {
            long rows = 0;
            for (List<Delivery> batch : StagingWriter.batches(run.deliveries(source))) {
                try (Readings readings =
                        Readings.of(run.warehouse().spark(), run.warehouse().home(), batch, Map.of(source, reader))) {
                    rows += StagingWriter.write(run, fills, readings);
                }
            }
            return rows;
        }
    }

    /** A code list or rules that are kept by hand; a file of the home goes before the one that comes with Planlake. */
    record Reference(Table into) implements Step {

        @Override
        public List<Table> reads() {
            return List.of();
        }

        @Override
        public boolean isDue(Run run) {
            return run.isAnew();
        }

        @Override
        public long fill(Run run) {
            List<Row> rows = ReferenceRows.of(into, run.warehouse().home());
            return run.warehouse().replace(into, rows);
        }
    }

    /** Only a query, computed where it is read. */
    record View(Table into, Sql sql) implements Step {

        @Override
        public List<Table> reads() {
            return sql.inputs();
        }

        @Override
        public boolean isDue(Run run) {
            return false;
        }

        @Override
        public long fill(Run run) {
            throw new IllegalStateException(into.name() + " is only a query");
        }
    }

    /** What was true when, and known when, of the rows that a source states. */
    record KeepVersions(Table into, Table of, Table staged, String source) implements Step {

        @Override
        public List<Table> reads() {
            return List.of(of, staged);
        }

        @Override
        public boolean isDue(Run run) {
            return !run.monthsOf(source).isEmpty();
        }

        @Override
        public long fill(Run run) {
            Set<LocalDate> months = run.monthsOf(source);
            Dataset<Row> rows = run.views().rows(versions(run, of.name(), months), input -> run.warehouse()
                    .readAll(input, Months.of(months)));
            return run.warehouse().replaceMonths(into, months, rows);
        }

        /**
         * A SELECT of the versions of some months, where {@code staging.quarantine} names what could not be read.
         *
         * @param rows names staged rows of whole months, those of deliveries that were taken back included, or such
         *     columns of them as are wanted besides those of every staged row and the key
         */
        public String versions(Run run, String rows, Set<LocalDate> months) {
            String statements = "(" + run.everyStatement(source, months) + ")";
            String broken = """
                    (select * from staging.quarantine
                    where table_name = '%s' and %s and row_key is not null and corrects is null)""".formatted(staged.name(), Literals.inMonths(months));
            Optional<String> withdrawals = run.withdrawals(source, months);
            if (withdrawals.isPresent()) {
                return Withdrawn.versions(rows, statements, broken, staged, withdrawals.get());
            }
            return run.hasCorrections(source)
                    ? Versions.corrected(rows, statements, broken, staged)
                    : Versions.of(rows, statements, broken, staged);
        }

        /** Whether the source states any of these months now. */
        public boolean states(Run run, Set<LocalDate> months) {
            return !Collections.disjoint(run.statedMonths(source), months);
        }
    }

    /** The rows that the table's query gives; all of them, or those of the months that the run touches. */
    record Query(Table into, Sql sql, Span sees) implements Step {

        @Override
        public List<Table> reads() {
            return sql.inputs();
        }

        @Override
        public boolean isDue(Run run) {
            return into.isByMonth()
                    ? !sees.months(run, sql.inputs()).isEmpty()
                    : sql.inputs().stream().anyMatch(input -> run.hasChanged(input));
        }

        @Override
        public long fill(Run run) {
            return into.isByMonth() ? fillMonths(run, sees.months(run, sql.inputs())) : fillAll(run);
        }

        private long fillAll(Run run) {
            return run.warehouse().replace(into, run.query(Sql.of(into, sql.text(), "true"), Months.ALL));
        }

        /** Of projects that are not asked about the rows stay that are there. */
        private long fillMonths(Run run, Set<LocalDate> months) {
            var sorted = new TreeSet<>(months);
            Question asked = Question.of(run, this, sorted);
            String ofMonths = Literals.inMonths(sorted);
            String anew = Sql.of(into, sql.text(), ofMonths);
            String all = asked.projects().isEmpty()
                    ? anew
                    : "%s union all select * from %s where not %s and %s"
                            .formatted(anew, into.name(), asked.ofProjects(), ofMonths);
            Dataset<Row> rows =
                    run.views().rows(all, asked, input -> run.warehouse().read(input, sees.of(input, sorted)));
            return run.warehouse().replaceMonths(into, months, rows);
        }
    }

    /** Rows that SQL can't make, such as links by the likeness of names. */
    record Derive(Table into, List<Table> inputs, Function<Run, Dataset<Row>> rows) implements Step {

        @Override
        public List<Table> reads() {
            return inputs;
        }

        @Override
        public boolean isDue(Run run) {
            return inputs.stream().anyMatch(input -> run.hasChanged(input));
        }

        @Override
        public long fill(Run run) {
            return run.warehouse().replace(into, rows.apply(run));
        }
    }

    /** Rows whose step finds out for itself which of them new deliveries of some sources change. */
    record Kept(List<Table> fills, List<Table> reads, List<String> sources, ToLongFunction<Run> keep) implements Step {

        @Override
        public Table into() {
            return fills.get(0);
        }

        @Override
        public boolean isDue(Run run) {
            return sources.stream().anyMatch(source -> !run.monthsOf(source).isEmpty());
        }

        @Override
        public long fill(Run run) {
            return keep.applyAsLong(run);
        }
    }

    /**
     * Rows by month that are made from what sources keep, such as findings.
     *
     * @param of by the tables that deliveries state, whose sources they are made from
     * @param sources what those keep, as {@link #among} finds it
     */
    record FromSources(Table into, Predicate<Table> of, List<KeepVersions> sources, Reach reach, MonthRows rows)
            implements Step {

        @Override
        public List<Table> reads() {
            return Stream.concat(SourceKinds.read(sources).stream(), Stream.of(Rules.THRESHOLD))
                    .toList();
        }

        @Override
        public boolean isDue(Run run) {
            return !months(run).isEmpty();
        }

        @Override
        public long fill(Run run) {
            Set<LocalDate> months = months(run);
            return run.warehouse().replaceMonths(into, months, rows.of(run, sources, months));
        }

        /** The same, from all sources of its kind that steps keep; of a document the table that leads. */
        public FromSources among(List<Step> steps) {
            return new FromSources(into, of, SourceKinds.kept(steps, of), reach, rows);
        }

        private Set<LocalDate> months(Run run) {
            if (reach == Reach.PLACED) return run.placedMonths(sources);
            return run.monthsAfter(sources.stream().map(KeepVersions::source).toList(), Reach.MONTHS);
        }
    }
}
