package planlake.plan.names;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import planlake.plan.text.Folded;

/**
 * The full name of a project, as a unit or a register writes it, to be compared with other full names.
 *
 * @param text as written
 * @param plain without blanks, punctuation and the words 项目 and 工程 at its end: equal for the same name
 * @param core without the words that do not say which project it is, and without its phases
 * @param phases the phases that it names (一期 is 1)
 * @param parts accessories that it names (连接线)
 * @param numbers what numbers it among others: figures, letters, 二号, 三标段
 * @param places the places that it names
 */
public record FullName(
        String text,
        String plain,
        String core,
        Set<Integer> phases,
        Set<String> parts,
        Set<String> numbers,
        Set<String> places) {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Punct}·。、《》“”‘’〔〕【】—–～〜]+");
    private static final Pattern TAIL = Pattern.compile("(?:建设)?(?:项目|工程)+$");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]+|[一二三四五六七八九十东南西北]+(?=号|标段?|区|线|段|批)");
    /** With less beside its places a name says too little to be found in another. */
    private static final int LEAST = 4;

    private static final Comparator<FullName> BY_LENGTH =
            Comparator.comparingInt((FullName name) -> name.core.length()).thenComparing(FullName::core);

    /** How alike two full names are. */
    public enum Likeness {
        /** The same but for blanks, punctuation and 项目 or 工程 at the end. */
        EQUAL,
        /** The same but for words that do not say which project it is. */
        SAME_CORE,
        /** One holds the other. */
        CONTAINED,
        /** One is a short form of the other. */
        SHORT_FORM,
        /** Alike beside the places, which agree. */
        SIMILAR,
        NONE
    }

    public static FullName of(String text) {
        PlainName plainName = PlainName.of(text);
        String folded = Folded.of(text);
        String plain = TAIL.matcher(
                        PUNCTUATION.matcher(ProjectKind.shorten(folded)).replaceAll(""))
                .replaceFirst("");
        Set<String> numbers = NUMBER.matcher(plainName.core())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        return new FullName(
                text, plain, plainName.core(), plainName.phases(), plainName.parts(), numbers, Places.in(folded));
    }

    /** Whether the names speak of different phases, accessories or places, and so never of one project. */
    public boolean isAnother(FullName other) {
        boolean otherPlaces = !places.containsAll(other.places) && !other.places.containsAll(places);
        return otherPlaces || !phases.equals(other.phases) || !parts.equals(other.parts);
    }

    /** How alike the names are, the same either way round; {@link Likeness#NONE} for different phases or places. */
    public Likeness to(FullName other) {
        if (isAnother(other)) return Likeness.NONE;
        if (plain.equals(other.plain)) return Likeness.EQUAL;
        if (!numbers.equals(other.numbers)) return Likeness.NONE;
        if (core.equals(other.core)) return Likeness.SAME_CORE;
        FullName brief = Stream.of(this, other).min(BY_LENGTH).orElseThrow();
        FullName whole = brief.equals(this) ? other : this;
        if (brief.saysEnough() && whole.core.contains(brief.core)) return Likeness.CONTAINED;
        boolean isShortForm = brief.core.length() < whole.core.length()
                && NameMatch.confidence(brief.text, whole.text).signum() > 0;
        if (isShortForm) return Likeness.SHORT_FORM;
        return isLike(other) ? Likeness.SIMILAR : Likeness.NONE;
    }

    /** Whether this may be the name of a part of what {@code whole} names: it holds what that is called. */
    public boolean mayBePartOf(FullName whole) {
        boolean samePlaces = places.containsAll(whole.places);
        return samePlaces && whole.saysEnough() && core.contains(whole.core);
    }

    private boolean isLike(FullName other) {
        var all = new TreeSet<>(places);
        all.addAll(other.places);
        String rest = ShortName.without(all, core);
        String otherRest = ShortName.without(all, other.core);
        boolean isLong = Math.min(rest.length(), otherRest.length()) >= LEAST;
        return isLong && new JaroWinklerSimilarity().apply(rest, otherRest) >= NameMatch.LIKE;
    }

    private boolean saysEnough() {
        return ShortName.without(places, core).length() >= LEAST;
    }
}
