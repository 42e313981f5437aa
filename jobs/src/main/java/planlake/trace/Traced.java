package planlake.trace;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A printed figure, followed down to the projects.
 *
 * @param printed the figure as printed; null where there is none
 * @param computation the formula with its numbers
 * @param checks the sums on the way, and the figure itself
 * @param contributions the projects, the largest part first
 * @param notes what else stands behind the figure, in Chinese
 */
public record Traced(
        Measure measure,
        Population population,
        @Nullable BigDecimal printed,
        String computation,
        List<CrossCheck> checks,
        List<Contribution> contributions,
        List<String> notes) {

    public boolean agrees() {
        return checks.stream().allMatch(CrossCheck::agrees);
    }

    /** The names of the parts, in the order of each contribution's values. */
    public List<String> parts() {
        return measure.parts().stream().map(Part::label).toList();
    }

    /** The same with other contributions, such as those whose cells have been looked up, and other notes. */
    Traced with(List<Contribution> others, List<String> said) {
        return new Traced(measure, population, printed, computation, checks, others, said);
    }
}
