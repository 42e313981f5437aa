package planlake.bridge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What projects add up to.
 *
 * @param done in 万元, four places
 * @param plan in 万元, four places
 * @param projects that reported
 */
record Sums(BigDecimal done, BigDecimal plan, long projects) {

    static final Sums NONE = new Sums(BigDecimal.ZERO.setScale(4), BigDecimal.ZERO.setScale(4), 0);

    /** Places of a rate: enough for a small project's part of a large total, and fixed, so that differences add up. */
    private static final int RATE_PLACES = 10;

    Sums plus(Sums more) {
        return new Sums(done.add(more.done), plan.add(more.plan), projects + more.projects);
    }

    Sums minus(Sums less) {
        return new Sums(done.subtract(less.done), plan.subtract(less.plan), projects - less.projects);
    }

    /** 100 x done / plan in percent, half up; empty without a plan. */
    Optional<BigDecimal> rate() {
        return plan.signum() == 0
                ? Optional.empty()
                : Optional.of(done.movePointRight(2).divide(plan, RATE_PLACES, RoundingMode.HALF_UP));
    }
}
