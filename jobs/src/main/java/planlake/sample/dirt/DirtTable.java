package planlake.sample.dirt;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every kind of dirt, for people. */
public final class DirtTable {

    private static final String INTRODUCTION = """

            injections.csv     每处人为加入的差错：文件（landing/ 之下）、工作表、单元格（整个文件的留空）、种类、项目代码、报告期、
                               真值（金额为万元）、所报内容、正确处置（verdict）、应提示的规则（rule）。
              正确处置  harmless 不影响任何数字；recovered 写法异常但能读出真值；flagged 按所报数字计并列为疑点；
                        refused 该行或该文件不入库；undetectable 所报内容中没有任何矛盾，按所报计。
              整行重复的，记在后一行；一处改动涉及几个单元格的，记第一个。
              种类以 _follow_up 结尾的，是上月的差错在本月可能引起的疑点，不是新的差错。
              项目代码本身有误的（code_check_digit、code_region），其每次出现各记一行。
              项目、月份、文件按种子确定；计划点名的项目不加差错。所有差错不改变其他项目的数字。
              合计、小计按该表所有行能读出的数字相加。project_month.csv 与 completion.csv 不含未入库的行，flagged、undetectable 按所报数字计。
            """;

    private DirtTable() {}

    /** What {@code truth/README.txt} says of the dirt; nothing where there is none. */
    public static String readme(Dirt dirt) {
        if (dirt == Dirt.NONE) return "";
        return INTRODUCTION
                + "\n本次的差错程度：" + dirt.name().toLowerCase(Locale.ROOT)
                + "\n\n行的差错（每十万行中的行数，usual / heavy；不适用的行不加）\n" + table(RowKind.values())
                + "\n文件的异常（每千个文件中的个数，usual / heavy）\n" + table(FileKind.values());
    }

    private static String table(DirtKind[] kinds) {
        return Arrays.stream(kinds)
                .map(kind -> {
                    DirtKind.Facts facts = kind.facts();
                    String rule = facts.rule().isEmpty() ? "" : "（" + facts.rule() + "）";
                    return "  %s  %d / %d  %s%s  %s\n"
                            .formatted(
                                    kind.id(),
                                    facts.usual(),
                                    facts.heavy(),
                                    facts.verdict().id(),
                                    rule,
                                    facts.says());
                })
                .collect(Collectors.joining());
    }
}
