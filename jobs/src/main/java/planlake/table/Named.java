package planlake.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values in their order, as programs read them. */
public final class Named {

    private Named() {}

    /** A map that can be added to, of names and values by turns. */
    public static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return named;
    }
}
