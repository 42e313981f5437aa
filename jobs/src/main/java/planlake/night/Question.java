package planlake.night;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import planlake.delta.Literals;
import planlake.delta.Months;
import planlake.table.Table;

/**
 * What a query is asked about, so that it can leave out early what can't matter.
 *
 * @param since the month before the first that is asked about
 * @param projects those asked about; empty for all
 */
public record Question(LocalDate since, Optional<Set<String>> projects) {

    private static final Table REPORTED = Table.named("history.project_month");

    /** To ask about more costs as much as to ask about all. */
    private static final int MOST = 3_000;

    static final Question ALL = new Question(LocalDate.of(1, 1, 1), Optional.empty());

    /**
     * What has to be asked of a query by project so that some months of its table hold again. Of projects that nothing
     * has changed for the rows stay that are there, where nothing else has changed than what units report of some.
     */
    static Question of(Run run, Step.Query query, SortedSet<LocalDate> months) {
        LocalDate since = months.first().minusMonths(1);
        if (run.isAnew() || !query.sql().isByProject()) return new Question(since, Optional.empty());
        Set<LocalDate> filled = run.warehouse().months(query.into());
        if (!filled.containsAll(months) || !filled.equals(run.reportedMonths())) {
            return new Question(since, Optional.empty());
        }
        var changes = new HashMap<Table, Months>();
        query.reads().forEach(input -> changes.putAll(run.changes(input)));
        Optional<Set<String>> projects = changes.keySet().equals(Set.of(REPORTED))
                ? run.warehouse().changes(REPORTED).of("project_id")
                : Optional.empty();
        return new Question(since, projects.filter(some -> some.size() <= MOST));
    }

    /** The query with what is asked about in the place of {@code :since} and {@code :projects}. */
    String in(String sql) {
        return sql.replace(":since", Literals.date(since)).replace(":projects", ofProjects());
    }

    /** What rows of the projects meet that are asked about. */
    String ofProjects() {
        return projects.map(ids -> "project_id in (%s)".formatted(Literals.texts(ids)))
                .orElse("true");
    }

    /**
     * The units whose rows of a table by month may be others after this run, of a table whose rows are made from what
     * their unit alone has delivered; empty if that may be all.
     */
    public static Optional<Set<String>> units(Run run, Table into, List<Table> reads, Set<LocalDate> months) {
        // Of months that nothing is there for all is asked, which is the smaller question.
        boolean isNew = Collections.disjoint(run.warehouse().months(into), months);
        if (run.isAnew() || isNew) return Optional.empty();
        var units = new TreeSet<>(run.delivering());
        for (Table table : reads) {
            Optional<Set<String>> changed = run.warehouse().changes(table).of("unit");
            if (changed.isEmpty()) return Optional.empty();
            units.addAll(changed.get());
        }
        return Optional.of(units);
    }
}
