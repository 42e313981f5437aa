package planlake.sample;

import java.util.Locale;

/** A kind of dirt: how often it comes, and what a perfect reader makes of it. */
sealed interface Kind permits RowKind, FileKind {

    /** The constant's name. */
    String name();

    /** How many of 100,000 rows (of a {@link FileKind}: of 1,000 files) it befalls at most. */
    int rate(Dirt dirt);

    Verdict verdict();

    /** The check or rule of the reader that names it; empty where none needs to. */
    String rule();

    /** What it is, in Chinese. */
    String says();

    /** As {@code truth/injections.csv} spells it. */
    default String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
