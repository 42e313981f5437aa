package planlake.console;

/** How rows are printed. */
public enum Format {
    /** Aligned columns under Chinese headings, figures rounded: for reading. */
    TABLE,
    /** Comma-separated, unrounded, headed by keys: for spreadsheets and scripts. */
    CSV,
    /** An array of objects, unrounded: for programs. */
    JSON
}
