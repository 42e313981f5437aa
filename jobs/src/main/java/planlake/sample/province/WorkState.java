package planlake.sample.province;

import planlake.table.Lettered;

/** How a piece of work stands, the worst first; what cannot be told goes before what is completed. */
public enum WorkState implements Lettered {
    BEHIND("滞后"),
    ON_SCHEDULE("序时"),
    AHEAD("超前"),
    OTHER("其他"),
    COMPLETED("完成");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public WorkState orWorse(WorkState other) {
        return other.compareTo(this) < 0 ? other : this;
    }
}
