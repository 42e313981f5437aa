package planlake.sample.province;

import org.jspecify.annotations.Nullable;
import planlake.sample.province.Project.Budget;
import planlake.sample.province.Project.Timeline;
import planlake.sample.province.Shape.Tier;
import planlake.sample.province.When.Spelling;

/** When invented projects start, how long they take, and what they spent before the sample begins. */
final class Scheduling {

    /** Months of the year in which works start, as often as they do; hardly any in winter. */
    private static final int[] STARTS = {1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10};

    private Scheduling() {}

    static Timeline timeline(Draw draw, Tier tier, boolean preparing, int firstYear, boolean stock, long total) {
        int january = firstYear * 12;
        int duration = duration(draw, tier, total);
        double stage = draw.unit(Trait.STAGE);
        double laterStarts = stock ? 0.03 : 0.1;
        boolean waits = preparing || stage < laterStarts;
        boolean fresh = !waits && (!stock || stage < laterStarts + 0.26);
        int planned = waits
                ? january + 12 + draw.below(Trait.START, 18)
                : fresh
                        ? january + STARTS[draw.below(Trait.START, STARTS.length)]
                        : january - 1 - draw.below(Trait.START, duration - 4);
        int actual = waits || fresh ? planned + delay(draw) : planned;
        Spelling spelling = spelling(draw);
        return new Timeline(
                firstYear,
                When.month(planned, spelling),
                new When(When.firstDay(actual).plusDays(draw.below(Trait.START_DAY, 27)), Spelling.DAY),
                "",
                finish(planned + duration, planned, spelling),
                null);
    }

    private static int duration(Draw draw, Tier tier, long total) {
        double size = StrictMath.log10(Math.max(1, total / (double) RegisterList.LARGE_FROM));
        return switch (tier) {
            case KEY -> 44 + draw.below(Trait.DURATION, 44);
            case LARGE -> 18 + draw.below(Trait.DURATION, 22) + (int) (10 * size);
            case SMALL -> 12 + draw.below(Trait.DURATION, 10);
        };
    }

    /** Most start when planned, some one or two months late, some up to half a year. */
    private static int delay(Draw draw) {
        double luck = draw.unit(Trait.START_DELAY);
        double size = draw.unit(Trait.START_DELAY, 1);
        return luck < 0.72 ? 0 : luck < 0.87 ? 1 + (int) (2 * size) : 3 + (int) (4 * size);
    }

    private static Spelling spelling(Draw draw) {
        double style = draw.unit(Trait.DATE_STYLE);
        return style < 0.3 ? Spelling.DAY : style < 0.7 ? Spelling.MONTH : Spelling.CHINESE_MONTH;
    }

    /** A far finish is often stated as a year only; then the works end by its December. */
    private static When finish(int month, int start, Spelling spelling) {
        boolean far = month - start > 40;
        return far
                ? new When(When.firstDay(Math.floorDiv(month, 12) * 12), Spelling.YEAR)
                : When.month(month, spelling);
    }

    /** Spent before January of the project's first year; 0 if it had not started. */
    static long doneBefore(Draw draw, Budget budget, Timeline timeline) {
        return doneBefore(draw, budget, timeline, null);
    }

    /** As published, where {@code publishedShare} of the total is known. */
    static long doneBefore(Draw draw, Budget budget, Timeline timeline, @Nullable Double publishedShare) {
        int january = timeline.firstYear() * 12;
        int start = timeline.actualStart().month();
        if (start >= january) return 0;
        double share = publishedShare != null
                ? publishedShare
                : Season.spent(Season.share(start, timeline.plannedFinish().month(), january - 1))
                        * draw.between(Trait.DONE_BEFORE, 0, 0.85, 1);
        return Wan.floor(Math.min(share, 0.97) * budget.least(), budget.grain());
    }
}
