package planlake.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Every message that refuses something, in one file, so that all of them say problem, why, and what to do. */
public final class Errors {

    private Errors() {}

    /** A name that is not one of {@code known}; the nearest of them are offered. */
    public static Refused unknown(String kind, String name, Collection<String> known) {
        return new Refused(
                "There is no %s '%s'.".formatted(kind, name),
                known.isEmpty() ? "None is known yet." : "It is none of the %d known.".formatted(known.size()),
                known.isEmpty()
                        ? "Deliver data and run 'planlake nightly' first."
                        : "Use one of: " + nearest(name, known));
    }

    private static String nearest(String name, Collection<String> known) {
        var similarity = new JaroWinklerSimilarity();
        List<String> nearest = known.stream()
                .sorted(Comparator.comparingDouble((String candidate) -> -similarity.apply(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(8)
                .toList();
        return nearest.stream().collect(Collectors.joining(", "));
    }

    /** A size of the sample that the generator cannot make. */
    public static Refused sampleSize(String what, long given, long least, long most) {
        return new Refused(
                "A sample of %d %s cannot be made.".formatted(given, what),
                "The generator makes %d to %d %s.".formatted(least, most, what),
                "Give --%s a number between %d and %d.".formatted(what, least, most));
    }
}
