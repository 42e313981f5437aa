package planlake.document;

import java.util.List;

/**
 * The text of a cell that is printed in lines.
 *
 * @param isFull whether its last line reaches the cell's end, so that the text may go on elsewhere
 */
record CellText(String text, boolean isFull) {

    /** What a full line may lack of the cell beside the room for what comes next: its margin, in characters. */
    private static final double SLACK = 1;

    /** @param end the right side of the cell */
    static CellText of(List<PdfLine> lines, double end) {
        var text = new StringBuilder();
        PdfLine before = null;
        for (PdfLine line : lines) {
            if (before == null) {
                text.append(line.text());
            } else if (isFull(before, end, line.firstPiece()) && !(before.endsSentence() && line.beginsItem())) {
                String joined = PdfLine.join(before.text(), before.endsBlank(), line.text());
                text.append(joined, before.text().length(), joined.length());
            } else {
                text.append('\n').append(line.text());
            }
            before = line;
        }
        return new CellText(text.toString(), before != null && isFull(before, end, before.size()));
    }

    private static boolean isFull(PdfLine line, double end, double next) {
        return end - line.right() < SLACK * line.size() + next;
    }
}
