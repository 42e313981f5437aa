package planlake.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import planlake.table.Table;

/**
 * What kinds of sources there are.
 *
 * @param own those that the home declares for itself
 * @param ofYear those on which figures of a whole year rest, such as a list of projects or a plan
 * @param histories the tables that keep what those have stated
 */
public record SourceKinds(Set<String> own, Set<String> ofYear, Set<String> histories) {

    public static final SourceKinds NONE = new SourceKinds(Set.of(), Set.of(), Set.of());

    static SourceKinds of(List<Step> steps) {
        return new SourceKinds(
                sources(steps, table -> !table.isBuiltIn()),
                sources(
                        steps,
                        table -> table.statement() != null && table.statement().ofYear()),
                steps.stream()
                        .filter(Step.KeepVersions.class::isInstance)
                        .map(Step.KeepVersions.class::cast)
                        .filter(step -> Objects.requireNonNull(step.staged().statement())
                                .ofYear())
                        .map(step -> step.into().name())
                        .collect(Collectors.toSet()));
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

    /** What steps keep of the sources whose leading tables are of a kind, in the order of the steps. */
    static List<Step.KeepVersions> kept(List<Step> steps, Predicate<Table> of) {
        Set<String> delivered = steps.stream()
                .filter(Step.Stage.class::isInstance)
                .map(Step::into)
                .filter(of)
                .map(Table::name)
                .collect(Collectors.toSet());
        return steps.stream()
                .filter(Step.KeepVersions.class::isInstance)
                .map(Step.KeepVersions.class::cast)
                .filter(step -> delivered.contains(step.staged().name()))
                .toList();
    }

    /** What sources keep, and the figures, which findings compare a unit's rows with. */
    public static List<Table> read(List<Step.KeepVersions> sources) {
        return Stream.concat(
                        sources.stream().map(Step.KeepVersions::into), Stream.of(Table.named("marts.project_month")))
                .toList();
    }
}
