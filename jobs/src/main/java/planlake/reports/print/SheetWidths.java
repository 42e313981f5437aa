package planlake.reports.print;

import java.util.stream.Stream;

/** How wide columns must be, and how many lines texts take, in characters of a sheet: a Chinese one counts twice. */
public final class SheetWidths {

    private static final double MOST_NAME = 34;
    private static final double MOST_TEXT = 24;
    private static final double MOST_HEADING = 17;
    private static final double MARGIN = 3;
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private SheetWidths() {}

    /** A column's width by its heading and, for texts, by what it holds, up to a limit where lines wrap. */
    static double of(ReportTable table, int index) {
        TableColumn column = table.columns().get(index);
        double heading = Stream.of(column.headingWithUnit().split("\n", -1))
                .mapToDouble(SheetWidths::length)
                .max()
                .orElse(0);
        double least = Math.min(heading, MOST_HEADING) + 1.5;
        return column.kind().isText()
                ? Math.max(least, Math.min(longest(table, index) + MARGIN, most(column)))
                : Math.max(least, column.kind().width());
    }

    /** Lines that a text takes in a cell of a width. */
    public static double lines(String text, double width) {
        return Math.max(1, Math.ceil(length(text) / (width - MARGIN / 2)));
    }

    private static double longest(ReportTable table, int index) {
        ColumnKind kind = table.columns().get(index).kind();
        return table.lines().stream()
                .mapToDouble(line -> length(kind.print(line.cells().get(index))))
                .max()
                .orElse(0);
    }

    private static double most(TableColumn column) {
        return column.kind() == ColumnKind.TEXT
                ? column.role() == TableColumn.Role.NAME ? MOST_NAME : MOST_TEXT
                : column.kind().width();
    }

    private static double length(String text) {
        return text.codePoints()
                .mapToDouble(each -> each < FIRST_IDEOGRAPH ? 1.1 : 2.05)
                .sum();
    }
}
