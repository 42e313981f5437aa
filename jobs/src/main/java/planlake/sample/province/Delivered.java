package planlake.sample.province;

/** The form in which the units deliver their tables. */
public enum Delivered {
    /** Workbooks with two-level headers, as offices send them. */
    XLSX,
    /** Plain UTF-8 text with one header line; streams to disk whatever its size. */
    CSV
}
