package planlake.reports;

import java.util.List;
import planlake.table.Thresholds;

/** 口径说明: what each measure is; the formulas of the domain guide, section 3. */
final class Terms {

    private record Term(String name, String formula, String remark) {}

    private static final List<Term> TERMS = List.of(
            new Term("投资完成率", "100 × 本年累计完成之和 ÷ 年度计划投资之和", "合计之比，不是各项目完成率的平均；可以超过 100%。"),
            new Term("序时进度", "100 × 已过月数 ÷ 12", "按时间直线推算；北方冬季停工，一季度用它衡量偏严，所以同时列出计划进度完成率。"),
            new Term("超(+)滞后(-)序时", "投资完成率 － 序时进度", "单位为百分点，用未修约的完成率计算；正数为超前，负数为滞后。"),
            new Term("计划进度完成率", "100 × 本年累计完成之和 ÷ 截至本月计划之和", "没有月度计划的项目用年度计划 × 已过月数 ÷ 12 代替，并在“进度口径”列注明“按月折算”或“部分折算”。"),
            new Term("滞后项目", "投资完成率 － 序时进度 ＜ －{laggard_points} 个百分点", "已竣工的项目除外。"),
            new Term("开工率", "本年实际开工 ÷ 全年计划开工；÷ 截至本月计划开工；累计已开工 ÷ 全部项目", "三种口径分别列出，不混用。"),
            new Term("开复工率", "100 × 开复工项目 ÷（已报项目 － 前期项目）", "开复工项目含本年新开工、续建复工和本年竣工的项目。"),
            new Term("资金到位率", "100 × 本年到位资金 ÷ 年度计划投资（或 ÷ 总投资）", "可以超过 100%。"),
            new Term("纳统率", "100 × 已进入统计库的项目 ÷ 累计已开工项目", "调度数与统计局固定资产投资的范围不同，不能互相替代。"),
            new Term("上报率", "100 × 已报 ÷ 应报（按项目数、按年度计划投资）", "未报项目既不计入分子也不计入分母，所以完成率要与上报率一起看。"),
            new Term("任务台账", "滞后 ＋ 序时 ＋ 超前 ＋ 完成 ＋ 其他 ＝ 工作事项数", "一句话为一个工作事项；有多个目标的取最差的状态；无法计算的采用牵头单位报送的状态，两者不一致时并列。"),
            new Term("清单与范围", "省级重大项目、亿元以上为清单；总投资亿元以上按填报总投资不低于 {over_100m_wan} 万元计算", "范围相互嵌套，任何时候不得相加。"));

    private Terms() {}

    static Section of(MonthView view) {
        Thresholds rules = view.rules();
        return Section.of(
                "terms",
                "口径说明",
                List.of("%s的数来自各报送单位的月度调度表，是调度数，不是统计局的统计数。比率只在打印时四舍五入，保留一位小数；分母为零或缺失的不计比率，只写原因。"
                        .formatted(view.monthName())),
                List.of(),
                List.of(ReportTable.<Term>draft("t-terms", "指标与公式")
                        .name("指标", Term::name)
                        .column(Kind.LONG_TEXT, "公式", term -> formula(term, rules))
                        .column(Kind.LONG_TEXT, "说明", Term::remark)
                        .of(List.of(), TERMS)));
    }

    /** The formula with the thresholds of the month in the place of their names. */
    private static String formula(Term term, Thresholds rules) {
        String formula = term.formula();
        for (String name : rules.values().keySet()) {
            String braced = "{" + name + "}";
            if (formula.contains(braced)) formula = formula.replace(braced, rules.shown(name));
        }
        return formula;
    }
}
