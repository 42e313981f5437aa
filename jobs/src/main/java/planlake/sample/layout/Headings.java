package planlake.sample.layout;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import planlake.sample.dirt.FileKind;
import planlake.sample.layout.SheetColumn.Look;
import planlake.sample.province.Reference;
import planlake.sample.province.Trait;

/** How a heading is written. */
final class Headings {

    private static final String WAN = "(万元)";

    /** Field to other usual words for it, without the unit. */
    private static final Map<String, List<String>> OTHERS = DispatchColumns.DECLARED.stream()
            .collect(toMap(
                    line -> Reference.field(line, "field"),
                    line -> Reference.split(Reference.field(line, "other_heads"))));

    private static final Map<String, String> OVER = DispatchColumns.DECLARED.stream()
            .collect(toMap(
                    line -> Reference.field(line, "group"),
                    line -> Reference.field(line, "over"),
                    (one, same) -> same));

    private Headings() {}

    /** The heading above a group, where there are three levels. */
    static String over(String group) {
        return OVER.getOrDefault(group, "");
    }

    static String of(SheetColumn<?> column, FileLayout layout) {
        String head = worded(column, layout);
        if (layout.has(FileKind.UNIT_LINE_YI) || layout.has(FileKind.UNIT_NOTE_YI)) head = head.replace(WAN, "");
        if (layout.has(FileKind.UNIT_HEADER_YI)) {
            String bare = head.replace(WAN, "");
            head = column.look() == Look.MONEY ? bare + "(亿元)" : head;
        }
        return spelled(head, layout);
    }

    private static String worded(SheetColumn<?> column, FileLayout layout) {
        List<String> others = OTHERS.getOrDefault(column.field(), List.of());
        double chance = layout.draw().unit(Trait.LAYOUT, column.field().hashCode());
        if (!layout.has(FileKind.HEADERS_RENAMED) || others.isEmpty() || chance < 0.3) return column.head();
        String other = others.get((int) ((chance - 0.3) / 0.7 * others.size()));
        return column.look() == Look.MONEY && column.head().endsWith(WAN) ? other + WAN : other;
    }

    private static String spelled(String head, FileLayout layout) {
        if (layout.has(FileKind.HEADER_BREAKS)) {
            return head.length() > 4 ? head.substring(0, 2) + "\n" + head.substring(2) : head;
        }
        if (layout.has(FileKind.HEADER_BLANKS)) return head.substring(0, 1) + " " + head.substring(1) + "　";
        return layout.has(FileKind.HEADER_FULL_WIDTH) ? Texts.fullWidth(head) : head;
    }
}
