package planlake.sample.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.layout.Caption;
import planlake.sample.layout.FileLayout;
import planlake.sample.layout.Page;
import planlake.sample.layout.SheetColumn;
import planlake.sample.soiling.Soiled;

/** Lays out a file's rows on pages. */
record Composer<R>(FileLayout layout, Caption caption, List<SheetColumn<R>> columns) {

    /** For the columns of {@code all} that the layout has. */
    static <R> Composer<R> of(FileLayout layout, Caption caption, List<SheetColumn<R>> all) {
        return new Composer<>(layout, caption, layout.columns(all));
    }

    List<Page> pages(List<Soiled<R>> rows) {
        int half = (rows.size() + 1) / 2;
        boolean isSplit = layout.has(FileKind.TWO_TABLES) || layout.has(FileKind.TWO_SHEETS);
        List<List<Soiled<R>>> parts = isSplit && half < rows.size()
                ? List.of(rows.subList(0, half), rows.subList(half, rows.size()))
                : List.of(rows);
        List<Page> pages = new ArrayList<>();
        for (List<Soiled<R>> part : parts) {
            boolean isSecond = !pages.isEmpty();
            if (!isSecond || layout.has(FileKind.TWO_SHEETS)) {
                pages.add(page(isSecond ? caption.sheet() + "（续）" : caption.sheet(), false));
            } else {
                pages.get(0).blank();
            }
            Page page = pages.get(pages.size() - 1);
            top(page, isSecond);
            table(page, part, isSecond);
        }
        pages.forEach(this::bottom);
        return pages;
    }

    /** A page that is not shown, with rows of another month. */
    Page hiddenPage(List<Soiled<R>> rows) {
        return otherPage(page("上月", true), rows);
    }

    /** A page that is shown, with rows of another month. */
    Page otherPage(String name, List<Soiled<R>> rows) {
        return otherPage(page(name, false), rows);
    }

    private Page otherPage(Page page, List<Soiled<R>> rows) {
        top(page, false);
        table(page, rows, true);
        return page;
    }

    private Page page(String name, boolean isHidden) {
        return new Page(name, isHidden, layout.has(FileKind.BLANK_COLUMN) ? 1 : 0);
    }

    private void top(Page page, boolean isSecond) {
        if (layout.has(FileKind.TITLE_LINES) && !isSecond) {
            page.text("附件2");
            page.text("关于报送重大项目推进情况的材料");
        }
        int title = page.size();
        page.text(isSecond ? caption.title() + "（续）" : caption.title());
        if (!layout.has(FileKind.TRANSPOSED)) page.merge(title, 0, title, columns.size());
        if (layout.has(FileKind.UNIT_LINE_YI)) {
            page.text("单位：亿元");
        } else if (!layout.has(FileKind.UNIT_HEADER_YI) && !layout.has(FileKind.UNIT_NOTE_YI)) {
            page.text(Caption.UNIT);
        }
    }

    private void table(Page page, List<Soiled<R>> rows, boolean isSecond) {
        if (layout.has(FileKind.TRANSPOSED)) {
            new Sideways<>(columns, layout).addTo(page, rows);
        } else {
            new Upright<>(page, columns, layout, isSecond).add(rows);
        }
    }

    private void bottom(Page page) {
        page.text(caption.signature());
        if (layout.has(FileKind.UNIT_NOTE_YI)) page.text("注：本表金额单位为亿元。");
        if (layout.has(FileKind.NOTES)) {
            page.text("说明：1. 本表按月报送，金额以审核数为准。");
            page.text("说明：2. 数字如有变动，以最后一次报送为准。");
            page.text("单位负责人：示例    制表人：示例");
        }
        page.text("注：" + Caption.SYNTHETIC + "。");
    }

    /** The cells of a row, after its serial number. */
    static <R> List<@Nullable Object> cells(
            Soiled<R> soiled, List<SheetColumn<R>> columns, FileLayout layout, @Nullable Object serial) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size() + 1);
        cells.add(serial);
        columns.forEach(column -> cells.add(soiled.cell(column, layout)));
        return cells;
    }
}
