package planlake.bridge;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A project's part in a cause.
 *
 * @param unit that states it; the later, where it was moved
 * @param amount in the measure's unit
 * @param was what changed, before, in Chinese
 * @param is and after
 * @param doneBefore what it gave to the total's done before this step, in 万元
 * @param from where the first edition's figures were read; null if it has no such project
 */
public record Share(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String unit,
        BigDecimal amount,
        String was,
        String is,
        BigDecimal doneBefore,
        BigDecimal doneAfter,
        BigDecimal planBefore,
        BigDecimal planAfter,
        ProjectFacts.@Nullable Source from,
        ProjectFacts.@Nullable Source to) {

    static Share of(Change change, BigDecimal amount) {
        ProjectFacts latest = change.latest();
        Sums before = change.before().gives();
        Sums after = change.after().gives();
        return new Share(
                change.id(),
                latest.code(),
                latest.name(),
                latest.unit(),
                amount,
                change.reason().was(),
                change.reason().is(),
                before.done(),
                after.done(),
                before.plan(),
                after.plan(),
                change.from() == null ? null : change.from().source(),
                change.to() == null ? null : change.to().source());
    }
}
