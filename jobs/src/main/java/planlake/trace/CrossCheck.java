package planlake.trace;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A printed figure beside the same added up from the projects.
 *
 * @param label what it is, in Chinese
 * @param printed as the mart has it; null for no figure
 * @param added null for no figure
 * @param tolerance how far they may be apart: nothing for sums; a rate's last decimal, since the mart divides with
 *     fewer digits on the way
 */
public record CrossCheck(
        String label,
        @Nullable BigDecimal printed,
        @Nullable BigDecimal added,
        BigDecimal tolerance) {

    static CrossCheck exact(String label, @Nullable BigDecimal printed, @Nullable BigDecimal added) {
        return new CrossCheck(label, printed, added, BigDecimal.ZERO);
    }

    static CrossCheck rate(String label, @Nullable BigDecimal printed, @Nullable BigDecimal added) {
        return new CrossCheck(label, printed, added, BigDecimal.ONE.movePointLeft(Measure.SCALE));
    }

    public boolean agrees() {
        if (printed == null || added == null) return printed == null && added == null;
        return printed.subtract(added).abs().compareTo(tolerance) <= 0;
    }
}
