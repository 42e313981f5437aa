package planlake.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Opens the files that are delivered and finishes them, two at a time. */
final class Deliveries implements AutoCloseable {

    private final SampleSpec spec;
    private final Path landing;
    private final Consumer<Injection> told;
    private final ExecutorService finishers = Executors.newFixedThreadPool(2);
    private int files;
    private long rows;
    private long bytes;

    /** @param told is told of everything that is injected */
    Deliveries(SampleSpec spec, Path landing, Consumer<Injection> told) {
        this.spec = spec;
        this.landing = landing;
        this.told = told;
    }

    Path landing() {
        return landing;
    }

    /** A table in the form in which all are delivered; only a workbook with dirt is laid out as {@code plan} says. */
    <R> Sheet<R> open(Parcel parcel, OddFile.Plan<R> plan) {
        if (spec.as() == Delivered.CSV) return new OddText<>(parcel, plan.columns(), told);
        return spec.dirt() == Dirt.NONE ? new WorkbookSheet<>(parcel, plan.columns()) : new OddFile<>(parcel, plan);
    }

    /** Finishes the files of all sheets, and tells what was injected into them. */
    void finish(Collection<? extends Sheet<?>> sheets) {
        List<Future<List<Long>>> finishing = new ArrayList<>();
        for (Sheet<?> sheet : sheets) {
            rows += sheet.rows();
            finishing.add(finishers.submit(sheet::finish));
        }
        for (Future<List<Long>> sizes : finishing) {
            try {
                sizes.get().forEach(this::count);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while files were being written", e);
            }
        }
        sheets.forEach(sheet -> sheet.injections().forEach(told));
    }

    /**
     * Writes a clean text table about a month.
     *
     * @param day of the next month, on which it is received
     */
    void write(String source, YearMonth month, String unit, int day, String name, Consumer<CsvWriter> lines) {
        String received = month.plusMonths(1).atDay(day).toString();
        Path folder =
                landing.resolve(source).resolve(month.toString()).resolve(unit).resolve(received);
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            try (var writer =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, UTF_8)) {
                lines.accept(writer);
            }
            count(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts a file of that many bytes. */
    void count(long size) {
        files++;
        bytes += size;
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
