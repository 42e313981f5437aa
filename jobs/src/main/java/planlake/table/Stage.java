package planlake.table;

import java.util.Locale;

/** Where a table stands in the flow of data; a table reads only from its own stage or earlier ones. */
public enum Stage implements Lettered {
    STAGING,
    CONFORMED,
    HISTORY,
    MARTS,
    REPORTS,
    /** Beside the flow: runs, deliveries, checks, releases. */
    OPS;

    static Stage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
