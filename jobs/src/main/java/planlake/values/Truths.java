package planlake.values;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.values.Values.Value;
import planlake.workbook.Cell;

/** Makes truth values from cells. */
final class Truths {

    private static final Set<String> TRUE = Set.of(
            "是", "√", "✓", "✔", "☑", "●", "已", "有", "对", "1", "TRUE", "YES", "Y", "T", "已开工", "已复工", "已纳统", "已入库",
            "已入统", "已动工", "开工", "复工", "纳统", "☑是□否", "√是□否", "是√否", "是☑否□", "是√否□", "■是□否", "是■否□");
    private static final Set<String> FALSE = Set.of(
            "否", "×", "✗", "✘", "╳", "X", "☐", "□", "未", "0", "FALSE", "NO", "N", "F", "未开工", "未复工", "未纳统", "未入库",
            "未入统", "未动工", "未启动", "尚未开工", "尚未复工", "尚未纳统", "尚未入库", "尚未动工", "尚未启动", "暂未开工", "暂未复工", "暂未纳统", "不是", "□是☑否",
            "□是√否", "是否√", "是□否☑", "是□否√", "□是■否", "是□否■");

    /** A state and what was written behind it: 是（2025年3月）, 已纳统，MA3MAC0001. */
    private static final Pattern GLUED =
            Pattern.compile("(是|否|Y|N|YES|NO|√|×|已开工|未开工|已复工|未复工|已纳统|未纳统|已入库|未入库|已动工|未动工)(?:[,;:、/]|(?=\\())(.+)");
    /** What takes a yes back, or a no. */
    private static final Pattern DOUBTED = Pattern.compile("部分|计划|拟|预计|未|将|尚|否|不|暂|停|准备|即将");

    private static final Pattern GAINSAID = Pattern.compile("已开工|已复工|已纳统|已入库|已动工|是|部分");

    private Truths() {}

    /** True, false, or unreadable for any other word. */
    static Value read(Cell cell) {
        Written written = Written.of(cell);
        String text = written.compact().toUpperCase(Locale.ROOT);
        if (TRUE.contains(text)) return written.mark(Value.of(true));
        if (FALSE.contains(text)) return written.mark(Value.of(false));
        if (!written.isTooLong() && !Written.hasFigureSigns(cell.text())) {
            Matcher glued = GLUED.matcher(text);
            if (glued.matches()) return glued(glued.group(1), glued.group(2));
        }
        return Value.unreadable("应填“是”或“否”");
    }

    private static Value glued(String state, String note) {
        boolean truth = TRUE.contains(state);
        if ((truth ? DOUBTED : GAINSAID).matcher(note).find()) {
            return Value.unreadable("应填“是”或“否”，所附说明与“" + state + "”不一致");
        }
        return Value.of(truth).marked("glued");
    }
}
