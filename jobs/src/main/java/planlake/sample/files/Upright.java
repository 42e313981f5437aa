package planlake.sample.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.dirt.Injection;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.HeaderLines;
import planlake.sample.layout.Page;
import planlake.sample.layout.SheetColumn;
import planlake.sample.layout.Texts;
import planlake.sample.soiling.Soiled;

/** A table as people read it, with its sums, repeated headers and gaps. */
final class Upright<R> {

    private static final int HEADER_EVERY = 30;
    private static final int BLANK_EVERY = 17;
    private static final int GAP_EVERY = 13;

    private final Page page;
    private final List<SheetColumn<R>> columns;
    private final FileLayout layout;
    /** A wrong sum comes once in a file. */
    private final boolean isSecond;

    private final SheetSums<R> total;
    private final SheetSums<R> fresh;
    private SheetSums<R> subtotal;
    private boolean isSubtotalOff;
    private int serial;
    private int rows;
    private int firstLine;

    Upright(Page page, List<SheetColumn<R>> columns, FileLayout layout, boolean isSecond) {
        this.page = page;
        this.columns = columns;
        this.layout = layout;
        this.isSecond = isSecond;
        this.total = new SheetSums<>(columns);
        this.fresh = new SheetSums<>(columns);
        this.subtotal = new SheetSums<>(columns);
        this.isSubtotalOff = layout.has(FileKind.SUBTOTAL_OFF) && !isSecond;
    }

    void add(List<Soiled<R>> delivered) {
        List<Soiled<R>> all = new ArrayList<>();
        for (Soiled<R> first : delivered) {
            for (Soiled<R> soiled = first; soiled != null; soiled = soiled.again()) all.add(soiled);
        }
        all.forEach(total::add);
        Predicate<Soiled<R>> isFresh = soiled -> text(soiled, "build_stage").equals("新开工");
        all.stream().filter(isFresh).forEach(fresh::add);
        new HeaderLines<>(columns, layout).addTo(page);
        if (layout.has(FileKind.UNIT_ROW)) page.add(below(column -> unit(columns.get(column))));
        if (layout.has(FileKind.COLUMN_NUMBERS)) page.add(below(column -> column + 1));
        if (layout.has(FileKind.TOTAL_TOP)) sums(false);
        firstLine = page.size();
        body(all);
        if (!layout.has(FileKind.TOTAL_TOP) && !layout.has(FileKind.TOTAL_NONE)) {
            sums(layout.has(FileKind.TOTAL_FORMULA));
        }
    }

    /** A line below the headings, 甲 or nothing under the serial number. */
    private List<@Nullable Object> below(IntFunction<@Nullable Object> ofColumn) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(ofColumn.apply(0) instanceof Integer ? "甲" : null);
        for (int i = 0; i < columns.size(); i++) line.add(ofColumn.apply(i));
        return line;
    }

    private @Nullable String unit(SheetColumn<R> column) {
        return switch (column.look()) {
            case MONEY -> layout.isInYi() ? "亿元" : "万元";
            case PERCENT -> "%";
            default -> null;
        };
    }

    private void body(List<Soiled<R>> all) {
        boolean isByCounty = layout.has(FileKind.SUBTOTALS);
        List<Soiled<R>> inOrder = new ArrayList<>(all);
        if (isByCounty) inOrder.sort(Comparator.comparing(this::county));
        for (int i = 0; i < inOrder.size(); i++) {
            row(inOrder.get(i));
            boolean isLast = i + 1 == inOrder.size() || !county(inOrder.get(i)).equals(county(inOrder.get(i + 1)));
            if (isByCounty && isLast) subtotal(county(inOrder.get(i)));
        }
    }

    private void row(Soiled<R> soiled) {
        if (layout.has(FileKind.HEADER_REPEATED) && rows > 0 && rows % HEADER_EVERY == 0) {
            new HeaderLines<>(columns, layout).addTo(page);
        }
        if (layout.has(FileKind.BLANK_ROWS) && rows % BLANK_EVERY == BLANK_EVERY - 1) page.blank();
        rows++;
        serial += layout.has(FileKind.SERIAL_GAPS) && rows % GAP_EVERY == 0 ? 2 : 1;
        subtotal.add(soiled);
        page.add(Composer.cells(soiled, columns, layout, serial));
    }

    private void subtotal(String county) {
        boolean isOff = isSubtotalOff && subtotal.isNotable();
        isSubtotalOff &= !isOff;
        String label = (county.isEmpty() ? "市本级" : county) + "小计";
        page.add(isOff ? subtotal.wrongLine(label, layout, FileKind.SUBTOTAL_OFF) : subtotal.line(label, layout));
        subtotal = new SheetSums<>(columns);
    }

    private void sums(boolean isFormula) {
        boolean isOff = layout.has(FileKind.TOTAL_OFF) && !isSecond && total.isNotable();
        List<@Nullable Object> line =
                isOff ? total.wrongLine("合计", layout, FileKind.TOTAL_OFF) : total.line("合计", layout);
        page.add(isFormula ? computed(line) : line);
        if (layout.has(FileKind.OF_WHICH)) page.add(fresh.line("其中：新开工项目", layout));
    }

    private List<@Nullable Object> computed(List<@Nullable Object> sums) {
        List<@Nullable Object> line = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            String from = Injection.cell(firstLine, page.column(i));
            String to = Injection.cell(page.size() - 1, page.column(i));
            line.add(
                    sums.get(i) instanceof BigDecimal sum
                            ? new Page.Formula("SUM(" + from + ":" + to + ")", sum)
                            : sums.get(i));
        }
        return line;
    }

    private String county(Soiled<R> soiled) {
        return text(soiled, "county");
    }

    private String text(Soiled<R> soiled, String field) {
        for (SheetColumn<R> column : columns) {
            if (column.field().equals(field)) return Texts.of(soiled.reads(column));
        }
        return "";
    }
}
