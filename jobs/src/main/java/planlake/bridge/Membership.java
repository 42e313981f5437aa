package planlake.bridge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a total holds a project in one edition and not in the other: the first explanation that fits. */
final class Membership {

    /** The threshold of {@link BridgePopulation#OVER_100M}, in 万元. */
    private static final String OVER_100M = "over_100m_wan";

    private static final String UNKNOWN = "无此项目";

    private final Snapshot from;
    private final Snapshot to;
    private final BridgePopulation population;
    private final Set<String> cameBefore;
    private final Set<String> cameAfter;

    Membership(Snapshot from, Snapshot to, BridgePopulation population) {
        this.from = from;
        this.to = to;
        this.population = population;
        cameBefore = from.unitsThatReported();
        cameAfter = to.unitsThatReported();
    }

    /** Whether and how the explanation is needed: only where the one edition's total holds the project. */
    Reason reason(@Nullable ProjectFacts was, @Nullable ProjectFacts is) {
        if (was == null) return appeared(Objects.requireNonNull(is));
        if (is == null) return vanished(was);
        if (population.isListed(was) != population.isListed(is)) return listed(was, is);
        if (was.counts() != is.counts()) return counted(was, is);
        return grouped(was, is);
    }

    /** A project on no list is known only by its reports: if nothing came from its unit, it is late and not new. */
    private Reason appeared(ProjectFacts is) {
        ProjectFacts then = from.month().equals(to.month()) ? is : to.project(from.month(), is.id());
        boolean isLate = then != null
                && then.isReported()
                && then.lists().isEmpty()
                && then.unit() != null
                && !cameBefore.contains(then.unit());
        return isLate ? new Reason(Cause.LATE, "未报", "已报") : new Reason(Cause.ENTERED, UNKNOWN, place(is));
    }

    private Reason vanished(ProjectFacts was) {
        boolean isLate = was.isReported()
                && was.lists().isEmpty()
                && was.unit() != null
                && !cameAfter.contains(was.unit())
                && from.month().getYear() == to.month().getYear();
        return isLate ? new Reason(Cause.LATE, "已报", "未报") : new Reason(Cause.LEFT, place(was), UNKNOWN);
    }

    private static String place(ProjectFacts facts) {
        return facts.lists().isEmpty() ? "未列入清单" : "列入" + String.join("、", facts.lists());
    }

    private Reason listed(ProjectFacts was, ProjectFacts is) {
        if (!population.list().equals(BridgePopulation.OVER_100M)) {
            return population.isListed(is)
                    ? new Reason(Cause.ENTERED, place(was), place(is))
                    : new Reason(Cause.LEFT, place(was), place(is));
        }
        return crossedByRule(was, is) ? rules() : new Reason(Cause.RECLASSIFIED, total(was), total(is));
    }

    /** Whether the new total, held against the old threshold, would have changed nothing. */
    private boolean crossedByRule(ProjectFacts was, ProjectFacts is) {
        BigDecimal before = from.thresholds().get(OVER_100M);
        BigDecimal after = to.thresholds().get(OVER_100M);
        if (before == null || after == null || before.compareTo(after) == 0) return false;
        BigDecimal total = is.totalInvestment() == null ? was.totalInvestment() : is.totalInvestment();
        return total == null || (total.compareTo(before) >= 0) == was.isOver100m();
    }

    private static String total(ProjectFacts facts) {
        return facts.totalInvestment() == null
                ? "总投资" + (facts.isOver100m() ? "亿元以上" : "不足亿元")
                : "总投资" + facts.totalInvestment().stripTrailingZeros().toPlainString() + "万元";
    }

    private Reason counted(ProjectFacts was, ProjectFacts is) {
        boolean isSameFamily = Objects.equals(was.parent(), is.parent());
        Reason rules = rules();
        return isSameFamily && !rules.was().equals(rules.is())
                ? rules
                : new Reason(Cause.RECLASSIFIED, counting(was), counting(is));
    }

    private static String counting(ProjectFacts facts) {
        return (facts.counts() ? "计入" : "不计入") + (facts.parent() == null ? "" : "，上级项目" + facts.parent());
    }

    private Reason grouped(ProjectFacts was, ProjectFacts is) {
        String before = String.join("、", population.cut().keys(was));
        String after = String.join("、", population.cut().keys(is));
        Cause cause =
                switch (population.cut()) {
                    case REGION, UNIT, TOTAL -> Cause.MOVED;
                    case INDUSTRY, BODY, TASK -> Cause.RECLASSIFIED;
                    case LIST -> population.isInGroup(is) ? Cause.ENTERED : Cause.LEFT;
                };
        return new Reason(cause, before, after);
    }

    private Reason rules() {
        return new Reason(
                Cause.RULES,
                differing(from.thresholds(), to.thresholds()),
                differing(to.thresholds(), from.thresholds()));
    }

    /** The rules that the other edition has otherwise; of those that it was made without it says nothing. */
    private static String differing(Map<String, BigDecimal> rules, Map<String, BigDecimal> other) {
        return new TreeMap<>(rules)
                .entrySet().stream()
                        .filter(rule -> isOther(rule.getValue(), other.get(rule.getKey())))
                        .map(rule -> rule.getKey() + "=" + plain(rule.getValue()))
                        .collect(Collectors.joining("，"));
    }

    private static boolean isOther(BigDecimal value, @Nullable BigDecimal other) {
        return other != null && value.compareTo(other) != 0;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
