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

    private final @Nullable PrintStream out;
    private @Nullable ProgressBar bar;
    private String step = "";

    private ProgressLine(@Nullable PrintStream out) {
        this.out = out;
    }

    /** The bar of this process, shown only if both standard output and standard error are terminals. */
    public static ProgressLine onStandardError() {
        return new ProgressLine(Terminals.areOutputs() ? System.err : null);
    }

    /** A bar on {@code out}, terminal or not. */
    static ProgressLine on(PrintStream out) {
        return new ProgressLine(out);
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        if (out == null) {
            return;
        }
        if (bar == null || !step.equals(what)) {
            close();
            step = what;
            bar = new ProgressBarBuilder()
                    .setTaskName(Glyphs.visible(what))
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .build();
        }
        bar.maxHint(total > 0 ? total : -1);
        bar.stepTo(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
