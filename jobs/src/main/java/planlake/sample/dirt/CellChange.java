package planlake.sample.dirt;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How a delivered cell differs from what is true. */
public sealed interface CellChange {

    /** The field, by its name in staging.dispatch. */
    String field();

    /** Another value, in 万元 where it is money, laid out as the file lays out its values. */
    record Stated(String field, @Nullable Object value) implements CellChange {}

    /**
     * Another spelling.
     *
     * @param spelling gives the cell from the true value (money in 万元) and from how the file would lay it out
     * @param isReadable whether the value can still be read from it
     */
    record Spelled(String field, BiFunction<Object, Object, Object> spelling, boolean isReadable)
            implements CellChange {}
}
