package planlake.reports.print;

import org.jspecify.annotations.Nullable;

/** A figure that cannot be given, with the reason to print; a zero denominator is no 0 %. */
public record Missing(String reason) {

    /** The figure, or why there is none. */
    public static Object or(@Nullable Object figure, String reason) {
        return figure == null ? new Missing(reason) : figure;
    }
}
