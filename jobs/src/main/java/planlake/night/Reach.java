package planlake.night;

/** Which months of a table's rows a delivery may change. */
public enum Reach {
    /** The month that it is about, and those that are compared with it. */
    COMPARED,
    /** The months that its rows lie in. */
    PLACED;

    /** How many months after its own a figure is compared with others. */
    public static final int MONTHS = 12;
}
