package planlake.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Opens the files that are delivered and finishes them, two at a time. */
final class Deliveries implements AutoCloseable {

    private final Delivered as;
    private final ExecutorService finishers = Executors.newFixedThreadPool(2);
    private final List<Future<List<Long>>> finishing = new ArrayList<>();
    private int files;
    private long rows;
    private long bytes;

    Deliveries(Delivered as) {
        this.as = as;
    }

    /**
     * A table that goes to {@code folder}, in a file whose name is {@code stem}, that it is a sample, and the ending of
     * its form.
     */
    <R> Sheet<R> open(Path folder, String stem, Caption caption, List<Column<R>> columns) {
        return switch (as) {
            case XLSX -> new WorkbookSheet<>(folder.resolve(stem + "（示例数据）.xlsx"), caption, columns);
            case CSV -> new TextSheet<>(folder.resolve(stem + "（示例数据）.csv"), columns);
        };
    }

    Delivered as() {
        return as;
    }

    void finish(Sheet<?> sheet) {
        rows += sheet.rows();
        finishing.add(finishers.submit(sheet::finish));
    }

    /** Counts a file that was written elsewhere. */
    void count(long size) {
        files++;
        bytes += size;
    }

    /** Waits for all files handed in so far. */
    void await() {
        for (Future<List<Long>> files : finishing) {
            try {
                files.get().forEach(this::count);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while files were being written", e);
            }
        }
        finishing.clear();
    }

    int files() {
        return files;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        finishers.shutdownNow();
    }
}
