package planlake.plan;

import java.util.Locale;

/** What the plan wants done with a named project. */
public enum Verb {
    START,
    OPEN,
    FINISH,
    SPEED_UP,
    ADVANCE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
