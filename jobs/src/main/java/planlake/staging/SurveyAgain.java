package planlake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import planlake.sheet.SheetScan;
import planlake.sheet.SheetTable.Item;
import planlake.staging.Survey.Placed;
import planlake.workbook.DeliveredFile;
import planlake.workbook.UnreadableFile;

/** The rows of a file that is too big to be kept, read a second time. */
final class SurveyAgain implements Survey.Rows {

    private final Survey survey;
    private final DeliveredFile.Sheets sheets;
    private int number = -1;
    private String name = "";
    private @Nullable SheetScan scan;

    SurveyAgain(Survey survey, DeliveredFile file) throws IOException {
        this.survey = survey;
        sheets = file.open();
    }

    @Override
    public @Nullable Placed next() {
        try {
            while (scan == null || !scan.hasNext()) {
                if (!sheets.hasNext()) return null;
                DeliveredFile.Sheet sheet = sheets.next();
                number++;
                name = sheet.name();
                if (!survey.reads(sheet)) continue;
                scan = new SheetScan(Survey.called(name), survey.as(), sheet.rows());
            }
            Item item = survey.corrected(name, scan.next());
            return new Placed(survey.table(number, item.section()), item.kind(), item.row());
        } catch (UnreadableFile e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        sheets.close();
    }
}
