package planlake.sample;

import planlake.table.Lettered;

/** How a piece of work stands, the worst first; what cannot be told goes before what is completed. */
enum WorkState implements Lettered {
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

    WorkState orWorse(WorkState other) {
        return other.compareTo(this) < 0 ? other : this;
    }
}
