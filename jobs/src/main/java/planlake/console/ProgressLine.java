package planlake.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error while a person watches; silent where output goes to a file, a pipe or a scheduler's
 * log. Closing it ends the line.
 */
public final class ProgressLine implements Progress, AutoCloseable {

    /** What the bar leaves free where it asks for the width itself. */
    private static final int RIGHT_MARGIN = 2;

    private final @Nullable PrintStream out;
    private final int columns;
    private @Nullable ProgressBar bar;
    private String step = "";

    private ProgressLine(@Nullable PrintStream out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    /** The bar of whoever gave the command, shown only if both their output and their standard error are terminals. */
    public static ProgressLine onStandardError() {
        Screen screen = Screen.current();
        return new ProgressLine(screen.isWatched() ? screen.err() : null, screen.columns());
    }

    /** A bar on {@code out}, terminal or not. */
    static ProgressLine on(PrintStream out) {
        return new ProgressLine(out, 0);
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        if (out == null) return;
        if (bar == null || !step.equals(what)) {
            close();
            step = what;
            bar = new ProgressBarBuilder()
                    .setTaskName(Glyphs.visible(what))
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(consumer(out))
                    .build();
        }
        bar.maxHint(total > 0 ? total : -1);
        bar.stepTo(done);
    }

    private ConsoleProgressBarConsumer consumer(PrintStream to) {
        return columns == 0
                ? new ConsoleProgressBarConsumer(to)
                : new ConsoleProgressBarConsumer(to, columns - RIGHT_MARGIN);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
