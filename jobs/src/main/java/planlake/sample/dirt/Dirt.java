package planlake.sample.dirt;

/** How dirty the deliveries are. */
public enum Dirt {
    /** As the units' systems would print them. */
    NONE,
    /** A few rows in a thousand are damaged, and about a third of the files look odd. */
    USUAL,
    /** About one row in twenty is damaged, and nearly every file looks odd in several ways. */
    HEAVY
}
