package planlake.bridge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure of one edition, the same of another, and the causes between, which add up to the difference exactly.
 *
 * @param before the figure of the first edition, in the measure's unit; null where a rate has no denominator
 * @param after the figure of the second
 * @param parts in the order of {@link Cause}; causes without a project are left out
 * @param gap why a rate has no bridge, in Chinese; null where it has
 */
public record Bridge(
        BridgePopulation population,
        BridgeMeasure measure,
        Snapshot.Head from,
        @Nullable BigDecimal before,
        Snapshot.Head to,
        @Nullable BigDecimal after,
        List<BridgePart> parts,
        @Nullable String gap) {

    /** A line of the way from one figure to the other: the figure before, a cause with its part, the figure after. */
    public record Step(
            String name,
            @Nullable BridgePart part,
            @Nullable BigDecimal change,
            @Nullable BigDecimal level) {
        public @Nullable Long projects() {
            return part == null ? null : (long) part.projects().size();
        }
    }

    /** @throws IllegalStateException if the causes do not add up: a bug */
    public Bridge {
        if (gap == null) {
            if (before == null || after == null) throw new IllegalStateException("No figure, and no reason");
            BigDecimal reached = parts.stream().map(BridgePart::amount).reduce(before, BigDecimal::add);
            if (reached.compareTo(after) != 0) {
                throw new IllegalStateException(
                        "The bridge of %s, %s ends at %s and not at %s".formatted(population, measure, reached, after));
            }
        }
    }

    static Bridge of(
            BridgePopulation population, BridgeMeasure measure, Snapshot from, Snapshot to, List<Change> changes) {
        Sums start = sums(from, population);
        Sums end = sums(to, population);
        BigDecimal before = measure.of(start).orElse(null);
        BigDecimal after = measure.of(end).orElse(null);
        Map<Cause, List<Share>> shares = new EnumMap<>(Cause.class);
        Sums sums = start;
        String gap = before == null ? "前一期无年度计划" : after == null ? "后一期无年度计划" : null;
        for (Change change : gap == null ? changes : List.<Change>of()) {
            Sums next = sums.minus(change.before().gives()).plus(change.after().gives());
            Optional<BigDecimal> amount = amount(measure, sums, next);
            if (amount.isEmpty()) gap = "逐项替换途中年度计划之和为零";
            else if (measure.differs(sums, next)) {
                shares.computeIfAbsent(change.reason().cause(), each -> new ArrayList<>())
                        .add(Share.of(change, amount.get()));
            }
            sums = next;
        }
        List<BridgePart> parts = new ArrayList<>();
        if (gap == null) shares.forEach((cause, of) -> parts.add(BridgePart.of(cause, of)));
        return new Bridge(population, measure, from.head(), before, to.head(), after, List.copyOf(parts), gap);
    }

    private static Optional<BigDecimal> amount(BridgeMeasure measure, Sums sums, Sums next) {
        return measure.of(sums).flatMap(earlier -> measure.of(next).map(later -> later.subtract(earlier)));
    }

    /** What an edition prints: summed from its rows, not from the steps that are held against it. */
    private static Sums sums(Snapshot snapshot, BridgePopulation population) {
        return snapshot.projects().values().stream()
                .filter(each -> each.isReported() && population.holds(each))
                .map(each -> new Sums(each.done(), each.plan(), 1))
                .reduce(Sums.NONE, Sums::plus);
    }

    /** After less before; null where there is no bridge. */
    public @Nullable BigDecimal difference() {
        return before == null || after == null ? null : after.subtract(before);
    }

    /** From the figure before by all causes to the figure after. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(from.label(), null, null, before));
        BigDecimal level = before;
        for (BridgePart part : parts) {
            level = Objects.requireNonNull(level).add(part.amount());
            steps.add(new Step(part.cause().label(), part, part.amount(), level));
        }
        steps.add(new Step(to.label(), null, difference(), after));
        return steps;
    }

    /** In percent of the whole difference; null where causes cancel each other, and for no part. */
    public @Nullable BigDecimal share(@Nullable BridgePart part) {
        BigDecimal difference = difference();
        return part == null || difference == null || difference.signum() == 0
                ? null
                : part.amount().movePointRight(2).divide(difference, 4, RoundingMode.HALF_UP);
    }

    /** The part of a cause; empty if it changed nothing. */
    public Optional<BridgePart> part(Cause cause) {
        return parts.stream().filter(part -> part.cause() == cause).findFirst();
    }
}
