package planlake.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import planlake.plan.text.Folded;

/** What differs between two versions of a plan: items that came and went, and what changed in those that stayed. */
public final class PlanDiff {

    /** Below, two items have too little in common to be one; those with one number may have less. */
    private static final double ALIKE = 0.5;

    private static final double ALIKE_BY_NUMBER = 0.3;

    /** What became of an item. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * An item that is not the same in both.
     *
     * @param before its path in the first; empty for one that was added
     * @param after its path in the second; empty for one that was removed
     * @param text its first words
     * @param changes what changed within it
     */
    public record ItemChange(Kind kind, List<String> before, List<String> after, String text, List<Change> changes) {}

    /**
     * One thing that changed.
     *
     * @param what text, target, body, project or deadline
     * @param before as the first says it; empty if it says nothing
     * @param after as the second says it; empty if it says nothing
     */
    public record Change(String what, String before, String after) {}

    private record Pair(PlanItem before, PlanItem after, double likeness) {}

    private PlanDiff() {}

    /** The items that differ, in the order of the second document; those that were removed last. */
    public static List<ItemChange> between(PlanDocument first, PlanDocument second) {
        Map<PlanItem, PlanItem> before = matched(first.items(), second.items());
        List<ItemChange> changes = new ArrayList<>();
        for (PlanItem after : second.items()) {
            PlanItem same = before.get(after);
            if (same == null) {
                changes.add(new ItemChange(Kind.ADDED, List.of(), after.path(), beginning(after), List.of()));
            } else {
                List<Change> inside = changes(same, after);
                boolean moved = !same.path().equals(after.path());
                if (moved || !inside.isEmpty()) {
                    Kind kind = inside.isEmpty() ? Kind.MOVED : Kind.CHANGED;
                    changes.add(new ItemChange(kind, same.path(), after.path(), beginning(after), inside));
                }
            }
        }
        Set<PlanItem> kept = new HashSet<>(before.values());
        first.items().stream()
                .filter(item -> !kept.contains(item))
                .forEach(item ->
                        changes.add(new ItemChange(Kind.REMOVED, item.path(), List.of(), beginning(item), List.of())));
        return changes;
    }

    /** Items of the second document to those of the first that they were, the likest pairs first. */
    private static Map<PlanItem, PlanItem> matched(List<PlanItem> first, List<PlanItem> second) {
        List<Pair> pairs = new ArrayList<>();
        for (PlanItem before : first) {
            for (PlanItem after : second) {
                double likeness = likeness(before.text(), after.text());
                boolean sameNumber = before.path().equals(after.path());
                if (likeness >= (sameNumber ? ALIKE_BY_NUMBER : ALIKE)) {
                    pairs.add(new Pair(before, after, likeness + (sameNumber ? ALIKE_BY_NUMBER : 0)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<PlanItem, PlanItem> matched = new LinkedHashMap<>();
        Set<PlanItem> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.after()) && taken.add(pair.before())) {
                matched.put(pair.after(), pair.before());
            }
        }
        return matched;
    }

    /** The share of pairs of characters that two texts have in common, 0 to 1. */
    private static double likeness(String before, String after) {
        IntersectionResult common = new IntersectionSimilarity<>(PlanDiff::pairs).apply(plain(before), plain(after));
        int all = common.getSizeA() + common.getSizeB();
        return all == 0 ? 1 : 2.0 * common.getIntersection() / all;
    }

    private static List<String> pairs(CharSequence text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++)
            pairs.add(text.subSequence(i, i + 2).toString());
        return pairs;
    }

    private static List<Change> changes(PlanItem before, PlanItem after) {
        List<Change> changes = new ArrayList<>();
        add(
                changes,
                "target",
                before.targets(),
                after.targets(),
                target -> Folded.of(target.indicator()),
                PlanDiff::shown);
        add(changes, "body", before.bodies(), after.bodies(), TaskBody::body, PlanDiff::shown);
        add(changes, "project", before.projects(), after.projects(), NamedProject::shortName, PlanDiff::shown);
        String by = Objects.requireNonNullElse(before.deadline(), "");
        String byNow = Objects.requireNonNullElse(after.deadline(), "");
        if (!by.equals(byNow)) changes.add(new Change("deadline", by, byNow));
        if (!plain(before.text()).equals(plain(after.text()))) {
            changes.add(new Change("text", before.text(), after.text()));
        }
        return changes;
    }

    private static <T> void add(
            List<Change> changes,
            String what,
            List<T> before,
            List<T> after,
            Function<T, String> key,
            Function<T, String> shown) {
        Map<String, String> then = byKey(before, key, shown);
        Map<String, String> now = byKey(after, key, shown);
        then.forEach((name, said) -> {
            String saidNow = now.getOrDefault(name, "");
            if (!said.equals(saidNow)) changes.add(new Change(what, said, saidNow));
        });
        now.forEach((name, said) -> {
            if (!then.containsKey(name)) changes.add(new Change(what, "", said));
        });
    }

    private static <T> Map<String, String> byKey(List<T> all, Function<T, String> key, Function<T, String> shown) {
        Map<String, String> byKey = new LinkedHashMap<>();
        all.forEach(each -> byKey.merge(key.apply(each), shown.apply(each), (one, other) -> one + "；" + other));
        return byKey;
    }

    private static String shown(Target target) {
        String deadline = target.deadline() == null ? "" : "（" + target.deadline() + "）";
        String figure = target.comparison().shown(target.printed() + target.unit());
        return target.indicator() + " " + figure + deadline;
    }

    private static String shown(TaskBody body) {
        return body.printed() + "（" + body.role().label() + "）";
    }

    private static String shown(NamedProject project) {
        String early = project.qualifier() == null ? "" : project.qualifier().equals("early") ? "提前" : "按期";
        return project.shortName() + "（" + early + project.verb().label() + "）";
    }

    private static String beginning(PlanItem item) {
        String text = item.text().replaceAll("\\s+", "");
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }

    private static String plain(String text) {
        return Folded.of(text).replaceAll("\\s+", "");
    }
}
