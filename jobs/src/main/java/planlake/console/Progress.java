package planlake.console;

/** Told how far a piece of work has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (what, done, total) -> {};

    /**
     * Tells how far a step has come.
     *
     * @param what the step in hand, as people call it; another name begins another step
     * @param done how much of it is done
     * @param total how much there is; 0 or less where that is not known
     */
    void at(String what, long done, long total);
}
