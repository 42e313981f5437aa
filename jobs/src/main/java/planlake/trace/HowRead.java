package planlake.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import planlake.table.ReferenceFile;

/** How a cell was read, in words for people. */
final class HowRead {

    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("approximate", "约数"),
            Map.entry("formula", "公式的结果"),
            Map.entry("corrected", "已更正"),
            Map.entry("unit", "按单元格所写单位换算"),
            Map.entry("brackets", "括号表示负数"),
            Map.entry("share", "小数换成百分数"),
            Map.entry("chinese_numeral", "汉字数字"),
            Map.entry("exponent", "科学记数"),
            Map.entry("serial", "日期序号"),
            Map.entry("glued", "与别的文字写在一起"),
            Map.entry("normalised", "写法已规整"),
            Map.entry("cleaned", "去除多余字符"),
            Map.entry("spaced", "去除空格"),
            Map.entry("year_of_heading", "年份取自表头"));

    private static final Map<String, String> REASONS = reasons();

    private HowRead() {}

    /**
     * The marks and the reason in Chinese; empty if there is neither.
     *
     * @param mark several are joined by commas
     */
    static String words(@Nullable String mark, @Nullable String missing) {
        List<String> words = new ArrayList<>();
        if (mark != null) for (String each : mark.split(",", -1)) words.add(MARKS.getOrDefault(each, each));
        if (missing != null) words.add("无数：" + REASONS.getOrDefault(missing, missing));
        return String.join("、", words);
    }

    private static Map<String, String> reasons() {
        var reasons = new TreeMap<String, String>();
        for (Map<String, String> line : new ReferenceFile("missing_value").rows()) {
            reasons.put(Objects.requireNonNull(line.get("reason")), Objects.requireNonNull(line.get("label")));
        }
        return reasons;
    }
}
