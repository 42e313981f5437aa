package planlake.sample.province;

import org.jspecify.annotations.Nullable;
import planlake.sample.province.Project.Budget;
import planlake.sample.province.Project.Timeline;

/** How a project's years follow from each other: each is computed from the ones before it, and nothing is kept. */
public final class Course {

    /** Plans are stated in round numbers and on the careful side of what the works could take. */
    private static final double KEY_CAUTION = 0.8;

    private static final double CAUTION = 0.92;

    private final Project project;
    private final Draw draw;
    private final int year;
    private final int january;
    private final int december;
    private final long before;
    private final int due;

    private Course(Project project, int year, long before, int due) {
        this.project = project;
        this.draw = project.draw();
        this.year = year;
        this.january = year * 12;
        this.december = january + 11;
        this.before = before;
        this.due = due;
    }

    /** The project's year; null before it appears and after the year of its finish. */
    public static @Nullable YearCourse of(Project project, int year) {
        Timeline timeline = project.timeline();
        long before = project.budget().doneBefore();
        int due = timeline.plannedFinish().month();
        for (int at = timeline.firstYear(); at <= year; at++) {
            YearCourse course = new Course(project, at, before, due).year();
            if (at == year) return course;
            if (course.finishes()) return null;
            before += course.done();
            due = nextDue(course);
        }
        return null;
    }

    /** Works that missed their finish are now due three to twelve months into what follows. */
    private static int nextDue(YearCourse course) {
        int december = course.year() * 12 + 11;
        return course.due() > december
                ? course.due()
                : december + 3 + (int) (9 * course.project().draw().unit(Trait.SLIP, course.year()));
    }

    private YearCourse year() {
        Timeline timeline = project.timeline();
        int start = timeline.actualStart().month();
        int planned = timeline.plannedStart().month() < january
                ? start
                : timeline.plannedStart().month();
        boolean slipped = due != timeline.plannedFinish().month();
        if (planned > december) {
            return new YearCourse(
                    project, year, before, null, 0, december, december, false, false, december, due, slipped);
        }
        int plannedFirst = Math.max(planned, january);
        long plan = plan(planned);
        Pace pace = Pace.of(project, year);
        int first = start >= january ? start : january + resumes();
        int last = lastMonth(pace, first);
        boolean finishes = last > 0;
        long done = start > december ? 0 : finishes ? finalAmount() : amount(plan, pace, plannedFirst, first);
        return new YearCourse(
                project,
                year,
                before,
                plan,
                done,
                first,
                finishes ? last : december,
                finishes,
                pace.behind(),
                plannedFirst,
                due,
                slipped);
    }

    private long remaining() {
        return project.budget().least() - before;
    }

    private long plan(int planned) {
        double share = 1;
        if (due > december) {
            double spent = Season.spent(Season.share(planned, due, january - 1));
            share = (Season.spent(Season.share(planned, due, december)) - spent) / (1 - spent);
        }
        double amount = remaining() * share * (project.key() ? KEY_CAUTION : CAUTION);
        long wan = (long) (amount / 100);
        return wan < 100 ? Wan.of(wan) : Wan.floor(amount, Wan.of(wan < 20_000 ? 10 : 100));
    }

    /** The month in which carried-over works go on after the winter, 0 for January to 3 for April. */
    private int resumes() {
        double luck = draw.unit(Trait.RESUME, year);
        return luck < 0.35 ? 0 : luck < 0.45 ? 1 : luck < 0.8 ? 2 : 3;
    }

    /** The month number of this year's finish; 0 without one. */
    private int lastMonth(Pace pace, int first) {
        When fixed = project.timeline().actualFinish();
        if (fixed != null) return fixed.month() <= december ? Math.max(fixed.month(), first) : 0;
        boolean tooShort = due - project.timeline().actualStart().month() < 4 || first > december - 1;
        if (due > december || tooShort || pace.behind()) return 0;
        double luck = draw.unit(Trait.FINISH_SHIFT, year);
        int shift = luck < 0.2 ? -3 : luck < 0.35 ? -1 : luck < 0.75 ? 0 : 1;
        return Math.min(december, Math.max(due + shift, first + 1));
    }

    /** What a finishing year costs: the rest, or a little less. */
    private long finalAmount() {
        double used = draw.between(Trait.FINISH_COST, year, 0.9, 1);
        return Wan.floor(remaining() * used, project.budget().grain());
    }

    private long amount(long plan, Pace pace, int plannedFirst, int first) {
        Budget budget = project.budget();
        double late = first <= Math.max(plannedFirst, january + 3) ? 1 : workFrom(first) / workFrom(plannedFirst);
        return Wan.floor(Math.min(remaining() * 0.96, plan * pace.rate() * late), budget.grain());
    }

    private double workFrom(int month) {
        return Season.workTo(december) - Season.workTo(month - 1);
    }
}
