package planlake.sample.layout;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.sample.dirt.FileKind;
import planlake.sample.dirt.FileKind.Group;
import planlake.sample.province.Draw;
import planlake.sample.province.SampleSpec;
import planlake.sample.province.Trait;

/** Decides how files look. */
public final class FileLayouts {

    /** A table of more projects would be too wide to lie on its side. */
    private static final int WIDEST = 120;

    private static final int ENOUGH_SHARES = 5;

    /** Of these, registers show some too. */
    private static final Set<FileKind> OF_REGISTERS = EnumSet.of(
            FileKind.TITLE_LINES,
            FileKind.UNIT_LINE_YI,
            FileKind.UNIT_HEADER_YI,
            FileKind.HEADER_BREAKS,
            FileKind.HEADER_BLANKS,
            FileKind.HEADER_FULL_WIDTH,
            FileKind.COLUMN_ORDER,
            FileKind.EXTRA_COLUMNS,
            FileKind.HEADER_REPEATED,
            FileKind.BLANK_ROWS,
            FileKind.BLANK_COLUMN,
            FileKind.NOTES,
            FileKind.UNIT_NOTE_YI,
            FileKind.COLUMN_NUMBERS,
            FileKind.UNIT_ROW,
            FileKind.SERIAL_GAPS,
            FileKind.FORMAT_ZIP,
            FileKind.CSV_BOM,
            FileKind.CSV_GB18030);

    /** Half a text is a text, and none has a password, a second sheet or a formula. */
    private static final Set<FileKind> OF_WORKBOOKS =
            EnumSet.of(FileKind.FILE_TRUNCATED, FileKind.FILE_PASSWORD, FileKind.TWO_SHEETS, FileKind.TOTAL_FORMULA);

    private FileLayouts() {}

    /**
     * What is known of a file before it is laid out.
     *
     * @param place which of all files: they are spread over the kinds of a group by it
     * @param shares rows whose physical progress is neither 0 nor 100 %
     * @param hasBefore whether there are rows of the month before
     */
    public record Contents(int place, int rows, int shares, boolean hasBefore) {}

    public static FileLayout ofRegister(SampleSpec spec, Draw draw, int place) {
        Set<FileKind> kinds = drawn(spec, draw, new Contents(place, Integer.MAX_VALUE, 0, false));
        kinds.retainAll(OF_REGISTERS);
        return new FileLayout(kinds, draw);
    }

    public static FileLayout of(SampleSpec spec, Draw draw, Contents contents) {
        Set<FileKind> kinds = drawn(spec, draw, contents);
        settle(kinds, contents);
        return new FileLayout(kinds, draw);
    }

    private static Set<FileKind> drawn(SampleSpec spec, Draw draw, Contents contents) {
        Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
        for (Group group : Group.values()) {
            if (group != Group.NONE) {
                FileKind kind = ofGroup(group, spec, contents);
                if (kind != null) kinds.add(kind);
            }
        }
        for (FileKind kind : members(Group.NONE)) {
            double chance =
                    draw.unit(Trait.LAYOUT, contents.place() * 31 + kind.name().hashCode());
            if (chance * 1_000 < kind.rate(spec.dirt())) kinds.add(kind);
        }
        return kinds;
    }

    private static List<FileKind> members(Group group) {
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.group() == group)
                .toList();
    }

    private static @Nullable FileKind ofGroup(Group group, SampleSpec spec, Contents contents) {
        double left = 1_000
                * Draw.spread(group.irrational(), spec.seed() + group.name().hashCode(), contents.place());
        boolean isSmall = contents.rows() <= WIDEST;
        for (FileKind kind : members(group)) {
            boolean isOfSmall = kind == FileKind.TRANSPOSED;
            if (group == Group.SPLIT && isOfSmall != isSmall) continue;
            left -= kind.rate(spec.dirt());
            if (left < 0) return kind;
        }
        return null;
    }

    /** Takes away what does not go together. */
    private static void settle(Set<FileKind> kinds, Contents contents) {
        if (kinds.contains(FileKind.SUBTOTAL_OFF)) kinds.add(FileKind.SUBTOTALS);
        if (kinds.contains(FileKind.TRANSPOSED)) {
            kinds.removeAll(List.of(FileKind.HEADER_ONE_LEVEL, FileKind.HEADER_THREE_LEVELS, FileKind.HEADER_REPEATED));
            kinds.removeAll(List.of(FileKind.SUBTOTALS, FileKind.SUBTOTAL_OFF, FileKind.OF_WHICH, FileKind.BLANK_ROWS));
            kinds.removeAll(List.of(FileKind.TOTAL_TOP, FileKind.TOTAL_FORMULA, FileKind.UNIT_NOTE_YI));
            kinds.removeAll(List.of(FileKind.COLUMN_NUMBERS, FileKind.UNIT_ROW));
        }
        if (kinds.stream().anyMatch(OF_WORKBOOKS::contains)) kinds.removeIf(FileKind::isText);
        boolean isText = kinds.stream().anyMatch(FileKind::isText);
        if (isText) kinds.removeAll(List.of(FileKind.HIDDEN_SHEET, FileKind.OTHER_MONTH_SHEET));
        // A note under the last of two tables says nothing of the first.
        if (kinds.contains(FileKind.TWO_TABLES)) kinds.remove(FileKind.UNIT_NOTE_YI);
        boolean computes = !kinds.contains(FileKind.FORMAT_XLS)
                && !kinds.contains(FileKind.TWO_SHEETS)
                && !kinds.contains(FileKind.SUBTOTALS);
        if (!computes) kinds.remove(FileKind.TOTAL_FORMULA);
        if (kinds.contains(FileKind.TOTAL_NONE)) kinds.remove(FileKind.OF_WHICH);
        if (contents.shares() < ENOUGH_SHARES) kinds.remove(FileKind.PERCENT_SHARE);
        if (!contents.hasBefore()) kinds.removeAll(List.of(FileKind.HIDDEN_SHEET, FileKind.OTHER_MONTH_SHEET));
    }
}
