package planlake.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much of what a person reads the program reads. */
record Score(Kind kind, int gold, int read, int right, List<String> differences) {

    /** Pairs what is the same; each is paired once. */
    static <G, R> Score of(
            Kind kind, List<G> gold, List<R> read, BiPredicate<G, R> same, Function<R, String> describe) {
        List<R> left = new ArrayList<>(read);
        List<String> differences = new ArrayList<>();
        for (G expected : gold) {
            int found = firstOf(left, each -> same.test(expected, each));
            if (found < 0) {
                differences.add("missing " + kind + " " + expected);
            } else {
                left.remove(found);
            }
        }
        int right = read.size() - left.size();
        left.forEach(each -> differences.add("surplus " + kind + " " + describe.apply(each)));
        return new Score(kind, gold.size(), read.size(), right, differences);
    }

    static Score sum(Kind kind, Collection<Score> scores) {
        List<Score> ofKind = scores.stream().filter(score -> score.kind == kind).toList();
        return new Score(
                kind,
                ofKind.stream().mapToInt(Score::gold).sum(),
                ofKind.stream().mapToInt(Score::read).sum(),
                ofKind.stream().mapToInt(Score::right).sum(),
                ofKind.stream().flatMap(score -> score.differences.stream()).toList());
    }

    double precision() {
        return percent(read);
    }

    double recall() {
        return percent(gold);
    }

    String row(String form) {
        return "%-32s %-9s %5d %5d %5d %10.1f %7.1f"
                .formatted(form, kind.name().toLowerCase(Locale.ROOT), gold, read, right, precision(), recall());
    }

    static String header() {
        return "%-32s %-9s %5s %5s %5s %10s %7s"
                .formatted("form", "kind", "gold", "read", "right", "precision%", "recall%");
    }

    /** Nothing out of nothing is complete. */
    private double percent(int of) {
        return of == 0 ? 100 : 100.0 * right / of;
    }

    private static <R> int firstOf(List<R> list, Predicate<R> wanted) {
        return Stream.iterate(0, index -> index < list.size(), index -> index + 1)
                .filter(index -> wanted.test(list.get(index)))
                .findFirst()
                .orElse(-1);
    }
}
