package planlake.sample.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
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
import org.apache.commons.io.function.Uncheck;
import planlake.sample.dirt.Dirt;
import planlake.sample.dirt.Injection;
import planlake.sample.province.Delivered;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.Shape;

/** Opens the files that are delivered and finishes them, two at a time. */
public final class Deliveries implements AutoCloseable {

    private final SampleSpec spec;
    private final Path landing;
    private final Consumer<Injection> told;
    private final ExecutorService finishers = Executors.newFixedThreadPool(2);
    private int files;
    private long rows;
    private long bytes;

    /** @param told is told of everything that is injected */
    public Deliveries(SampleSpec spec, Path landing, Consumer<Injection> told) {
        this.spec = spec;
        this.landing = landing;
        this.told = told;
    }

    public Path landing() {
        return landing;
    }

    /** A table in the form in which all are delivered; only a workbook with dirt is laid out as {@code plan} says. */
    public <R> Sheet<R> open(Parcel parcel, OddFile.Plan<R> plan) {
        if (spec.as() == Delivered.CSV) return Uncheck.get(() -> new OddText<>(parcel, plan.columns(), told));
        return spec.dirt() == Dirt.NONE
                ? Uncheck.get(() -> new WorkbookSheet<>(parcel, plan.columns()))
                : new OddFile<>(parcel, plan);
    }

    /** Finishes the files of all sheets, and tells what was injected into them. */
    public void finish(Collection<? extends Sheet<?>> sheets) {
        List<Future<List<Long>>> finishing = new ArrayList<>();
        for (Sheet<?> sheet : sheets) {
            rows += sheet.rows();
            finishing.add(finishers.submit(() -> Uncheck.get(sheet::finish)));
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
    public void write(String source, YearMonth month, String unit, int day, String name, Consumer<CsvWriter> lines) {
        String received = month.plusMonths(1).atDay(day).toString();
        Path file = landing.resolve(Path.of(source, month.toString(), unit, received, name));
        Uncheck.run(() -> {
            try (var writer = csv(file)) {
                lines.accept(writer);
            }
            count(Files.size(file));
        });
    }

    /** Begins a text table; its folder need not be there. */
    public static CsvWriter csv(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return CsvWriter.builder()
                .bufferSize(64 * 1024)
                .lineDelimiter(LineDelimiter.LF)
                .build(file, UTF_8);
    }

    /** Counts a file of that many bytes. */
    public void count(long size) {
        files++;
        bytes += size;
    }

    /** What was made of a province of that shape. */
    public SampleSummary summary(Shape shape) {
        int projects = shape.spec().projects();
        return new SampleSummary(projects, shape.key(), shape.keyAndLarge(), shape.large(), files, rows, bytes);
    }

    @Override
    public void close() {
        finishers.shutdownNow();
    }
}
