package planlake.bridge;

import java.math.BigDecimal;

/**
 * What a project gives to a total, on its way from one edition to the other.
 *
 * @param isMember whether the total holds it, if it reports
 */
record State(boolean isReported, BigDecimal done, BigDecimal plan, boolean isMember) {

    static final State ABSENT = new State(false, Sums.NONE.done(), Sums.NONE.plan(), false);

    Sums gives() {
        return isReported && isMember ? new Sums(done, plan, 1) : Sums.NONE;
    }

    State withDone(BigDecimal other) {
        return new State(isReported, other, plan, isMember);
    }

    State withPlan(BigDecimal other) {
        return new State(isReported, done, other, isMember);
    }

    State withMember(boolean other) {
        return new State(isReported, done, plan, other);
    }
}
