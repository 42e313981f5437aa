package planlake.document.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a plain text: lines that follow one another with the same number of tabs, two or more, as a table is
 * when it is copied out of a sheet; and lines between bars, with a line of dashes below the first.
 */
final class LineTables {

    private final String text;
    private final List<TextTable> tables = new ArrayList<>();
    private final List<Line> run = new ArrayList<>();

    private LineTables(String text) {
        this.text = text;
    }

    /** @param isRule whether it is the line of dashes that parts head and body */
    private record Line(List<TextSpan> cells, boolean hasBars, boolean isRule, TextSpan whole) {

        boolean goesOn(Line before) {
            return hasBars == before.hasBars && cells.size() == before.cells.size();
        }
    }

    static List<TextTable> in(String text) {
        return new LineTables(text).tables();
    }

    private List<TextTable> tables() {
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            take(line(new TextSpan(start, end)));
            start = end + 1;
        }
        endRun();
        return tables;
    }

    private void take(Line line) {
        if (!run.isEmpty() && !line.goesOn(run.get(run.size() - 1))) endRun();
        if (line.cells().size() >= 2) run.add(line);
    }

    private void endRun() {
        if (isTable()) {
            TextSpan whole = new TextSpan(
                    run.get(0).whole().start(), run.get(run.size() - 1).whole().end());
            tables.add(new TextTable(
                    whole,
                    run.stream().filter(line -> !line.isRule()).map(Line::cells).toList()));
        }
        run.clear();
    }

    /** Lines that only begin with tabs are indented, no rows; bars without a line of dashes may part anything. */
    private boolean isTable() {
        if (run.size() < 2) return false;
        if (run.get(0).hasBars()) return run.size() > 2 && run.get(1).isRule();
        long filled =
                run.get(0).cells().stream().filter(cell -> !cell.isEmpty()).count();
        return run.get(0).cells().size() >= 3 && filled >= 2;
    }

    private Line line(TextSpan whole) {
        TextSpan bare = whole.stripped(text);
        boolean hasBars =
                bare.end() - bare.start() > 2 && text.charAt(bare.start()) == '|' && text.charAt(bare.end() - 1) == '|';
        if (!hasBars) return new Line(cells(whole, separator(whole)), false, false, whole);
        TextSpan inner = new TextSpan(bare.start() + 1, bare.end() - 1);
        return new Line(cells(inner, '|'), true, inner.in(text).matches("[\\s:|-]*-[\\s:|-]*"), whole);
    }

    /** A table copied without its frame has bars between its cells alone: 序号|工作任务|责任单位. */
    private char separator(TextSpan line) {
        if (line.in(text).indexOf('\t') >= 0) return '\t';
        return line.in(text).indexOf('｜') >= 0 ? '｜' : '|';
    }

    private List<TextSpan> cells(TextSpan line, char separator) {
        var cells = new ArrayList<TextSpan>();
        int start = line.start();
        for (int at = start; at <= line.end(); at++) {
            if (at < line.end() && text.charAt(at) != separator) continue;
            cells.add(new TextSpan(start, at).stripped(text));
            start = at + 1;
        }
        return cells;
    }
}
