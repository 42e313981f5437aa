package planlake.table;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a row that breaks a rule. */
public enum Severity implements Lettered {
    /** It is said; the row counts. */
    @JsonProperty("finding")
    FINDING,
    /** The row waits in quarantine, or, where only other months show the fault, the month is held. */
    @JsonProperty("hold")
    HOLD,
    /** The row goes to quarantine. */
    @JsonProperty("refuse")
    REFUSE
}
