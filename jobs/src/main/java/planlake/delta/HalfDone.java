package planlake.delta;

import java.util.Set;
import planlake.table.Table;

/** What a step that runs beside others must not read: tables that these fill, and that it did not say it reads. */
public final class HalfDone {

    private static final ThreadLocal<Set<String>> TABLES = ThreadLocal.withInitial(Set::of);

    private HalfDone() {}

    /** Runs {@code step} in this thread, where {@code tables} may be half done. */
    public static void during(Set<String> tables, Runnable step) {
        TABLES.set(tables);
        try {
            step.run();
        } finally {
            TABLES.remove();
        }
    }

    /** Is told of each table that is read. */
    public static void check(Table table) {
        if (TABLES.get().contains(table.name())) {
            throw new IllegalStateException("A step reads %s and does not say so.".formatted(table.name()));
        }
    }
}
