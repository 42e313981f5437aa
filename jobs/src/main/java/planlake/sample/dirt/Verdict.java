package planlake.sample.dirt;

import planlake.table.Lettered;

/** What a perfect reader makes of a piece of dirt. */
public enum Verdict implements Lettered {
    /** No figure changes. */
    HARMLESS,
    /** The form is odd, the true value is read. */
    RECOVERED,
    /** The value stands as delivered, and a finding names it. */
    FLAGGED,
    /** The row, or the file, does not enter. */
    REFUSED,
    /** Nothing delivered contradicts it. */
    UNDETECTABLE
}
