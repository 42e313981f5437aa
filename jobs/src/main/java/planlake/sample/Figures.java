package planlake.sample;

import org.jspecify.annotations.Nullable;

/**
 * The money that a unit states of a project for a month, in hundredths of 万元. In every statement sinceStart =
 * toLastYear + ytd, and ytd is the ytd of the month before plus month.
 */
record Figures(
        long total,
        long toLastYear,
        @Nullable Long plan,
        @Nullable Long planToDate,
        long month,
        long ytd) {

    static Figures of(YearCourse course, int month) {
        Project project = course.project();
        long ytd = course.ytd(month);
        long last = month % 12 == 0 ? 0 : course.ytd(month - 1);
        return new Figures(
                project.budget().totalAt(month),
                course.toLastYear(),
                course.plan(),
                project.key() ? course.planTo(month) : null,
                ytd - last,
                ytd);
    }

    long sinceStart() {
        return toLastYear + ytd;
    }

    /** The same with {@code less} missing from the month, as a unit states it that forgot some of its invoices. */
    Figures without(long less) {
        return new Figures(total, toLastYear, plan, planToDate, month - less, ytd - less);
    }
}
