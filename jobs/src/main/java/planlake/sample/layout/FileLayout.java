package planlake.sample.layout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.dirt.FileKind.Group;
import planlake.sample.layout.SheetColumn.Look;
import planlake.sample.province.Draw;
import planlake.sample.province.Trait;

/**
 * How one delivered file looks.
 *
 * @param kinds what is odd about it; none for a plain file
 * @param draw decides what the kinds leave open
 */
public record FileLayout(Set<FileKind> kinds, Draw draw) {

    private static final List<String> OPTIONAL = List.of("county", "issue");
    private static final BigDecimal YI = BigDecimal.valueOf(10_000);

    public static FileLayout plain(Draw draw) {
        return new FileLayout(EnumSet.noneOf(FileKind.class), draw);
    }

    public boolean has(FileKind kind) {
        return kinds.contains(kind);
    }

    boolean isText() {
        return kinds.stream().anyMatch(FileKind::isText);
    }

    public boolean isInYi() {
        return has(FileKind.UNIT_LINE_YI) || has(FileKind.UNIT_HEADER_YI) || has(FileKind.UNIT_NOTE_YI);
    }

    /** What makes the first attempt fail; null for most files. */
    @Nullable
    public FileKind fault() {
        return kinds.stream()
                .filter(kind -> kind.group() == Group.FAULT)
                .findFirst()
                .orElse(null);
    }

    public FileLayout without(FileKind kind) {
        Set<FileKind> fewer = EnumSet.noneOf(FileKind.class);
        kinds.stream().filter(other -> other != kind).forEach(fewer::add);
        return new FileLayout(fewer, draw);
    }

    /** A true value (money in 万元) as this file's cells have it. */
    @Nullable
    public Object cell(SheetColumn<?> column, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return column.look() == Look.MONEY && isInYi()
                    ? yi(number)
                    : column.look() == Look.PERCENT ? percent(number) : number;
        }
        if (value instanceof String text) {
            return column.look() == Look.YES_NO ? truth(text) : broken(column, text);
        }
        return value;
    }

    private Object percent(BigDecimal points) {
        return has(FileKind.PERCENT_TEXT)
                ? Texts.of(points) + "%"
                : has(FileKind.PERCENT_SHARE) ? stripped(points.movePointLeft(2)) : points;
    }

    private String truth(String text) {
        boolean isYes = text.equals("是");
        return has(FileKind.TRUTH_TICKS)
                ? (isYes ? "√" : "×")
                : has(FileKind.TRUTH_LETTERS) ? (isYes ? "Y" : "N") : text;
    }

    private String broken(SheetColumn<?> column, String text) {
        boolean isWords =
                column.field().equals("visual_progress") || column.field().equals("issue");
        return has(FileKind.CSV_BREAKS_IN_CELLS) && isWords && text.length() > 4 && text.length() < 100
                ? text.substring(0, 4) + "\n" + text.substring(4)
                : text;
    }

    /** 万元 in 亿元, exactly. */
    public static BigDecimal yi(BigDecimal wan) {
        return stripped(wan.divide(YI));
    }

    public static BigDecimal stripped(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** The columns that the file has, in its order, under its headings. */
    public <R> List<SheetColumn<R>> columns(List<SheetColumn<R>> all) {
        List<SheetColumn<R>> columns = new ArrayList<>(all);
        if (has(FileKind.COLUMN_MISSING)) {
            String lost = draw.pick(Trait.DIRT_PLACE, OPTIONAL);
            columns.removeIf(column -> column.field().equals(lost));
        }
        if (has(FileKind.COLUMN_ORDER)) {
            columns.sort(Comparator.<SheetColumn<R>>comparingDouble(column -> chance(Headings.over(column.group())))
                    .thenComparingDouble(column -> chance(column.group()))
                    .thenComparingDouble(column -> chance(column.head())));
        }
        if (has(FileKind.EXTRA_COLUMNS)) {
            columns.add(new SheetColumn<>("", "", "经办科室", Look.TEXT, 12, row -> "示例科"));
            columns.add(new SheetColumn<>("", "", "备注", Look.TEXT, 12, row -> null));
        }
        return columns.stream()
                .map(column -> column.headed(Headings.of(column, this)))
                .toList();
    }

    private double chance(String word) {
        return draw.unit(Trait.DIRT_PLACE, word.hashCode());
    }
}
