package planlake.warm;

import java.io.OutputStream;

/** Where the answer to a request goes. */
public interface Reply {

    /**
     * Called once if the request will be answered, before anything is written.
     *
     * @param stop ends the work early, for when nobody waits for it any more; may be called again, until it has ended
     */
    void begins(Runnable stop);

    /** What the command says. */
    OutputStream out();

    /** What it says besides: errors, progress. */
    OutputStream err();
}
