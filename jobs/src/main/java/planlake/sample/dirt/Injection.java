package planlake.sample.dirt;

import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * A line of {@code truth/injections.csv}.
 *
 * @param file below landing/
 * @param cell as a spreadsheet names it; empty for whole files
 */
public record Injection(String file, String sheet, String cell, String month, Mark mark, String delivered) {

    public static final String COLUMNS =
            "file,sheet,cell,kind,project_code,report_month,true_value,delivered_value,verdict,rule";

    public List<String> line() {
        String truth = mark.trueValue() == null ? "" : mark.trueValue();
        return List.of(
                file,
                sheet,
                cell,
                mark.kind(),
                mark.code(),
                month,
                truth,
                delivered,
                mark.verdict().id(),
                mark.rule());
    }

    /** The name of a cell whose row and column count from 0: H12. */
    public static String cell(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }
}
