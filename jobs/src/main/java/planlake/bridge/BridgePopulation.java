package planlake.bridge;

import java.util.stream.Stream;

/**
 * The projects that a total holds.
 *
 * @param list a register list, {@code 总投资亿元以上} or {@code 全部}
 * @param key group of the cut
 */
public record BridgePopulation(String list, Cut cut, String key) {

    static final String OVER_100M = "总投资亿元以上";
    static final String ALL = "全部";

    /** A list as a whole. */
    public static BridgePopulation whole(String list) {
        return new BridgePopulation(list, Cut.TOTAL, "全省");
    }

    /** The populations that a project is in, its lists first. */
    static Stream<String> lists(ProjectFacts facts) {
        return Stream.concat(facts.lists().stream(), facts.isOver100m() ? Stream.of(OVER_100M, ALL) : Stream.of(ALL));
    }

    boolean holds(ProjectFacts facts) {
        return isListed(facts) && facts.counts() && isInGroup(facts);
    }

    boolean isListed(ProjectFacts facts) {
        return switch (list) {
            case ALL -> true;
            case OVER_100M -> facts.isOver100m();
            default -> facts.lists().contains(list);
        };
    }

    boolean isInGroup(ProjectFacts facts) {
        return cut.keys(facts).contains(key);
    }
}
