package planlake.identity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.identity.Decision.Verdict;

/** Projects as chains of codes. The same links and decisions give the same projects, whatever their order. */
public final class Identities {

    private static final BigDecimal CERTAIN = BigDecimal.ONE.setScale(4);

    /** That {@code code} is what {@code other} was before. */
    public record Same(
            LocalDate month,
            String code,
            String other,
            String method,
            BigDecimal confidence,
            String evidence,
            Instant knownFrom) {}

    /** Two codes that stand in one statement, in no order. */
    public record Pair(String code, String other) {

        public static Pair of(String code, String other) {
            return code.compareTo(other) <= 0 ? new Pair(code, other) : new Pair(other, code);
        }
    }

    private final Chains chains = new Chains();
    private final Set<Pair> apart;
    /** What makes a code part of a chain: here its project is the code before it. */
    private final Map<String, Identity> edges = new TreeMap<>();

    private Identities(Set<Pair> apart) {
        this.apart = apart;
    }

    /**
     * The codes that belong to a project of another code, or were split or merged by a decision, in their order.
     *
     * @param links what the program takes for one
     * @param together pairs of codes that stand in one statement, and so are two projects unless it was decided
     *     otherwise
     */
    public static List<Identity> of(List<Same> links, Set<Pair> together, List<Decision> decisions) {
        var apart = new TreeSet<>(Comparator.comparing(Pair::code).thenComparing(Pair::other));
        apart.addAll(together);
        decisions.stream()
                .filter(each -> each.verdict() != Verdict.SAME)
                .forEach(each -> apart.add(Pair.of(each.code(), each.projectId())));
        var identities = new Identities(apart);
        List<Decision> same = decisions.stream()
                .filter(each -> each.verdict() == Verdict.SAME)
                .toList();
        same.forEach(identities::decide);
        Set<String> decided = same.stream().map(Decision::code).collect(Collectors.toSet());
        links.stream()
                .filter(link -> !decided.contains(link.code()))
                .sorted(Comparator.comparing(Same::confidence)
                        .reversed()
                        .thenComparing(Same::month)
                        .thenComparing(Same::code)
                        .thenComparing(Same::other))
                .forEach(identities::link);
        return identities.rows(decisions);
    }

    private void decide(Decision decision) {
        chains.join(decision.code(), decision.projectId());
        edges.put(decision.code(), reviewed(decision, decision.projectId(), null, null));
    }

    private static Identity reviewed(
            Decision decision, String projectId, @Nullable String splitFrom, @Nullable String mergedInto) {
        return new Identity(
                decision.code(),
                projectId,
                CodeLink.Method.REVIEWED.id(),
                CERTAIN,
                decision.reason().isEmpty() ? "人工复核" : "人工复核：" + decision.reason(),
                decision.validFrom(),
                decision.knownFrom(),
                splitFrom,
                mergedInto);
    }

    private void link(Same link) {
        boolean isKnown = edges.containsKey(link.code());
        if (isKnown || chains.wouldJoin(link.code(), link.other(), apart)) return;
        chains.join(link.code(), link.other());
        edges.put(
                link.code(),
                new Identity(
                        link.code(),
                        link.other(),
                        link.method(),
                        link.confidence(),
                        link.evidence(),
                        null,
                        link.knownFrom(),
                        null,
                        null));
    }

    private List<Identity> rows(List<Decision> decisions) {
        Map<String, Identity> rows = new TreeMap<>();
        for (Set<String> chain : chains.all()) {
            String id = first(chain);
            for (String code : chain) {
                if (!code.equals(id)) rows.put(code, row(code, id, chain));
            }
        }
        for (Decision decision : decisions) {
            if (decision.verdict() == Verdict.SPLIT || decision.verdict() == Verdict.MERGE) {
                rows.merge(decision.code(), part(decision), Identities::both);
            }
        }
        return List.copyOf(rows.values());
    }

    /** The code that no other of the chain came before; of several the least, which is the oldest as codes go. */
    private String first(Set<String> chain) {
        return Stream.concat(
                        chain.stream().filter(code -> !edges.containsKey(code)).sorted(),
                        chain.stream().sorted())
                .findFirst()
                .orElseThrow();
    }

    private Identity row(String code, String id, Set<String> chain) {
        Identity own = edges.get(code);
        Identity edge = own != null
                ? own
                : edges.values().stream()
                        .filter(each -> each.projectId().equals(code) && chain.contains(each.code()))
                        .findFirst()
                        .orElseThrow();
        return edge.of(code, id);
    }

    private static Identity part(Decision decision) {
        boolean isSplit = decision.verdict() == Verdict.SPLIT;
        String whole = decision.projectId();
        return reviewed(decision, decision.code(), isSplit ? whole : null, isSplit ? null : whole);
    }

    private static Identity both(Identity same, Identity part) {
        return new Identity(
                same.code(),
                same.projectId(),
                same.method(),
                same.confidence(),
                same.evidence(),
                same.validFrom(),
                same.knownFrom(),
                part.splitFrom() == null ? same.splitFrom() : part.splitFrom(),
                part.mergedInto() == null ? same.mergedInto() : part.mergedInto());
    }

    /** Codes that belong together. */
    private static final class Chains {

        private final Map<String, Set<String>> byCode = new TreeMap<>();

        Set<String> of(String code) {
            return byCode.computeIfAbsent(code, each -> new TreeSet<>(Set.of(each)));
        }

        /** Whether joining both chains would put together two codes that are known to be apart. */
        boolean wouldJoin(String code, String other, Set<Pair> apart) {
            return of(code).stream()
                    .anyMatch(one -> of(other).stream().anyMatch(two -> apart.contains(Pair.of(one, two))));
        }

        void join(String code, String other) {
            Set<String> chain = of(code);
            Set<String> others = of(other);
            if (chain == others) return;
            chain.addAll(others);
            others.forEach(each -> byCode.put(each, chain));
        }

        List<Set<String>> all() {
            return byCode.values().stream().distinct().toList();
        }
    }
}
