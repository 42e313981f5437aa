package planlake.sample;

/** Is told how far a long piece of work has come. */
@FunctionalInterface
public interface SampleProgress {

    /** {@code done} of {@code total} steps of {@code what} are behind us. */
    void at(String what, long done, long total);
}
