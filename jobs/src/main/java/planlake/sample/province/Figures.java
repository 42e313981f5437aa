package planlake.sample.province;

import org.jspecify.annotations.Nullable;

/**
 * The money that a unit states of a project for a month, in hundredths of 万元. In every clean statement sinceStart =
 * toLastYear + ytd, and ytd is the ytd of the month before plus month.
 */
public record Figures(
        long total,
        long toLastYear,
        @Nullable Long plan,
        @Nullable Long planToDate,
        long month,
        long ytd,
        long sinceStart) {

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
                ytd,
                course.toLastYear() + ytd);
    }

    /** The same with {@code less} missing from the month, as a unit states it that forgot some of its invoices. */
    Figures without(long less) {
        return withMonth(month - less).withYtd(ytd - less).withSinceStart(sinceStart - less);
    }

    public Figures withoutPlan() {
        return new Figures(total, toLastYear, null, planToDate, month, ytd, sinceStart);
    }

    public Figures withMonth(long other) {
        return new Figures(total, toLastYear, plan, planToDate, other, ytd, sinceStart);
    }

    public Figures withYtd(long other) {
        return new Figures(total, toLastYear, plan, planToDate, month, other, sinceStart);
    }

    public Figures withSinceStart(long other) {
        return new Figures(total, toLastYear, plan, planToDate, month, ytd, other);
    }
}
