package planlake.bridge;

/**
 * A cause with what it changed, in words.
 *
 * @param was before, in Chinese
 * @param is after, in Chinese
 */
record Reason(Cause cause, String was, String is) {}
