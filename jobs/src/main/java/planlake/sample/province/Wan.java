package planlake.sample.province;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Money inside the generator: a long of hundredths of 万元 (100 yuan), exact and quick to add. */
public final class Wan {

    private Wan() {}

    /** Whole 万元 as hundredths. */
    public static long of(long wan) {
        return wan * 100;
    }

    /** What stands in a cell: 万元 with the decimals it needs, two at most. */
    public static BigDecimal cell(long hundredths) {
        return hundredths % 100 == 0
                ? BigDecimal.valueOf(hundredths / 100)
                : hundredths % 10 == 0 ? BigDecimal.valueOf(hundredths / 10, 1) : BigDecimal.valueOf(hundredths, 2);
    }

    public static @Nullable BigDecimal cellOrNull(@Nullable Long hundredths) {
        return hundredths == null ? null : cell(hundredths);
    }

    /** With four decimals, as truth is written. */
    public static String text(long hundredths) {
        return BigDecimal.valueOf(hundredths * 100, 4).toPlainString();
    }

    /** The largest multiple of {@code grain} that is not above {@code value}. */
    public static long floor(double value, long grain) {
        return ((long) StrictMath.floor(value / grain)) * grain;
    }
}
