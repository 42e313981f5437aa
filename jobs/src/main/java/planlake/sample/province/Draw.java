package planlake.sample.province;

import java.util.List;

/**
 * Reproducible draws for one project: a draw depends on the seed, the project's index and what is drawn, and on no draw
 * before it, so that any month of any project can be computed alone.
 */
public final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;

    public Draw(long seed, int index) {
        key = mixed(mixed(seed + GOLDEN) + index * GOLDEN);
    }

    /** Between 0 inclusive and 1 exclusive. */
    public double unit(Trait trait) {
        return unit(trait, 0);
    }

    /** As {@link #unit(Trait)}, one value for each {@code which}, such as a month. */
    public double unit(Trait trait, int which) {
        long bits = mixed(key + mixed(trait.salt() + which * GOLDEN));
        return (bits >>> 11) * 0x1.0p-53;
    }

    double between(Trait trait, int which, double low, double high) {
        return low + (high - low) * unit(trait, which);
    }

    int below(Trait trait, int bound) {
        return (int) (unit(trait) * bound);
    }

    public <T> T pick(Trait trait, List<T> among) {
        return among.get(below(trait, among.size()));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /**
     * The {@code index}-th point of an additive low-discrepancy sequence on [0, 1): any run of indices spreads evenly,
     * so that shares and totals hold for every seed.
     */
    public static double spread(double irrational, long seed, int index) {
        double start = (mixed(seed ^ Double.doubleToLongBits(irrational)) >>> 11) * 0x1.0p-53;
        double at = start + irrational * index;
        return at - StrictMath.floor(at);
    }
}
