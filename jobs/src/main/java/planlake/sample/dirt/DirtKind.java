package planlake.sample.dirt;

import planlake.table.Lettered;

/** A kind of dirt: how often it comes, and what a perfect reader makes of it. */
sealed interface DirtKind extends Lettered permits RowKind, FileKind {

    Facts facts();

    /**
     * What is declared of a kind.
     *
     * @param usual how many of 100,000 rows (of a {@link FileKind}: of 1,000 files) it befalls at most where there is
     *     the usual dirt; {@code heavy} where there is much
     * @param rule the check or rule of the reader that names it; empty where none needs to
     * @param says what it is, in Chinese
     */
    record Facts(Verdict verdict, int usual, int heavy, String rule, String says) {}

    default int rate(Dirt dirt) {
        return switch (dirt) {
            case NONE -> 0;
            case USUAL -> facts().usual();
            case HEAVY -> facts().heavy();
        };
    }

    default Verdict verdict() {
        return facts().verdict();
    }
}
