package planlake.reports.sections;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.MonthView;
import planlake.reports.print.PlanWords;
import planlake.table.TableRow;

/**
 * A project that the plan names: what the plan asks against what happened.
 *
 * @param progress its row of marts.named_project_progress
 * @param month its row of marts.project_month, for its money; empty if the month knows nothing of it
 */
record NamedProjectLine(TableRow progress, Optional<TableRow> month) {

    enum Stage {
        FINISHED("已建成"),
        BUILDING("在建"),
        NOT_STARTED("未开工"),
        UNKNOWN("本月未报");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final List<String> VERB_ORDER = List.of("start", "open", "finish", "speed_up", "advance");

    /** The named projects of the plan in force in the month, by task, verb and name. */
    static List<NamedProjectLine> of(MonthView view) {
        Map<String, TableRow> months = view.rows("marts.project_month").stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.text("project_id")), Function.identity(), (first, next) -> first));
        return view.rows("marts.named_project_progress").stream()
                .sorted(TableRow.byNullsLast("task_no")
                        .thenComparing(row -> VERB_ORDER.indexOf(row.text("verb")))
                        .thenComparing(TableRow.by("short_name")))
                .map(row -> new NamedProjectLine(
                        row, Optional.ofNullable(row.text("project_id")).map(months::get)))
                .toList();
    }

    String demand() {
        return PlanWords.demand(progress);
    }

    String shortName() {
        return Optional.ofNullable(progress.text("short_name")).orElse("—");
    }

    boolean isLinked() {
        return progress.get("project_id") != null;
    }

    Stage stage() {
        String id = progress.text("stage");
        return id == null ? Stage.UNKNOWN : Stage.valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** Whether what the plan asks has happened by the month's end; null where it cannot be said yet. */
    @Nullable
    String met() {
        return met("is_met");
    }

    /**
     * Whether it happened as early as the plan asks; null where it asks nothing of the kind, or it can't be said yet.
     */
    @Nullable
    String qualifierMet() {
        return met("is_qualifier_met");
    }

    private @Nullable String met(String field) {
        return progress.get(field) == null ? null : progress.is(field) ? "已落实" : "尚未落实";
    }

    @Nullable
    LocalDate date(String field) {
        return progress.date(field);
    }
}
