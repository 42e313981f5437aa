package planlake.plan.names;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import planlake.plan.names.NamedProjects.Wanted;

/**
 * Which projects the names of a year's plan are: as people have decided, else as the program finds.
 *
 * @param decisions those of all years; what they call the code of a project has to be its surrogate id here
 */
public record ReviewedNames(int year, List<LinkDecision> decisions) {

    /** How a link is called that a person has decided on. */
    public static final String METHOD = "reviewed";

    private static final BigDecimal CERTAIN = new BigDecimal("1.0000");

    public ReviewedNames {
        decisions = List.copyOf(decisions);
    }

    /**
     * The project of each name; none for a name that no candidate fits, or that people say is none of them. Whom people
     * say a name is not, it is not: then the next best is taken.
     */
    public List<NamedLink> links(List<Wanted> named, Iterable<Candidate> candidates) {
        var links = new ArrayList<NamedLink>();
        Map<Set<String>, List<Wanted>> open = new LinkedHashMap<>();
        for (Wanted each : named) {
            Optional<LinkDecision> decided = decided(each);
            if (decided.isEmpty()) {
                open.computeIfAbsent(excluded(each), others -> new ArrayList<>())
                        .add(each);
            } else if (decided.get().projectCode() != null) {
                links.add(link(each, decided.get(), decided.get().projectCode()));
            }
        }
        open.forEach((excluded, names) -> links.addAll(NamedProjects.links(names, without(excluded, candidates))));
        return List.copyOf(links);
    }

    /** What is decided on which project the name is; a decision without one says that it is none. */
    public Optional<LinkDecision> decided(Wanted named) {
        return decisions.stream()
                .filter(each -> each.shortName() != null && each.isAbout(year, named.taskNo(), named.shortName()))
                .filter(each -> each.isLink() || each.projectCode() == null)
                .findFirst();
    }

    /** What a decision says for itself. */
    public static String evidence(LinkDecision decision) {
        return "人工复核" + (decision.reason().isEmpty() ? "" : "：" + decision.reason());
    }

    private static NamedLink link(Wanted named, LinkDecision decision, String projectId) {
        return new NamedLink(named.taskNo(), projectId, named.shortName(), METHOD, CERTAIN, evidence(decision), false);
    }

    private Set<String> excluded(Wanted named) {
        var excluded = new TreeSet<String>();
        for (LinkDecision each : decisions) {
            String id = each.projectCode();
            if (!each.isLink() && id != null && each.isAbout(year, named.taskNo(), named.shortName())) excluded.add(id);
        }
        return excluded;
    }

    private static Iterable<Candidate> without(Set<String> excluded, Iterable<Candidate> candidates) {
        if (excluded.isEmpty()) return candidates;
        return () -> StreamSupport.stream(candidates.spliterator(), false)
                .filter(each -> !excluded.contains(each.projectId()))
                .iterator();
    }
}
