package planlake.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import planlake.document.pdf.PdfPage.Glyph;
import planlake.document.pdf.PdfPage.Ruling;

/** A table as it is drawn on one page: its cells are what no line parts. */
record RuledTable(RulingNet net, List<Double> columns, List<Double> rows) {

    /** Lines that reach farther than this, in points, over the last one that crosses them, leave a side open. */
    private static final double OPEN_SIDE = 8;
    /** What a full line may lack of the cell beside the room for what comes next: its margin, in characters. */
    private static final double SLACK = 1;

    /** The table that a net of lines draws; none if it is a mere box, or a box with lines. */
    static Optional<RuledTable> of(RulingNet net) {
        List<Double> columns = withOpenSides(net.down(), net.across());
        List<Double> rows = withOpenSides(net.across(), net.down());
        // More than any sheet of paper holds is a drawing.
        boolean isTable = columns.size() > 2 && rows.size() > 1 && columns.size() < 200 && rows.size() < 1000;
        return isTable ? Optional.of(new RuledTable(net, columns, rows)) : Optional.empty();
    }

    /** Where the lines are; tables without lines at their sides end where the lines across end. */
    private static List<Double> withOpenSides(List<Ruling> lines, List<Ruling> crossing) {
        List<Double> places = RulingNet.places(lines.stream().map(Ruling::at).toList());
        double first = crossing.stream().mapToDouble(Ruling::from).min().orElse(0);
        double last = crossing.stream().mapToDouble(Ruling::to).max().orElse(0);
        boolean isOpenBefore = places.get(0) - first > OPEN_SIDE;
        boolean isOpenBehind = last - places.get(places.size() - 1) > OPEN_SIDE;
        Stream<Double> sides = DoubleStream.concat(
                        isOpenBefore ? DoubleStream.of(first) : DoubleStream.empty(),
                        isOpenBehind ? DoubleStream.of(last) : DoubleStream.empty())
                .boxed();
        return RulingNet.places(Stream.concat(places.stream(), sides).toList());
    }

    double top() {
        return rows.get(0);
    }

    boolean holds(Glyph glyph) {
        return glyph.middle() > columns.get(0)
                && glyph.middle() < columns.get(columns.size() - 1)
                && glyph.center() > rows.get(0)
                && glyph.center() < rows.get(rows.size() - 1);
    }

    /** The table with the text of {@code glyphs}, which it holds. */
    PdfTable filled(List<Glyph> glyphs) {
        var cells = new ArrayList<PdfTable.Cell>();
        boolean[][] isTaken = new boolean[rows.size() - 1][columns.size() - 1];
        for (int row = 0; row < rows.size() - 1; row++) {
            for (int column = 0; column < columns.size() - 1; column++) {
                if (isTaken[row][column]) continue;
                int right = right(row, column, isTaken);
                int below = below(row, column, right, isTaken);
                for (int y = row; y < below; y++) for (int x = column; x < right; x++) isTaken[y][x] = true;
                cells.add(cell(row, below, column, right, glyphs));
            }
        }
        return new PdfTable(columns, rows.size() - 1, cells);
    }

    /** The first column behind the cell. */
    private int right(int row, int column, boolean[][] isTaken) {
        int right = column + 1;
        while (right < columns.size() - 1 && !isTaken[row][right] && !isParted(row, right)) right++;
        return right;
    }

    /** The first row below the cell. */
    private int below(int row, int column, int right, boolean[][] isTaken) {
        int below = row + 1;
        while (below < rows.size() - 1 && !isTaken[below][column] && !isRuled(below, column, right)) below++;
        return below;
    }

    private boolean isParted(int row, int column) {
        return RulingNet.hasLine(net.down(), columns.get(column), (rows.get(row) + rows.get(row + 1)) / 2);
    }

    /** Whether there is a line above some of the columns, in a row. */
    private boolean isRuled(int row, int column, int right) {
        for (int each = column; each < right; each++) {
            double middle = (columns.get(each) + columns.get(each + 1)) / 2;
            if (RulingNet.hasLine(net.across(), rows.get(row), middle)) return true;
        }
        return false;
    }

    private PdfTable.Cell cell(int row, int below, int column, int right, List<Glyph> glyphs) {
        double from = columns.get(column);
        double to = columns.get(right);
        List<Glyph> own = glyphs.stream()
                .filter(glyph -> glyph.middle() >= from && glyph.middle() < to)
                .filter(glyph -> glyph.center() >= rows.get(row) && glyph.center() < rows.get(below))
                .toList();
        List<PdfLine> lines = PdfLine.of(own);
        PdfLine last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        boolean isFull = last != null && isFull(last, to, last.size());
        return new PdfTable.Cell(row, below - row, from, to, text(lines, to), isFull);
    }

    /** The text of a cell that ends at {@code end}; its lines are joined where the next piece had no room. */
    private static String text(List<PdfLine> lines, double end) {
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
        return text.toString();
    }

    private static boolean isFull(PdfLine line, double end, double next) {
        return end - line.right() < SLACK * line.size() + next;
    }
}
