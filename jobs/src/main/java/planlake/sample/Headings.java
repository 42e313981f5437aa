package planlake.sample;

import java.util.List;
import java.util.Map;
import planlake.sample.Column.Look;

/** How a heading is written. */
final class Headings {

    private static final String WAN = "(万元)";

    /** Other usual words for the fields, without the unit. */
    private static final Map<String, List<String>> OTHERS = Map.ofEntries(
            Map.entry("project_code", List.of("投资项目代码")),
            Map.entry("project_name", List.of("工程名称")),
            Map.entry("county", List.of("县区")),
            Map.entry("industry", List.of("国民经济行业")),
            Map.entry("build_stage", List.of("项目阶段")),
            Map.entry("total_investment_wan", List.of("计划总投资", "项目总投资")),
            Map.entry("annual_plan_wan", List.of("本年计划投资", "年度计划投资")),
            Map.entry("plan_to_date_wan", List.of("截至本月计划投资")),
            Map.entry("done_to_last_year_wan", List.of("至上年底完成投资", "截至上年底累计完成")),
            Map.entry("done_month_wan", List.of("本月完成投资", "当月完成投资")),
            Map.entry("done_ytd_wan", List.of("本年累计完成投资", "本年完成投资")),
            Map.entry("done_since_start_wan", List.of("自开工累计完成投资", "开工以来累计完成投资")),
            Map.entry("started", List.of("开工情况")),
            Map.entry("resumed", List.of("复工情况")),
            Map.entry("planned_start", List.of("计划开工")),
            Map.entry("actual_start", List.of("实际开工", "开工时间")),
            Map.entry("planned_finish", List.of("计划建成时间", "计划竣工")),
            Map.entry("actual_finish", List.of("实际竣工", "竣工时间")),
            Map.entry("arrived_special_bond_wan", List.of("地方政府专项债券")),
            Map.entry("arrived_loan_wan", List.of("国内贷款")),
            Map.entry("arrived_self_raised_wan", List.of("自筹资金")),
            Map.entry("arrived_wan", List.of("资金到位合计")),
            Map.entry("paid_wan", List.of("资金支付")),
            Map.entry("in_statistics", List.of("纳统情况")),
            Map.entry("issue", List.of("存在的主要问题")),
            Map.entry("responsible_unit", List.of("责任部门")),
            Map.entry("contact_phone", List.of("电话")));

    private static final Map<String, String> OVER = Map.of(
            "项目基本情况", "基本情况",
            "投资计划", "投资情况",
            "投资完成", "投资情况",
            "资金到位", "资金情况",
            "形象进度", "推进情况",
            "开竣工时间", "推进情况",
            "问题与责任", "其他");

    private Headings() {}

    /** The heading above a group, where there are three levels. */
    static String over(String group) {
        return OVER.getOrDefault(group, "");
    }

    static String of(Column<?> column, Layout layout) {
        String head = worded(column, layout);
        if (layout.has(FileKind.UNIT_LINE_YI)) {
            head = head.replace(WAN, "");
        }
        if (layout.has(FileKind.UNIT_HEADER_YI)) {
            String bare = head.replace(WAN, "");
            head = column.look() == Look.MONEY ? bare + "(亿元)" : head;
        }
        return spelled(head, layout);
    }

    private static String worded(Column<?> column, Layout layout) {
        List<String> others = OTHERS.get(column.field());
        double chance = layout.draw().unit(Trait.LAYOUT, column.field().hashCode());
        if (!layout.has(FileKind.HEADERS_RENAMED) || others == null || chance < 0.3) {
            return column.head();
        }
        String other = others.get((int) ((chance - 0.3) / 0.7 * others.size()));
        return column.look() == Look.MONEY && column.head().endsWith(WAN) ? other + WAN : other;
    }

    private static String spelled(String head, Layout layout) {
        if (layout.has(FileKind.HEADER_BREAKS)) {
            return head.length() > 4 ? head.substring(0, 2) + "\n" + head.substring(2) : head;
        }
        if (layout.has(FileKind.HEADER_BLANKS)) {
            return head.substring(0, 1) + " " + head.substring(1) + "　";
        }
        return layout.has(FileKind.HEADER_FULL_WIDTH) ? Spellings.fullWidth(head) : head;
    }
}
