package planlake.reports.print;

import java.util.List;

/**
 * A sheet of the workbook and a section of the page.
 *
 * @param id anchor on the page, ASCII
 * @param title sheet name and heading
 * @param lead sentences to begin with
 */
public record Section(
        String id, String title, List<String> lead, List<Card> cards, List<Figure> figures, List<ReportTable> tables) {

    public static Section of(
            String id, String title, List<String> lead, List<Figure> figures, List<ReportTable> tables) {
        return new Section(id, title, lead, List.of(), figures, tables);
    }
}
