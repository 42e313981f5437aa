package planlake.commands.options;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Names that somebody may have meant: those that share most characters, in their order. */
public final class Alike {

    private static final LongestCommonSubsequence SHARED = new LongestCommonSubsequence();

    /** 省科协 and 省科技厅 are no spellings of one name. */
    private static final double LEAST = 0.6;

    private Alike() {}

    /** The nearest of {@code known}, nearest first, that are more alike than not. */
    public static List<String> nearest(String name, Collection<String> known, int most) {
        return known.stream()
                .filter(each -> likeness(name, each) >= LEAST)
                .sorted(Comparator.comparingDouble((String each) -> -likeness(name, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** From 0 to 1: the share of both names that is the same. */
    public static double likeness(String one, String other) {
        int all = one.length() + other.length();
        return all == 0 ? 0 : 2.0 * SHARED.apply(one, other) / all;
    }

    /** From 0 to 1: how much of a short name a full one holds. */
    public static double held(String shortName, String fullName) {
        return shortName.isEmpty() ? 0 : (double) SHARED.apply(shortName, fullName) / shortName.length();
    }
}
