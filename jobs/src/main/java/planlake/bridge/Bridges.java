package planlake.bridge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.errors.Errors;

/** Bridges between what two editions say. */
public record Bridges(Snapshot from, Snapshot to) {

    /**
     * The bridge of a list as a whole.
     *
     * @throws planlake.errors.Refused if neither edition has the list
     */
    public Bridge whole(String list, BridgeMeasure measure) {
        Errors.refuseUnknown("list", list, lists().stream());
        return of(BridgePopulation.whole(list), measure);
    }

    /**
     * A bridge for each group of a cut, the largest difference first, and at last that of the list as a whole, where
     * groups do not overlap.
     *
     * @param key one group only; null for all
     * @throws planlake.errors.Refused if neither edition has the list or the group
     */
    public List<Bridge> by(String list, Cut cut, @Nullable String key, BridgeMeasure measure) {
        if (cut == Cut.TOTAL) return List.of(whole(list, measure));
        Errors.refuseUnknown("list", list, lists().stream());
        Set<String> keys = names(facts -> cut.keys(facts).stream());
        if (key != null) {
            Errors.refuseUnknown("key (--key)", key, keys.stream());
            return List.of(of(new BridgePopulation(list, cut, key), measure));
        }
        List<Bridge> bridges = new ArrayList<>(keys.stream()
                .map(each -> of(new BridgePopulation(list, cut, each), measure))
                .sorted(Comparator.comparing(Bridges::size, Comparator.reverseOrder())
                        .thenComparing(bridge -> bridge.population().key()))
                .toList());
        if (!cut.overlaps()) bridges.add(whole(list, measure));
        return bridges;
    }

    private Bridge of(BridgePopulation population, BridgeMeasure measure) {
        return Bridge.of(population, measure, from, to, new Substitution(from, to, population).changes());
    }

    private static BigDecimal size(Bridge bridge) {
        BigDecimal difference = bridge.difference();
        return difference == null ? BigDecimal.ZERO : difference.abs();
    }

    /** The lists and populations that either edition has. */
    public Set<String> lists() {
        Set<String> lists = names(BridgePopulation::lists);
        lists.addAll(List.of(BridgePopulation.OVER_100M, BridgePopulation.ALL));
        return lists;
    }

    private Set<String> names(Function<ProjectFacts, Stream<String>> of) {
        var names = new TreeSet<String>();
        Stream.of(from, to)
                .flatMap(snapshot -> snapshot.projects().values().stream())
                .flatMap(of)
                .forEach(names::add);
        return names;
    }
}
