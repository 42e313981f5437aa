package planlake.bridge;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What the second edition says was done this year up to the month of the first, so that work and correction part. */
final class DoneBefore {

    private DoneBefore() {}

    /**
     * In 万元. Where the second edition does not say it directly, from what it says of its own month.
     *
     * @param is what the second edition says of its month
     */
    static BigDecimal of(Snapshot from, Snapshot to, ProjectFacts is) {
        YearMonth first = from.month();
        YearMonth second = to.month();
        if (first.equals(second)) return is.done();
        ProjectFacts was = from.project(is.id());
        // In another year work begins at nothing: what was done in the old one stays as it was said.
        if (first.getYear() != second.getYear()) {
            return was == null || !was.isReported() ? BigDecimal.ZERO.setScale(4) : was.done();
        }
        return first.isBefore(second) ? upTo(to.project(first, is.id()), is) : after(from, was, is, second);
    }

    private static BigDecimal upTo(@Nullable ProjectFacts then, ProjectFacts is) {
        if (then != null && then.isReported()) return then.done();
        return is.doneMonth() == null ? is.done() : is.done().subtract(is.doneMonth());
    }

    /**
     * From a later month to an earlier one: what was done then by the second edition, and what the first adds to it.
     */
    private static BigDecimal after(Snapshot from, @Nullable ProjectFacts was, ProjectFacts is, YearMonth second) {
        ProjectFacts then = from.project(second, is.id());
        return was == null || then == null || !was.isReported() || !then.isReported()
                ? is.done()
                : is.done().add(was.done()).subtract(then.done());
    }
}
