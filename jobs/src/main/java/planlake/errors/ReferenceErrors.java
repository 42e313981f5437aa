package planlake.errors;

/** What is said of reference files that cannot be used. */
public final class ReferenceErrors {

    private static final String NOTHING_CHANGED = " Nothing that was released has changed.";

    private ReferenceErrors() {}

    /** A file that is no table of comma-separated values. */
    public static Refused noTable(String file, String why) {
        return new Refused(
                "The reference file %s cannot be read.".formatted(file),
                why,
                "Save it as CSV in UTF-8, with a header line." + NOTHING_CHANGED);
    }

    /** A file that lacks a column of its table. */
    public static Refused noColumn(String file, String column, Iterable<String> columns) {
        return new Refused(
                "The reference file %s has no column '%s'.".formatted(file, column),
                "Its first line must name the columns, in UTF-8: %s.".formatted(String.join(",", columns)),
                "Add the column; its cells may be empty." + NOTHING_CHANGED);
    }

    /** A cell that is no value of its column. */
    public static Refused badValue(String file, int line, String column, String text, String form) {
        return new Refused(
                "%s, line %d: '%s' is no %s.".formatted(file, line, text, column),
                "It has to be %s.".formatted(form),
                "Correct the cell and run the night again." + NOTHING_CHANGED);
    }

    /** Another name for a body that is not there. */
    public static Refused unknownBody(String file, int line, String name, String bodies) {
        return new Refused(
                "%s, line %d: there is no body '%s'.".formatted(file, line, name),
                "The column name has to hold a body of %s.".formatted(bodies),
                "Add the body there, or correct the name." + NOTHING_CHANGED);
    }

    /** Two lines that say different things of one name for the same months and the same time. */
    public static Refused overlap(String file, String key, int line, int other) {
        return new Refused(
                "%s, lines %d and %d: both hold for %s.".formatted(file, line, other, key),
                "Their months (valid_from to valid_to) meet, and so do the times in which they are known (known_from to"
                        + " known_to).",
                "Close the older one: give it a valid_to if the rule changed from a month on, or a known_to if it was"
                        + " laid down anew." + NOTHING_CHANGED);
    }

    /** A threshold without a value for some months. */
    public static Refused gap(String file, String name, String months) {
        return new Refused(
                "%s: no line that is now known says what %s is %s.".formatted(file, name, months),
                "Every threshold needs a value for every month; an empty valid_from or valid_to leaves a side open.",
                "Add the line, or extend one." + NOTHING_CHANGED);
    }
}
