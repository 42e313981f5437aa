package planlake.document.text;

import java.util.ArrayList;
import java.util.List;

/** Puts a document's text together, line by line, and keeps where its tables come to stand. */
public final class TextBuilder {

    public static final int MOST_CHARACTERS = 2_000_000;

    private final StringBuilder text = new StringBuilder();
    private final List<TextTable> tables = new ArrayList<>();

    /** Adds a paragraph; its own line breaks stay, blanks at its ends and empty paragraphs don't. */
    public void paragraph(String paragraph) throws UnreadableDocument {
        for (String line : paragraph.split("\n", -1)) {
            String trimmed = trimmed(line);
            if (!trimmed.isEmpty()) add(trimmed).append('\n');
        }
    }

    /** Adds a table, or its text where it is none: one row, or one column. */
    public void table(CellGrid grid) throws UnreadableDocument {
        if (grid.rows() < 2 || grid.columns() < 2) {
            for (String cell : grid.texts()) paragraph(cell);
            return;
        }
        int start = text.length();
        var spans = new SpanGrid(grid.rows(), grid.columns());
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (column > 0) text.append('\t');
                int from = text.length();
                CellGrid.Cell cell = grid.beginning(row, column);
                if (cell != null) add(cell.text());
                TextSpan span = new TextSpan(from, text.length());
                if (cell != null) spans.put(cell, span);
                else spans.putIfFree(row, column, span);
            }
            text.append('\n');
        }
        tables.add(new TextTable(new TextSpan(start, text.length() - 1), spans.rows()));
    }

    private StringBuilder add(String more) throws UnreadableDocument {
        BoundedTime.check();
        if (text.length() + more.length() > MOST_CHARACTERS) throw UnreadableDocument.tooLong();
        return text.append(more);
    }

    public DocumentText build() {
        return new DocumentText(text.toString(), tables);
    }

    /** Without blanks at both ends, but an indent of ideographic spaces stays, as it does in a text file. */
    static String trimmed(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) from++;
        while (to > from && (isBlank(line.charAt(to - 1)) || line.charAt(to - 1) == '\u3000')) to--;
        return line.substring(from, to).chars().allMatch(c -> c == '\u3000') ? "" : line.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00A0';
    }
}
