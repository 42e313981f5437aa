package planlake.warm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a command leaves to be done when it has ended, although the process may stay. */
public final class Ending {

    private static final ThreadLocal<@Nullable List<Runnable>> OF_REQUEST = new ThreadLocal<>();

    private Ending() {}

    /** Does {@code work}, and then whatever it left to be done. */
    static <T> T after(Supplier<T> work) {
        var left = new ArrayList<Runnable>();
        OF_REQUEST.set(left);
        try {
            return work.get();
        } finally {
            OF_REQUEST.remove();
            left.forEach(Runnable::run);
        }
    }

    /** Has {@code work} done at the end of the request that this thread answers, or else of the process. */
    public static void then(Runnable work) {
        List<Runnable> left = OF_REQUEST.get();
        if (left != null) left.add(work);
        else Runtime.getRuntime().addShutdownHook(new Thread(work));
    }
}
