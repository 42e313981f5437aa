package planlake.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Things read one after the other, each when it is asked for; a failure is thrown unchecked, and ends them. */
abstract class Ahead<T> implements Iterator<T> {

    private @Nullable T ahead;
    private boolean isOver;

    /** The next one; null behind the last. */
    abstract @Nullable T read() throws IOException;

    /** Whether the last has been read, or reading has failed. */
    final boolean isOver() {
        return isOver;
    }

    @Override
    public final boolean hasNext() {
        if (ahead == null && !isOver) {
            isOver = true;
            try {
                ahead = read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            isOver = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public final T next() {
        T next = hasNext() ? ahead : null;
        if (next == null) throw new NoSuchElementException();
        ahead = null;
        return next;
    }
}
