package planlake.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import planlake.staging.Inspection;
import planlake.table.Table;
import planlake.workbook.DeliveredFile;

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
            if (form.equals("xlsx")) cellsAlone(files);
        }
    }

    /** Cells of workbooks, without what they mean: ours, and POI's event reader. */
    private static void cellsAlone(List<Path> files) throws Exception {
        double ours = 0;
        double poi = 0;
        long rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            rows = sum(files, Reading::cells);
            ours = Math.max(ours, perSecond(rows, start));
            start = System.nanoTime();
            poi = Math.max(poi, perSecond(sum(files, Reading::poi), start));
        }
        System.out.printf(
                "%-6s %10d %16.0f %16.0f %8.2f  (cells alone, and POI)%n", "xlsx", rows, ours, poi, ours / poi);
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

    private static long cells(Path file) {
        var rows = new AtomicLong();
        try {
            DeliveredFile.of(file).forEachSheet((sheet, each) -> each.forEachRemaining(row -> rows.incrementAndGet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.get();
    }

    private static long poi(Path file) {
        var rows = new AtomicLong();
        var handler = new SheetContentsHandler() {
            @Override
            public void startRow(int row) {}

            @Override
            public void endRow(int row) {
                rows.incrementAndGet();
            }

            @Override
            public void cell(String address, String text, XSSFComment comment) {}
        };
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var workbook = new XSSFReader(zip);
            var texts = new ReadOnlySharedStringsTable(zip);
            Iterator<InputStream> sheets = workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(workbook.getStylesTable(), texts, handler, false));
                    parser.parse(new InputSource(sheet));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.toString(), e);
        }
        return rows.get();
    }
}
