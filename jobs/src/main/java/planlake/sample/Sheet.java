package planlake.sample;

/** A table on its way to a file. */
sealed interface Sheet<R> permits WorkbookSheet, TextSheet {

    void row(R row);

    /** Writes what is left and closes the file; gives its size in bytes. */
    long finish();

    long rows();
}
