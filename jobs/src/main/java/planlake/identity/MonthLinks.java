package planlake.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planlake.identity.CodeLink.Method;
import planlake.table.Thresholds;

/**
 * The links of one month, between the codes that are new in it and those that were stated before. What order they are
 * given in plays no part.
 */
public final class MonthLinks {

    private final List<Sighting> newcomers;
    private final List<Sighting> gone;
    private final List<Shrunk> shrunk;
    private final Thresholds rules;

    /** A project that is still stated, with a much lesser total than the one before: {@code now} and before. */
    public record Shrunk(Sighting before, Sighting now) {}

    private MonthLinks(
            Collection<Sighting> newcomers, Collection<Sighting> gone, Collection<Shrunk> shrunk, Thresholds rules) {
        this.newcomers = sorted(newcomers);
        this.gone = sorted(gone);
        this.shrunk = shrunk.stream()
                .sorted(Comparator.comparing(each -> each.now().code()))
                .toList();
        this.rules = rules;
    }

    /**
     * The links of a month, the surest first.
     *
     * @param newcomers codes that nobody stated in the twelve months before
     * @param gone codes that were stated in the twelve months before, as stated last, and that nobody states now
     * @param rules those that hold for the month
     */
    public static List<CodeLink> of(
            Collection<Sighting> newcomers, Collection<Sighting> gone, Collection<Shrunk> shrunk, Thresholds rules) {
        var month = new MonthLinks(newcomers, gone, shrunk, rules);
        List<CodeLink> parts = month.parts();
        return Stream.concat(parts.stream(), month.same(parts).stream())
                .sorted(CodeLink.ORDER)
                .toList();
    }

    private static List<Sighting> sorted(Collection<Sighting> projects) {
        return projects.stream().sorted(Comparator.comparing(Sighting::code)).toList();
    }

    private List<CodeLink> parts() {
        Map<String, List<Sighting>> newByUnit = byUnit(newcomers);
        Map<String, List<Sighting>> goneByUnit = byUnit(gone);
        var parts = new ArrayList<CodeLink>();
        var sums = new Parts(rules);
        gone.forEach(whole -> parts.addAll(sums.split(whole, of(newByUnit, whole))));
        shrunk.forEach(whole -> parts.addAll(sums.split(whole, of(newByUnit, whole.before()))));
        newcomers.forEach(whole -> parts.addAll(sums.merged(whole, of(goneByUnit, whole))));
        return parts;
    }

    private List<CodeLink> same(List<CodeLink> parts) {
        var likely = new Likely(rules);
        List<CodeLink> certain = new ArrayList<>();
        List<CodeLink> doubtful = new ArrayList<>();
        Map<String, List<Sighting>> byUnit = byUnit(gone);
        Map<String, List<Sighting>> byNumber = gone.stream()
                .filter(each -> Likely.number(each) != null)
                .collect(Collectors.groupingBy(each -> String.valueOf(Likely.number(each))));
        for (Sighting project : newcomers) {
            var others = new LinkedHashSet<>(byNumber.getOrDefault(String.valueOf(Likely.number(project)), List.of()));
            others.addAll(of(byUnit, project));
            var found = new ArrayList<CodeLink>();
            for (Sighting other : others) {
                CodeLink link = likely.link(project, other);
                if (link != null) found.add(link);
            }
            found.stream().filter(link -> link.method() != Method.SIMILAR_NAME).forEach(certain::add);
            // Of names that are only alike, the nearest is enough to ask about.
            if (found.stream().allMatch(link -> link.method() == Method.SIMILAR_NAME)) {
                found.stream().min(CodeLink.ORDER).ifPresent(doubtful::add);
            }
        }
        return Stream.concat(withoutRivals(certain, parts).stream(), doubtful.stream())
                .toList();
    }

    /** Where two codes lay the same claim to one, or one belongs to a split or a merge, a person has to decide. */
    private static List<CodeLink> withoutRivals(List<CodeLink> links, List<CodeLink> parts) {
        Set<String> inParts = new HashSet<>();
        parts.forEach(part ->
                inParts.addAll(List.of(part.project().code(), part.other().code())));
        Map<String, List<CodeLink>> byCode = new TreeMap<>();
        for (CodeLink link : links) {
            for (Function<CodeLink, Sighting> side :
                    List.<Function<CodeLink, Sighting>>of(CodeLink::project, CodeLink::other)) {
                byCode.computeIfAbsent(side.apply(link).code(), code -> new ArrayList<>())
                        .add(link);
            }
        }
        var decided = new ArrayList<CodeLink>();
        for (CodeLink link : links) {
            String project = link.project().code();
            String other = link.other().code();
            boolean isPart = inParts.contains(project) || inParts.contains(other);
            boolean isRivalled = isRivalled(link, byCode.getOrDefault(project, List.of()))
                    || isRivalled(link, byCode.getOrDefault(other, List.of()));
            decided.add(
                    isPart ? link.notAccepted("疑为拆分或合并，待复核") : isRivalled ? link.notAccepted("另有代码同样相符，待复核") : link);
        }
        return decided;
    }

    private static boolean isRivalled(CodeLink link, List<CodeLink> ofCode) {
        return ofCode.stream()
                .anyMatch(rival -> !rival.equals(link) && rival.confidence().compareTo(link.confidence()) >= 0);
    }

    private static Map<String, List<Sighting>> byUnit(List<Sighting> projects) {
        return projects.stream().collect(Collectors.groupingBy(Sighting::unit, TreeMap::new, Collectors.toList()));
    }

    private static List<Sighting> of(Map<String, List<Sighting>> byUnit, Sighting project) {
        return byUnit.getOrDefault(project.unit(), List.of());
    }
}
