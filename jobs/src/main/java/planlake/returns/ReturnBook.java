package planlake.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import planlake.staging.CorrectionId;
import planlake.xlsx.SteadyZip;

/** The workbook that goes back to a unit. */
final class ReturnBook {

    private ReturnBook() {}

    /** Its content; the same rows give the same bytes. */
    static byte[] bytes(UnitReturn of) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Planlake", "1.0")) {
            workbook.properties().setTitle(of.title());
            SummarySheet.write(workbook.newWorksheet("汇总"), of);
            CorrectionLines.write(workbook.newWorksheet(CorrectionId.SHEET), of);
            OriginalRows.write(workbook.newWorksheet("原行"), of);
        }
        return SteadyZip.of(out.toByteArray());
    }
}
