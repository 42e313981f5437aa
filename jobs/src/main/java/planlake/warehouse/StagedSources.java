package planlake.warehouse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import planlake.table.Table;

/**
 * What kinds of sources there are.
 *
 * @param own those that the home declares for itself
 * @param ofYear those on which figures of a whole year rest, such as a list of projects or a plan
 */
record StagedSources(Set<String> own, Set<String> ofYear) {

    static final StagedSources NONE = new StagedSources(Set.of(), Set.of());

    static StagedSources of(List<Step> steps) {
        return new StagedSources(
                sources(steps, table -> !table.isBuiltIn()),
                sources(
                        steps,
                        table -> table.statement() != null && table.statement().ofYear()));
    }

    private static Set<String> sources(List<Step> steps, Predicate<Table> kind) {
        return steps.stream()
                .filter(Step.Stage.class::isInstance)
                .map(Step.Stage.class::cast)
                .filter(stage -> stage.fills().stream().anyMatch(kind))
                .map(Step.Stage::source)
                .collect(Collectors.toSet());
    }

    /** The first month whose figures rest on what a source states about {@code month}. */
    LocalDate beginning(String source, LocalDate month) {
        return ofYear.contains(source) ? month.withDayOfYear(1) : month;
    }
}
