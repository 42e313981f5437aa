package planlake.held;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process has done so far, counted in things that are the same on every machine: a night that grows is seen
 * by them, while its seconds say as much of what runs beside it.
 */
public enum Effort {
    /** Queries that were computed. */
    QUERIES,
    /** Nodes of their analyzed plans. */
    PLAN_NODES,
    /** Data files that were asked for, from memory or disk. */
    FILES_READ,
    /** Data files that were written. */
    FILES_WRITTEN,
    /** Commits to tables. */
    COMMITS,
    /** Jobs that Spark ran; to be counted by whoever listens to it. */
    JOBS,
    /** Tasks of these jobs. */
    TASKS;

    private static final Map<Effort, Long> COUNTS = new ConcurrentHashMap<>();

    /** Notes {@code more} of it, 0 or above. */
    public void add(long more) {
        COUNTS.merge(this, more, Long::sum);
    }

    /** All that was noted since the process began. */
    public static Map<Effort, Long> soFar() {
        var counts = new EnumMap<Effort, Long>(Effort.class);
        for (Effort each : values()) counts.put(each, COUNTS.getOrDefault(each, 0L));
        return counts;
    }
}
