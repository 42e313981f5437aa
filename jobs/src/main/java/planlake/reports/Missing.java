package planlake.reports;

import org.jspecify.annotations.Nullable;

/** A figure that cannot be given, with the reason to print; a zero denominator is no 0 %. */
record Missing(String reason) {

    /** The figure, or why there is none. */
    static Object or(@Nullable Object figure, String reason) {
        return figure == null ? new Missing(reason) : figure;
    }
}
