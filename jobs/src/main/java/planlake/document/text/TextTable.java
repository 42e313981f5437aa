package planlake.document.text;

import java.util.List;

/**
 * A table within a document's text: a line a row, cells separated by tabs, or by bars where a text file has them. A
 * cell may hold line breaks of its own, so only these spans say where it ends.
 *
 * @param rows from top to bottom, the header among them; every row has as many cells as the table has columns. A cell
 *     that is merged across rows or columns stands in each of its places with the same span; a cell without text has an
 *     empty span
 */
public record TextTable(TextSpan span, List<List<TextSpan>> rows) {

    public TextTable {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
