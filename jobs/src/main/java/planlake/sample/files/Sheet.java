package planlake.sample.files;

import java.io.IOException;
import java.util.List;
import planlake.sample.dirt.Injection;
import planlake.sample.soiling.Soiled;

/** A table on its way to a file. */
public sealed interface Sheet<R> permits WorkbookSheet, OddFile, OddText {

    void row(Soiled<R> row);

    /** Writes what is left and closes the file; gives the size in bytes of each file that came of it. */
    List<Long> finish() throws IOException;

    long rows();

    /** What was injected and is not told yet; known once the file is finished. */
    default List<Injection> injections() {
        return List.of();
    }
}
