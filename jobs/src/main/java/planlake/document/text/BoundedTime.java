package planlake.document.text;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Work that is given up when it takes too long: a file can be made so that a parser never ends. */
public final class BoundedTime {

    /** Documents are trees; their depth is limited where they are walked, and this holds what the limits allow. */
    private static final long STACK = 16L << 20;

    private BoundedTime() {}

    /**
     * What {@code work} gives. When time is up its thread is interrupted, and {@link #check} ends it.
     *
     * @throws UnreadableDocument if it takes longer than {@code patience}, or more memory than there is
     */
    public static <T> T call(Duration patience, Callable<T> work) throws IOException {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, "document", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw tooComplex();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading a document", e);
        } catch (ExecutionException e) {
            throw cause(e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    /** Called often by whatever may take long. */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("Given up: out of time");
    }

    private static IOException cause(@Nullable Throwable thrown) {
        if (thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError) return tooComplex();
        if (thrown instanceof IOException io) return io;
        if (thrown instanceof RuntimeException unchecked) throw unchecked;
        if (thrown instanceof Error error) throw error;
        return new IOException(thrown);
    }

    private static UnreadableDocument tooComplex() {
        return new UnreadableDocument("文件结构过于复杂，无法在限定的时间和内存内读完", "请把文字复制到新建的 .docx 文件后重新报送");
    }
}
