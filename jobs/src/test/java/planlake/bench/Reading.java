package planlake.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import planlake.staging.Inspection;
import planlake.table.Table;

/**
 * Rows per second through the reader, two files at a time, beside a bare library that only takes the same files' cells.
 * Run by {@code .ci/bench-reading}; both kinds are measured in one run, alternating, the best of three.
 */
public final class Reading {

    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 2;

    private Reading() {}

    /**
     * Measures each home.
     *
     * @param homes a home with workbooks and one with text tables, made by {@code planlake sample --dirt none}
     */
    public static void main(String[] homes) throws Exception {
        System.out.printf("%-6s %10s %16s %16s %8s%n", "form", "rows", "Planlake rows/s", "library rows/s", "ratio");
        for (String home : homes) {
            List<Path> files = dispatch(Path.of(home));
            String form = files.get(0).toString().endsWith(".csv") ? "csv" : "xlsx";
            long rows = 0;
            double ours = 0;
            double bare = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                rows = sum(files, Reading::planlake);
                ours = Math.max(ours, perSecond(rows, start));
                start = System.nanoTime();
                long taken = sum(files, form.equals("csv") ? Reading::fastCsv : Reading::fastExcel);
                bare = Math.max(bare, perSecond(taken, start));
            }
            System.out.printf("%-6s %10d %16.0f %16.0f %8.2f%n", form, rows, ours, bare, ours / bare);
        }
    }

    private static double perSecond(long rows, long start) {
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Path> dispatch(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("landing/dispatch"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private interface Reader {
        long rows(Path file);
    }

    private static long sum(List<Path> files, Reader reader) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Long>> tasks = files.stream()
                    .<Callable<Long>>map(file -> () -> reader.rows(file))
                    .toList();
            long rows = 0;
            for (Future<Long> done : pool.invokeAll(tasks)) rows += done.get();
            return rows;
        } finally {
            pool.shutdown();
        }
    }

    private static long planlake(Path file) {
        Inspection inspection = Inspection.of(file, Table.named("staging.dispatch"), YearMonth.of(2025, 1));
        if (inspection.refusal() != null) throw new IllegalStateException(file + ": " + inspection.refusal());
        return inspection.delivered();
    }

    private static long fastExcel(Path file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.filter(row -> row.stream()
                                    .filter(cell -> cell != null && cell.getRawValue() != null)
                                    .count()
                            > 5)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long fastCsv(Path file) {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file, UTF_8)) {
            return rows.stream().filter(row -> row.getFieldCount() > 5).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
