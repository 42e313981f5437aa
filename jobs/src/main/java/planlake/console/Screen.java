package planlake.console;

import java.io.PrintStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who gave a command looks at: the terminal of this process, or theirs where a process answers for
 * others.
 *
 * @param isWatched whether a person sees both what is said and what is said besides
 * @param columns its width; 0 where that is not known
 * @param err where progress is shown
 */
public record Screen(boolean isWatched, int columns, PrintStream err) {

    private static final ThreadLocal<@Nullable Screen> OF_REQUEST = new ThreadLocal<>();

    /** The screen that this thread works for. */
    static Screen current() {
        Screen given = OF_REQUEST.get();
        return given != null ? given : new Screen(Terminals.areOutputs(), 0, System.err);
    }

    /** Does {@code work} in this thread for this screen. */
    public <T> T during(Supplier<T> work) {
        OF_REQUEST.set(this);
        try {
            return work.get();
        } finally {
            OF_REQUEST.remove();
        }
    }
}
