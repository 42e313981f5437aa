package planlake.sample.province;

import org.jspecify.annotations.Nullable;

/**
 * A project's calendar year: what was planned and what was done, in hundredths of 万元.
 *
 * @param toLastYear done before the year
 * @param plan annual plan; null where none is stated because the start is planned for a later year
 * @param done done in the whole year
 * @param first first month with work this year, of a project that does not work: any
 * @param last last month with work this year
 * @param finishes whether it finishes in {@code last}
 * @param behind whether it works well below its plan
 * @param plannedFirst first month of the year's plan
 * @param due month of the planned finish as stated in this year
 * @param slipped whether {@code due} was moved away from the first planned finish
 */
public record YearCourse(
        Project project,
        int year,
        long toLastYear,
        @Nullable Long plan,
        long done,
        int first,
        int last,
        boolean finishes,
        boolean behind,
        int plannedFirst,
        int due,
        boolean slipped) {

    /** Done from January to the end of the month. */
    long ytd(int month) {
        if (month < first || done == 0) return 0;
        if (month >= last) return done;
        double early = 0.45 * project.draw().unit(Trait.JITTER, month) * Season.workIn(month + 1);
        double before = Season.workTo(first - 1);
        double share = (Season.workTo(month) + early - before) / (Season.workTo(last) - before);
        double bend = startsInYear() ? 1.25 : finishes ? 0.9 : 1;
        return Wan.floor(
                StrictMath.pow(Math.min(share, 1), bend) * done,
                project.budget().grain());
    }

    /** The plan's part from January to the end of the month; null without a plan. */
    @Nullable
    Long planTo(int month) {
        int end = Math.min(due, year * 12 + 11);
        return plan == null
                ? null
                : Wan.floor(plan * Season.share(plannedFirst, Math.max(end, plannedFirst), month), Wan.of(1));
    }

    boolean startsInYear() {
        return Math.floorDiv(project.timeline().actualStart().month(), 12) == year;
    }

    public boolean startedBy(int month) {
        return project.timeline().actualStart().month() <= month;
    }

    boolean finishedBy(int month) {
        return finishes && month >= last;
    }
}
