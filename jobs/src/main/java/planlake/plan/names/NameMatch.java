package planlake.plan.names;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import planlake.plan.text.Folded;
import planlake.table.Lettered;

/**
 * Whether a short name of a plan and a full name of a register are the same project. Places and phase must agree first;
 * then the short name must be found in the full one piece by piece, a route by the places that it joins; failing that,
 * what remains beside the places must be alike (Jaro-Winkler). The weights were set on the names in the tests.
 */
public final class NameMatch {

    /** Least Jaro-Winkler similarity of what remains beside places and phase, and least confidence of a match. */
    static final double LIKE = 0.78;
    /** From here on a match needs no review. */
    static final BigDecimal CERTAIN = new BigDecimal("0.85");

    private static final double ROUTE = 0.97;
    private static final double PER_BREAK = 0.04;
    private static final double PER_SINGLE = 0.10;
    /** For one foreign character inside a name of one character; falls with the length to the power of 1.5. */
    private static final double INSIDE = 1.2;

    private static final double BEFORE = 0.01;
    private static final double AFTER = 0.05;
    private static final double STRANGER = 0.03;
    private static final double MOST_OUTSIDE = 0.25;
    private static final double DOUBT = 0.16;

    /** How a match was found. */
    enum Method implements Lettered {
        NONE,
        EXACT,
        ROUTE,
        SHORT_FORM,
        SIMILAR
    }

    /** A match and its confidence, 0 to 1 with four decimals; 0 for {@link Method#NONE}. */
    record Result(Method method, BigDecimal confidence) {

        static final Result NONE = new Result(Method.NONE, BigDecimal.ZERO.setScale(4));

        static Result of(Method method, double confidence) {
            return confidence < LIKE
                    ? NONE
                    : new Result(method, BigDecimal.valueOf(confidence).setScale(4, RoundingMode.HALF_UP));
        }
    }

    private NameMatch() {}

    /**
     * How surely both names are one project's: 0 (another, or nothing speaks for it) or 0.78 to 1. Below 0.85 a person
     * should look.
     */
    public static BigDecimal confidence(String shortName, String fullName) {
        return match(ShortName.of(shortName), fullName).confidence();
    }

    static Result match(ShortName wanted, String fullName) {
        String folded = Folded.of(fullName);
        if (!wanted.mayBe(folded)) return Result.NONE;
        PlainName full = PlainName.of(folded);
        if (!full.phases().containsAll(wanted.plain().phases())) return Result.NONE;
        if (wanted.plain().equals(full) && wanted.isNamedIn(folded)) return Result.of(Method.EXACT, 1);
        double doubt = doubt(wanted.plain(), full) + (wanted.isNamedIn(folded) ? 0 : DOUBT);
        Result found =
                wanted.route() == null ? byPieces(wanted, full, doubt) : byRoute(wanted.route(), wanted, full, doubt);
        return found.method() == Method.NONE && wanted.allowsLikeness() ? byLikeness(wanted, full, doubt) : found;
    }

    /** A full name of one phase, or of an accessory, may be less than what the short name means. */
    private static double doubt(PlainName wanted, PlainName full) {
        boolean otherPhases = !wanted.phases().equals(full.phases());
        boolean otherParts = !full.parts().equals(wanted.parts());
        return (otherPhases ? DOUBT : 0) + (otherParts ? DOUBT : 0);
    }

    private static Result byRoute(Route route, ShortName wanted, PlainName full, double doubt) {
        if (route.isNamedIn(full.core())) return byPieces(wanted, full, doubt);
        int strangers = route.strangersIn(full.core());
        return strangers < 0
                ? Result.NONE
                : Result.of(Method.ROUTE, ROUTE - Math.min(STRANGER * strangers, MOST_OUTSIDE) - doubt);
    }

    private static Result byPieces(ShortName wanted, PlainName full, double doubt) {
        Alignment found = Alignment.of(wanted.plain().core(), full.core());
        if (found == null || !wanted.hasPlaces(full.core())) return Result.NONE;
        double length = wanted.plain().core().length();
        double outside = Math.min(BEFORE * found.before() + AFTER * found.after(), MOST_OUTSIDE);
        double lost = PER_BREAK * (found.pieces() - 1)
                + PER_SINGLE * found.singles()
                + INSIDE * found.inside() / Math.pow(length, 1.5)
                + outside;
        return Result.of(Method.SHORT_FORM, 1 - lost - doubt);
    }

    /** Likeness alone never makes a match certain. */
    private static Result byLikeness(ShortName wanted, PlainName full, double doubt) {
        if (!wanted.hasPlaces(full.core())) return Result.NONE;
        Set<String> places = new LinkedHashSet<>(Places.in(full.core()));
        places.addAll(wanted.places());
        double likeness = new JaroWinklerSimilarity().apply(wanted.rest(), ShortName.without(places, full.core()));
        return likeness < LIKE
                ? Result.NONE
                : Result.of(Method.SIMILAR, LIKE + (likeness - LIKE) * (CERTAIN.doubleValue() - LIKE) - doubt);
    }
}
