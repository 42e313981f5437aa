package planlake.sample;

import java.util.Locale;

/** How a piece of work stands, the worst first; what cannot be told goes before what is completed. */
enum WorkState {
    BEHIND("滞后"),
    ON_SCHEDULE("序时"),
    AHEAD("超前"),
    OTHER("其他"),
    COMPLETED("完成");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** As {@code truth/ledger.csv} spells it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    WorkState orWorse(WorkState other) {
        return other.compareTo(this) < 0 ? other : this;
    }
}
