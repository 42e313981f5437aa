package planlake.commands.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ReportData;
import planlake.reports.sections.TaskState;
import planlake.table.TableRow;

/** The ledger of one month, and the months of its year before it. */
final class WorkItems {

    private static final Comparator<TableRow> ORDER = TableRow.byNullsLast("task_no", "work_item_no");

    /**
     * A spell of months in which a work item was behind, to the month that is asked about.
     *
     * @param since first day of its first month
     */
    record Spell(LocalDate since, int months) {}

    /**
     * What is wanted of the ledger; null for all.
     *
     * @param body a body, as the plan in force names it
     * @param onlyLed whether only what it leads
     */
    record Wanted(
            @Nullable Integer task,
            @Nullable String body,
            boolean onlyLed,
            @Nullable TaskState state) {

        boolean isAll() {
            return task == null && body == null && state == null;
        }

        private boolean matches(TableRow item) {
            return (task == null || Long.valueOf(task).equals(item.number("task_no")))
                    && (state == null || state.id().equals(item.text("state")))
                    && (body == null || leads(item, body) || (!onlyLed && joins(item, body)));
        }
    }

    private final ReportData data;
    private final LocalDate month;
    private final Map<LocalDate, List<TableRow>> ledgers = new LinkedHashMap<>();

    WorkItems(ReportData data, LocalDate month) {
        this.data = data;
        this.month = month;
    }

    LocalDate month() {
        return month;
    }

    /** Rows of {@code marts.task_ledger}, by task and sentence. */
    List<TableRow> of(Wanted wanted) {
        return all(month).stream().filter(wanted::matches).sorted(ORDER).toList();
    }

    private List<TableRow> all(LocalDate of) {
        return ledgers.computeIfAbsent(of, each -> data.rows("marts.task_ledger", each));
    }

    static boolean leads(TableRow item, String body) {
        return item.texts("lead_bodies").contains(body);
    }

    private static boolean joins(TableRow item, String body) {
        return item.texts("other_bodies").contains(body);
    }

    /** The counts of a cut, of {@code marts.task_ledger_summary}; by task in their order. */
    List<TableRow> summary(String by) {
        return data.rows("marts.task_ledger_summary", month).stream()
                .filter(TableRow.where("by", by))
                .sorted(Comparator.comparing((TableRow row) -> row.words("key").length())
                        .thenComparing(TableRow.by("key")))
                .toList();
    }

    Optional<TableRow> summary(String by, String key) {
        return summary(by).stream().filter(TableRow.where("key", key)).findFirst();
    }

    /** Since when a work item has been behind without a break; empty if it is not. */
    Optional<Spell> behind(TableRow item) {
        LocalDate since = null;
        int months = 0;
        for (LocalDate of = month; of.getYear() == month.getYear() && isBehind(item, of); of = of.minusMonths(1)) {
            since = of;
            months++;
        }
        return since == null ? Optional.empty() : Optional.of(new Spell(since, months));
    }

    private boolean isBehind(TableRow item, LocalDate of) {
        return all(of).stream()
                .filter(same(item))
                .anyMatch(row -> TaskState.BEHIND.id().equals(row.text("state")));
    }

    private static Predicate<TableRow> same(TableRow item) {
        return TableRow.where("task_no", String.valueOf(item.number("task_no")))
                .and(TableRow.where("work_item_no", String.valueOf(item.number("work_item_no"))));
    }

    /** Targets that the work item states, rows of {@code marts.target_progress}. */
    List<TableRow> targets(TableRow item) {
        return parts("marts.target_progress", "target_no", item);
    }

    /** Projects that the work item names, rows of {@code marts.named_project_progress}. */
    List<TableRow> named(TableRow item) {
        return parts("marts.named_project_progress", "position", item);
    }

    private List<TableRow> parts(String table, String order, TableRow item) {
        return data.rows(table, month).stream()
                .filter(same(item))
                .sorted(TableRow.byNullsLast(order))
                .toList();
    }
}
