package planlake.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Lengths of bars, which end at 100 % where a figure goes on. */
final class Bars {

    private static final BigDecimal FULL = new BigDecimal(100);

    private Bars() {}

    /** A rate's length from 0 to 1. */
    static String length(@Nullable BigDecimal percent) {
        BigDecimal shown =
                percent == null ? BigDecimal.ZERO : percent.max(BigDecimal.ZERO).min(FULL);
        return shown.movePointLeft(2).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }
}
