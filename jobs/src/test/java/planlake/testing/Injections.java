package planlake.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What the generator injected, by {@code truth/injections.csv}. */
public final class Injections {

    private Injections() {}

    /**
     * A line of the file.
     *
     * @param file below landing/
     * @param sheet empty for a text file and for whole files; in a zip, {@code workbook/sheet}
     * @param cell as H12; empty for what concerns a whole file
     * @param verdict harmless, recovered, flagged, refused or undetectable
     * @param rule the check or rule that names it; empty where none needs to
     */
    public record Injection(
            String file,
            String sheet,
            String cell,
            String kind,
            String projectCode,
            String reportMonth,
            String trueValue,
            String deliveredValue,
            String verdict,
            String rule) {

        /** Whether it is no fault of its own, but what last month's may look like this month. */
        public boolean isFollowUp() {
            return kind.endsWith("_follow_up");
        }

        public boolean isOfWholeFile() {
            return cell.isEmpty();
        }

        /** The row on the sheet, from 1, of a table that stands upright. */
        public int row() {
            return Integer.parseInt(cell.replaceAll("[A-Z]", ""));
        }

        private static Injection of(NamedCsvRecord line) {
            return new Injection(
                    line.getField("file"),
                    line.getField("sheet"),
                    line.getField("cell"),
                    line.getField("kind"),
                    line.getField("project_code"),
                    line.getField("report_month"),
                    line.getField("true_value"),
                    line.getField("delivered_value"),
                    line.getField("verdict"),
                    line.getField("rule"));
        }
    }

    /** All lines, in the order of the file. */
    public static List<Injection> read(Path home) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(home.resolve("truth/injections.csv"), UTF_8)) {
            return csv.stream().map(Injection::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
