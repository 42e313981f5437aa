package planlake.plan.names;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A short name as a plan prints it, prepared to be looked for in many full names.
 *
 * @param places the places that it names
 * @param rest what remains of its core without them
 * @param identity the characters that any full name of it must have, in this order
 */
record ShortName(PlainName plain, @Nullable Route route, Set<String> places, String rest, String identity) {

    /** With less left than this beside its places, a name is not like another, it is another. */
    private static final int LEAST_REST = 4;

    static ShortName of(String printed) {
        PlainName plain = PlainName.of(printed);
        Route route = Route.of(plain.core());
        Set<String> places = route == null ? Places.in(plain.core()) : Set.of();
        String identity = route == null ? withoutKinds(plain.core()) : route.ends();
        return new ShortName(plain, route, places, without(places, plain.core()), identity);
    }

    static String without(Set<String> places, String core) {
        String rest = core;
        for (String place : places) rest = rest.replace(place, "");
        return rest;
    }

    /** Whether likeness may count at all: the places say where, and enough is left to say what. */
    boolean allowsLikeness() {
        return route == null && !places.isEmpty() && rest.length() >= LEAST_REST;
    }

    /** A quick look at a folded full name that rejects nearly all, and none that matches. */
    boolean mayBe(String folded) {
        return Alignment.isSubsequence(identity, folded)
                || (allowsLikeness() && hasPlaces(folded) && sharesHalf(folded));
    }

    /**
     * Whether a folded full name says place and kind together, where the short name is nothing but a place and a kind:
     * 长海大桥 is not just any bridge in 长海县. True for every other short name.
     */
    boolean isNamedIn(String folded) {
        boolean isPlaceAndKind =
                places.size() == 1 && ProjectKind.ALL.stream().anyMatch(kind -> rest.equals(kind.brief()));
        return !isPlaceAndKind || ProjectKind.shorten(folded).contains(plain.core());
    }

    private boolean sharesHalf(String folded) {
        long shared = rest.chars().filter(c -> folded.indexOf(c) >= 0).count();
        return 2 * shared >= rest.length();
    }

    boolean hasPlaces(String name) {
        return places.stream().allMatch(name::contains);
    }

    private static String withoutKinds(String core) {
        String identity = core;
        for (ProjectKind kind : ProjectKind.ALL) identity = identity.replace(kind.brief(), "");
        return identity;
    }
}
