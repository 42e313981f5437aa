package planlake.night;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import planlake.delta.Months;
import planlake.table.Stage;
import planlake.table.Table;

/** Which months of its inputs a query by month is given, so that a night does not read the history. */
public enum Span {
    /** From the month before the first that it fills: enough to compare with the month before. */
    MONTH_BEFORE,
    /** From the January of the first month that it fills. */
    YEAR_TO_DATE,
    /** From 13 months before: enough to compare with the last statement of the year before. */
    THIRTEEN_MONTHS;

    /** How far back {@link #THIRTEEN_MONTHS} looks. */
    static final int MONTHS = 13;

    /** The months of an input that a query for some months is given. */
    Months of(Table input, SortedSet<LocalDate> months) {
        // Figures do not look ahead; a list may be delivered before the month that it is issued for.
        LocalDate last =
                input.stage() == Stage.MARTS ? months.last() : months.last().withMonth(12);
        return Months.between(since(months.first()), last);
    }

    private LocalDate since(LocalDate first) {
        return switch (this) {
            case MONTH_BEFORE -> first.minusMonths(1);
            case YEAR_TO_DATE -> first.withDayOfYear(1);
            case THIRTEEN_MONTHS -> first.minusMonths(MONTHS);
        };
    }

    /**
     * The months that a run fills: those that it touches and, beyond their year, those that are compared with them; of
     * these, where what is read has really changed.
     *
     * @param inputs the tables that the query reads
     */
    Set<LocalDate> months(Run run, List<Table> inputs) {
        Set<LocalDate> months = touched(run);
        if (run.isAnew()) return months;
        var changes = new HashMap<Table, Months>();
        inputs.forEach(input -> changes.putAll(run.changes(input)));
        months.removeIf(month -> changes.entrySet().stream()
                .noneMatch(change -> reaches(run, change.getKey(), change.getValue(), month)));
        return months;
    }

    private Set<LocalDate> touched(Run run) {
        Set<LocalDate> touched = run.touchedMonths();
        if (this != THIRTEEN_MONTHS) return touched;
        return run.reportedMonths().stream()
                .filter(month -> touched.stream()
                        .anyMatch(from -> !month.isBefore(from) && !month.isAfter(from.plusMonths(MONTHS))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean reaches(Run run, Table input, Months changed, LocalDate month) {
        if (changed.isAll()) return true;
        return changed.each().stream()
                .anyMatch(each -> run.isOfYear(input)
                        ? each.getYear() == month.getYear()
                        : !each.isAfter(month) && !each.isBefore(since(month)));
    }
}
