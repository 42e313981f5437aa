package planlake.sample.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;

/** The header of a table on one to three levels, merged as offices merge it. */
public record HeaderLines<R>(List<SheetColumn<R>> columns, FileLayout layout) {

    private static final String SERIAL = "序号";

    private int levels() {
        boolean isGrouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        return !isGrouped || layout.has(FileKind.HEADER_ONE_LEVEL)
                ? 1
                : layout.has(FileKind.HEADER_THREE_LEVELS) ? 3 : 2;
    }

    public void addTo(Page page) {
        int top = page.size();
        int levels = levels();
        int leaf = top + levels - 1;
        for (int row = top; row <= leaf; row++) {
            page.headers().add(row);
            page.add(level(leaf - row));
        }
        page.merge(top, 0, leaf, 0);
        for (int i = 0; i < columns.size(); i++) {
            if (levels > 1 && columns.get(i).group().isEmpty()) page.merge(top, i + 1, leaf, i + 1);
        }
        for (int up = 1; up < levels; up++) mergeEqual(page, leaf - up, up);
    }

    /** The texts of a level, counted from the leaf up; a merged range has its text in its first cell. */
    private List<@Nullable Object> level(int up) {
        List<@Nullable Object> line = new ArrayList<>();
        boolean isTop = up == levels() - 1;
        line.add(isTop ? SERIAL : null);
        for (int i = 0; i < columns.size(); i++) {
            boolean repeats = up > 0 && i > 0 && text(i, up).equals(text(i - 1, up));
            boolean isAlone = columns.get(i).group().isEmpty();
            String text = isAlone ? (isTop ? text(i, 0) : "") : text(i, up);
            line.add(text.isEmpty() || (repeats && !isAlone) ? null : text);
        }
        return line;
    }

    private String text(int column, int up) {
        SheetColumn<R> of = columns.get(column);
        return up == 0 ? of.head() : up == 1 ? of.group() : Headings.over(of.group());
    }

    private void mergeEqual(Page page, int row, int up) {
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            if (i == columns.size() || !text(i, up).equals(text(from, up))) {
                if (!text(from, up).isEmpty()) page.merge(row, from + 1, row, i);
                from = i;
            }
        }
    }
}
