package planlake.trace;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** Which rows of {@code marts.project_month} a sum is over, by the names that declarations of measures give them. */
enum Which {
    REPORTED("已报项目", row -> row.is("is_reported")),
    DUE("应报项目", row -> row.is("is_due")),
    DUE_REPORTED("应报且已报项目", row -> row.is("is_due") && row.is("is_reported")),
    LAGGARDS("滞后项目", row -> row.is("is_laggard")),
    NOT_PRELIMINARY("已报且非前期项目", row -> row.is("is_reported") && !isStage(row, "前期")),
    STARTED("已开工项目", row -> row.is("is_reported") && row.is("started")),
    REGISTERED("已开工且已纳统项目", row -> row.is("is_reported") && row.is("started") && row.is("in_statistics")),
    PLANNED_STARTS("计划本年开工项目", row -> row.is("is_reported") && isInYear(row, "planned_start")),
    PLANNED_STARTS_TO_DATE("计划截至本月开工项目", row -> row.is("is_reported") && isInYearToDate(row, "planned_start")),
    ACTUAL_STARTS("本年实际开工项目", row -> row.is("is_reported") && isInYearToDate(row, "actual_start")),
    PLANNED_FINISHES("计划本年竣工项目", row -> row.is("is_reported") && isInYear(row, "planned_finish")),
    ACTUAL_FINISHES("本年实际竣工项目", row -> row.is("is_reported") && isInYearToDate(row, "actual_finish")),
    WORKING("开工、复工或本年竣工项目", row -> row.is("is_reported") && isWorking(row));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas above hold nothing
    private final Predicate<TableRow> holds;

    Which(String words, Predicate<TableRow> holds) {
        this.words = words;
        this.holds = holds;
    }

    /** The same in Chinese, as the formula says it. */
    String words() {
        return words;
    }

    /** Whether a row takes part in sums at all: of packages either the whole or its parts do. */
    static boolean counts(TableRow row) {
        return !Boolean.FALSE.equals(row.values().get("counts"));
    }

    boolean of(TableRow row) {
        return counts(row) && holds.test(row);
    }

    private static boolean isStage(TableRow row, String stage) {
        return stage.equals(row.text("build_stage"));
    }

    /** As marts.starts has it: resumed, or started or finished this year, and past the preliminary stage. */
    private static boolean isWorking(TableRow row) {
        boolean isStarted = row.is("started") && isInYear(row, "actual_start");
        return !isStage(row, "前期") && (row.is("resumed") || isStarted || isInYearToDate(row, "actual_finish"));
    }

    private static boolean isInYear(TableRow row, String field) {
        LocalDate day = row.date(field);
        return day != null && day.getYear() == month(row).getYear();
    }

    private static boolean isInYearToDate(TableRow row, String field) {
        @Nullable LocalDate day = row.date(field);
        return day != null && isInYear(row, field) && day.isBefore(month(row).plusMonths(1));
    }

    private static LocalDate month(TableRow row) {
        return Objects.requireNonNull(row.date("report_month"));
    }
}
