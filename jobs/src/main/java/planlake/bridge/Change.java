package planlake.bridge;

import org.jspecify.annotations.Nullable;

/**
 * One step of one project's way from the first edition to the second.
 *
 * @param from what the first edition says of the project; null if nothing
 * @param to what the second says; null if nothing
 */
record Change(
        String id,
        Reason reason,
        State before,
        State after,
        @Nullable ProjectFacts from,
        @Nullable ProjectFacts to) {

    /** As the later statement has it, for code, name and unit. */
    ProjectFacts latest() {
        if (to != null) return to;
        if (from != null) return from;
        throw new IllegalStateException("A change of no project: " + id);
    }
}
