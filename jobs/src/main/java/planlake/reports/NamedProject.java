package planlake.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/**
 * A project that the plan names, with what the register and the month say of it.
 *
 * @param link the row of marts.project_task
 * @param month its row of marts.project_month; empty if the month knows nothing of it
 */
record NamedProject(TableRow link, Optional<TableRow> month, LocalDate monthEnd) {

    enum State {
        FINISHED("已建成"),
        BUILDING("在建"),
        NOT_STARTED("未开工"),
        UNKNOWN("本月未报");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final Map<String, String> VERBS =
            Map.of("start", "开工建设", "open", "建成通车", "finish", "竣工", "speed_up", "加快推进", "advance", "推进");
    private static final List<String> VERB_ORDER = List.of("start", "open", "finish", "speed_up", "advance");

    /** The named projects of the plan in force for the month, by task, verb and name. */
    static List<NamedProject> of(MonthView view) {
        Map<String, TableRow> months = view.rows("marts.project_month").stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.text("project_id")), Function.identity(), (first, next) -> first));
        return view.all("marts.project_task").stream()
                .filter(row -> "named".equals(row.text("method")))
                .filter(row -> inForce(view, row))
                .map(row -> new NamedProject(
                        row,
                        Optional.ofNullable(months.get(String.valueOf(row.text("project_id")))),
                        view.month().atEndOfMonth()))
                .sorted(Comparator.comparing((NamedProject each) -> MonthView.orLast(each.link.number("task_no")))
                        .thenComparing(each -> VERB_ORDER.indexOf(each.link.text("verb")))
                        .thenComparing(each -> String.valueOf(each.link.text("short_name"))))
                .toList();
    }

    private static boolean inForce(MonthView view, TableRow link) {
        Long year = link.number("plan_year");
        return year != null && year == view.month().getYear();
    }

    /** What the plan asks for: 提前建成通车. */
    String demand() {
        String verb = String.valueOf(link.text("verb"));
        return ("early".equals(link.text("qualifier")) ? "提前" : "") + VERBS.getOrDefault(verb, verb);
    }

    String shortName() {
        return Optional.ofNullable(link.text("short_name")).orElse("—");
    }

    State state() {
        if (month.isEmpty() || !month.get().is("is_reported")) {
            return State.UNKNOWN;
        }
        if (by(actualFinish()) || "竣工投产".equals(month.get().text("build_stage"))) {
            return State.FINISHED;
        }
        return month.get().is("started") || by(date("actual_start")) ? State.BUILDING : State.NOT_STARTED;
    }

    /** Whether the plan's demand is met by the month's end; null where it cannot be said yet. */
    @Nullable
    String met() {
        State state = state();
        return switch (String.valueOf(link.text("verb"))) {
            case "start" -> state == State.UNKNOWN ? null : state == State.NOT_STARTED ? "尚未落实" : "已落实";
            case "open", "finish" -> state == State.UNKNOWN ? null : state == State.FINISHED ? "已落实" : "推进中";
            default -> state == State.UNKNOWN ? null : state == State.NOT_STARTED ? "未开工" : "推进中";
        };
    }

    @Nullable
    LocalDate date(String field) {
        return month.map(row -> row.date(field)).orElse(null);
    }

    @Nullable
    LocalDate actualFinish() {
        return date("actual_finish");
    }

    private boolean by(@Nullable LocalDate date) {
        return date != null && !date.isAfter(monthEnd);
    }
}
