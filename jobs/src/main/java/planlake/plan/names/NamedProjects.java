package planlake.plan.names;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import planlake.plan.text.Folded;

/** Finds the projects that a plan names among those of a register. */
public final class NamedProjects {

    private NamedProjects() {}

    /** A name to look for, and the task that prints it. */
    public record Wanted(int taskNo, String shortName) {}

    /**
     * The best candidate for each named project, in the plan's order; a named project that no candidate fits has no
     * link. Reads the candidates once, whatever their order gives the same links.
     */
    public static List<NamedLink> links(List<Wanted> named, Iterable<Candidate> candidates) {
        List<Search> searches = named.stream().map(Search::new).toList();
        for (Candidate candidate : candidates) {
            String folded = Folded.of(candidate.fullName());
            for (Search search : searches) search.consider(candidate, folded);
        }
        return searches.stream().flatMap(search -> search.link().stream()).toList();
    }

    /** The best that was found for one named project so far. */
    private static final class Search {

        /** How near the runner-up may come before a person should choose. */
        private static final BigDecimal CLOSE = new BigDecimal("0.01");

        private final Wanted project;
        private final ShortName wanted;
        private final NavigableSet<Hit> hits = new TreeSet<>(Hit.ORDER);

        Search(Wanted project) {
            this.project = project;
            this.wanted = ShortName.of(project.shortName());
        }

        void consider(Candidate candidate, String folded) {
            if (!wanted.mayBe(folded)) return;
            NameMatch.Result result = NameMatch.match(wanted, folded);
            if (result.method() != NameMatch.Method.NONE) keep(new Hit(candidate, result));
        }

        /** Keeps the best hit per project, and only those that come close to the best of all. */
        private void keep(Hit hit) {
            Optional<Hit> known = hits.stream()
                    .filter(other ->
                            other.candidate().projectId().equals(hit.candidate().projectId()))
                    .findFirst();
            if (known.isPresent() && Hit.ORDER.compare(known.get(), hit) <= 0) return;
            known.ifPresent(hits::remove);
            hits.add(hit);
            BigDecimal least = hits.first().result().confidence().subtract(CLOSE);
            hits.removeIf(other -> other.result().confidence().compareTo(least) < 0);
        }

        Optional<NamedLink> link() {
            if (hits.isEmpty()) return Optional.empty();
            Hit best = hits.first();
            boolean tied = hits.size() > 1;
            BigDecimal confidence = best.result().confidence();
            return Optional.of(new NamedLink(
                    project.taskNo(),
                    best.candidate().projectId(),
                    project.shortName(),
                    best.result().method().id(),
                    confidence,
                    evidence(best) + (tied ? others() : ""),
                    tied || confidence.compareTo(NameMatch.CERTAIN) < 0));
        }

        private String evidence(Hit best) {
            String reason =
                    switch (best.result().method()) {
                        case EXACT -> "去掉通用字词后名称一致";
                        case ROUTE -> "路线起讫点一致";
                        case SHORT_FORM -> "简称各段依次见于全称";
                        case SIMILAR -> "地名一致，其余文字相近";
                        case NONE -> throw new IllegalStateException("No match: " + best);
                    };
            return "“%s”与“%s”%s".formatted(project.shortName(), best.candidate().fullName(), reason);
        }

        private String others() {
            return hits.stream()
                    .skip(1)
                    .limit(5)
                    .map(hit -> "%s“%s”"
                            .formatted(
                                    hit.candidate().projectId(), hit.candidate().fullName()))
                    .collect(Collectors.joining("、", "；另有相近的：", ""));
        }
    }

    private record Hit(Candidate candidate, NameMatch.Result result) {

        /** The surest first. */
        static final Comparator<Hit> ORDER = Comparator.comparing((Hit hit) -> hit.result.confidence())
                .reversed()
                .thenComparing(hit -> hit.candidate.projectId())
                .thenComparing(hit -> hit.candidate.fullName());
    }
}
