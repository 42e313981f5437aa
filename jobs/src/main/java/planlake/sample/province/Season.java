package planlake.sample.province;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.stream.IntStream;

/**
 * How work spreads over months: little from December to March, when the ground is frozen. Months are counted from year
 * 0 as {@code year * 12 + month - 1}.
 */
public final class Season {

    private static final double[] WORK = {0.25, 0.3, 0.6, 1.0, 1.25, 1.4, 1.3, 1.3, 1.4, 1.3, 0.9, 0.6};
    private static final double[] UP_TO =
            IntStream.range(0, 12).mapToDouble(Season::sumTo).toArray();
    private static final double YEAR = UP_TO[11];

    private Season() {}

    public static int month(YearMonth month) {
        return (int) month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    private static double sumTo(int monthOfYear) {
        return IntStream.rangeClosed(0, monthOfYear).mapToDouble(m -> WORK[m]).sum();
    }

    /** Work that fits from year 0 to the end of the month. */
    static double workTo(int month) {
        return Math.floorDiv(month, 12) * YEAR + UP_TO[Math.floorMod(month, 12)];
    }

    static double workIn(int month) {
        return WORK[Math.floorMod(month, 12)];
    }

    /**
     * Share of the work from {@code first} to {@code last}, both inclusive, that fits until the end of {@code month}.
     */
    static double share(int first, int last, int month) {
        if (month < first) return 0;
        if (month >= last) return 1;
        double before = workTo(first - 1);
        return (workTo(month) - before) / (workTo(last) - before);
    }

    /** Share of the money that has been spent when a share of the working time is over: slow, fast, slow. */
    static double spent(double time) {
        return 0.35 * time + 0.65 * time * time * (3 - 2 * time);
    }
}
