package planlake.query;

/** Whoever answers questions in SQL. */
public interface Asked {

    /**
     * The answer to one statement.
     *
     * @throws planlake.errors.Refused if it is not allowed, wrong, or takes too long
     */
    Answer ask(String sql);

    /** Stops the question that is being answered, if there is one; may be called from another thread. */
    void stop();
}
