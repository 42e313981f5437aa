package planlake.sample.province;

import org.jspecify.annotations.Nullable;
import planlake.sample.province.Project.Timeline;

/** A row of a dispatch workbook: what a unit says of a project for a month (a month number). */
public record Row(YearCourse course, int month, Figures figures, Funds funds) {

    public Row(YearCourse course, int month, Figures figures) {
        this(course, month, figures, Funds.of(course.project(), figures));
    }

    /** Null in years in which the project is not reported. */
    public static @Nullable Row of(Project project, int month) {
        YearCourse course = Course.of(project, Math.floorDiv(month, 12));
        return course == null ? null : new Row(course, month, Figures.of(course, month));
    }

    /** The row as it first came, with four tenths of the month's work forgotten. */
    public Row understated() {
        long grain = project().budget().grain();
        return new Row(course, month, figures.without(Wan.floor(figures.month() * 0.4, grain)));
    }

    public Project project() {
        return course.project();
    }

    private Timeline timeline() {
        return project().timeline();
    }

    public boolean started() {
        return course.startedBy(month);
    }

    public boolean finished() {
        return course.finishedBy(month);
    }

    /** The stage as the month ends; a project due to start this year is 新开工 even while it is late. */
    public String stage() {
        if (finished()) return "竣工投产";
        return started() && !course.startsInYear() ? "续建" : course.plan() == null ? "前期" : "新开工";
    }

    /** Null for projects that were not carried over from the year before. */
    @Nullable
    public Boolean resumed() {
        boolean carriedOver = started() && !course.startsInYear();
        return carriedOver ? month >= course.first() : null;
    }

    @Nullable
    public Object actualStart() {
        return started() ? timeline().actualStart().cell() : null;
    }

    @Nullable
    public String startKind() {
        return started() && !timeline().startKind().isEmpty() ? timeline().startKind() : null;
    }

    public When finishDue() {
        return course.slipped()
                ? When.month(course.due(), When.Spelling.MONTH)
                : timeline().plannedFinish();
    }

    @Nullable
    public Object actualFinish() {
        if (!finished()) return null;
        When known = timeline().actualFinish();
        return known != null
                ? known.cell()
                : When.firstDay(course.last()).plusDays(project().draw().below(Trait.FINISH_COST, 27));
    }

    /** Percent of the whole work, one decimal; 100 only once it is finished. */
    public double physicalProgress() {
        if (finished()) return 100;
        double spent = 100.0 * figures.sinceStart() / Math.max(1, figures.total());
        return Math.min(99, StrictMath.floor(spent * 10) / 10);
    }

    public boolean inStatistics() {
        int lag = 1 + (int) (4 * project().draw().unit(Trait.STATISTICS));
        return timeline().actualStart().month() + lag <= month;
    }
}
