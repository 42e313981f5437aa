package planlake.trace;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/**
 * Which rows of {@code marts.project_month} a sum is over.
 *
 * @param words the same in Chinese, as the formula says it
 */
record Which(String words, Predicate<TableRow> holds) {

    static final Which REPORTED = new Which("已报项目", row -> row.is("is_reported"));
    static final Which DUE = new Which("应报项目", row -> row.is("is_due"));
    static final Which DUE_REPORTED = new Which("应报且已报项目", row -> row.is("is_due") && row.is("is_reported"));
    static final Which LAGGARDS = new Which("滞后项目", row -> row.is("is_laggard"));
    static final Which NOT_PRELIMINARY = reported("已报且非前期项目", row -> !isStage(row, "前期"));
    static final Which STARTED = reported("已开工项目", row -> row.is("started"));
    static final Which REGISTERED = reported("已开工且已纳统项目", row -> row.is("started") && row.is("in_statistics"));
    static final Which PLANNED_STARTS = reported("计划本年开工项目", row -> isInYear(row, "planned_start"));
    static final Which PLANNED_STARTS_TO_DATE = reported("计划截至本月开工项目", row -> isInYearToDate(row, "planned_start"));
    static final Which ACTUAL_STARTS = reported("本年实际开工项目", row -> isInYearToDate(row, "actual_start"));
    static final Which PLANNED_FINISHES = reported("计划本年竣工项目", row -> isInYear(row, "planned_finish"));
    static final Which ACTUAL_FINISHES = reported("本年实际竣工项目", row -> isInYearToDate(row, "actual_finish"));
    static final Which WORKING = reported("开工、复工或本年竣工项目", Which::isWorking);

    /** Whether a row takes part in sums at all: of packages either the whole or its parts do. */
    static boolean counts(TableRow row) {
        return !Boolean.FALSE.equals(row.values().get("counts"));
    }

    boolean of(TableRow row) {
        return counts(row) && holds.test(row);
    }

    private static Which reported(String words, Predicate<TableRow> holds) {
        return new Which(words, row -> row.is("is_reported") && holds.test(row));
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
