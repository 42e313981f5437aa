package planlake.table;

import java.util.Locale;

/** A constant that tables, files and options spell in small letters: {@code at_least} for {@code AT_LEAST}. */
public interface Lettered {

    /** The constant's name. */
    String name();

    /** As it is spelled outside of the program. */
    default String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
