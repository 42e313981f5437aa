package planlake.bridge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes each project from what one edition says to what another says, one cause after the other (sequential
 * substitution); the last state of a step is the first of the next, so that nothing is lost or counted twice.
 */
final class Substitution {

    private final Snapshot from;
    private final Snapshot to;
    private final BridgePopulation population;
    private final Membership membership;
    private final boolean isSameYear;

    Substitution(Snapshot from, Snapshot to, BridgePopulation population) {
        this.from = from;
        this.to = to;
        this.population = population;
        membership = new Membership(from, to, population);
        isSameYear = from.month().getYear() == to.month().getYear();
    }

    /** All steps that change what is summed, by cause, then by project. */
    List<Change> changes() {
        var ids = new TreeSet<>(from.projects().keySet());
        ids.addAll(to.projects().keySet());
        List<Change> changes = new ArrayList<>();
        ids.forEach(id -> changes.addAll(new Way(id).changes()));
        changes.sort(
                Comparator.comparing((Change change) -> change.reason().cause()).thenComparing(Change::id));
        return changes;
    }

    private State state(@Nullable ProjectFacts facts) {
        if (facts == null) return State.ABSENT;
        boolean isMember = population.holds(facts);
        return facts.isReported()
                ? new State(true, facts.done(), facts.plan(), isMember)
                : State.ABSENT.withMember(isMember);
    }

    /** One project's steps. */
    private final class Way {
        private final String id;
        private final @Nullable ProjectFacts was;
        private final @Nullable ProjectFacts is;
        private final State end;
        private final BigDecimal doneBefore;
        private final List<Change> steps = new ArrayList<>();
        private State state;

        Way(String id) {
            this.id = id;
            was = from.project(id);
            is = to.project(id);
            state = state(was);
            end = state(is);
            doneBefore = is == null || !end.isReported() ? end.done() : DoneBefore.of(from, to, is);
        }

        List<Change> changes() {
            Reason moved = state.isMember() == end.isMember() ? null : membership.reason(was, is);
            if (moved != null && moved.cause() == Cause.LATE) {
                step(moved, new State(end.isReported(), doneBefore, end.plan(), end.isMember()));
            }
            late();
            if (state.isReported() && is != null) corrected();
            if (state.isMember() != end.isMember()) {
                step(Objects.requireNonNull(moved), state.withMember(end.isMember()));
            }
            worked();
            return steps;
        }

        private void late() {
            // Who is not known at all does not fail to report: he is gone.
            if (state.isReported() == end.isReported() || is == null) return;
            step(
                    new Reason(Cause.LATE, reporting(state), reporting(end)),
                    new State(end.isReported(), doneBefore, end.plan(), state.isMember()));
        }

        private void corrected() {
            step(new Reason(Cause.CORRECTED, done(state.done()), done(doneBefore)), state.withDone(doneBefore));
            // The plan of another year corrects nothing: it is another plan.
            if (isSameYear) {
                step(new Reason(Cause.PLAN, plan(state.plan()), plan(end.plan())), state.withPlan(end.plan()));
            }
        }

        private void worked() {
            if (isSameYear) {
                step(new Reason(Cause.WORK_DONE, done(state.done()), done(end.done())), end);
            } else {
                step(
                        new Reason(
                                Cause.NEW_YEAR,
                                done(state.done()) + "，" + plan(state.plan()),
                                done(end.done()) + "，" + plan(end.plan())),
                        end);
            }
        }

        private void step(Reason reason, State next) {
            if (!next.gives().equals(state.gives())) steps.add(new Change(id, reason, state, next, was, is));
            state = next;
        }
    }

    private static String reporting(State state) {
        return state.isReported() ? "已报" : "未报";
    }

    private static String done(BigDecimal wan) {
        return "本年完成" + wan.stripTrailingZeros().toPlainString() + "万元";
    }

    private static String plan(BigDecimal wan) {
        return "年度计划" + wan.stripTrailingZeros().toPlainString() + "万元";
    }
}
