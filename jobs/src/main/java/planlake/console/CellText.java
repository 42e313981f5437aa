package planlake.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as text. */
final class CellText {

    private CellText() {}

    /** The value in full: decimals without exponent, lists joined by 、, null as nothing. */
    static String text(@Nullable Object value) {
        return text(value, OptionalInt.empty());
    }

    /** As {@link #text(Object)}, figures rounded half up to {@code decimals}. */
    static String text(@Nullable Object value, OptionalInt decimals) {
        if (value == null) return "";
        if (value instanceof BigDecimal figure) {
            return decimals.isPresent()
                    ? figure.setScale(decimals.getAsInt(), RoundingMode.HALF_UP).toPlainString()
                    : figure.toPlainString();
        }
        if (value instanceof Double figure && Double.isFinite(figure)) {
            return text(BigDecimal.valueOf(figure), decimals);
        }
        if (value instanceof Collection<?> parts) {
            return parts.stream().map(CellText::text).collect(Collectors.joining("、"));
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(e -> text(e.getKey()) + "=" + text(e.getValue()))
                    .collect(Collectors.joining("、"));
        }
        return Objects.toString(value);
    }
}
