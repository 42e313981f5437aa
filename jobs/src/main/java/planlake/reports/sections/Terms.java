package planlake.reports.sections;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.Metrics;
import planlake.table.Metrics.Measured;
import planlake.table.Thresholds;

/** 口径说明: what each measure is; the formulas that the marts declare. */
public final class Terms {

    private record Term(String name, String formula, String remark) {}

    /** What is said beside the declared measures. */
    private static final List<Term> OTHERS = List.of(
            new Term("任务台账", "滞后 ＋ 序时 ＋ 超前 ＋ 完成 ＋ 其他 ＝ 工作事项数", "一句话为一个工作事项；有多个目标的取最差的状态；无法计算的采用牵头单位报送的状态，两者不一致时并列。"),
            new Term("清单与范围", "省级重大项目、亿元以上为清单；总投资亿元以上按填报总投资不低于 {over_100m_wan} 万元计算", "范围相互嵌套，任何时候不得相加。"));

    private Terms() {}

    public static Section of(MonthView view) {
        Thresholds rules = view.rules();
        return Section.of(
                "terms",
                "口径说明",
                List.of("%s的数来自各报送单位的月度调度表，是调度数，不是统计局的统计数。比率只在打印时四舍五入，保留一位小数；分母为零或缺失的不计比率，只写原因。"
                        .formatted(view.monthName())),
                List.of(),
                List.of(ReportTable.<Term>draft("t-terms", "指标与公式")
                        .name("指标", Term::name)
                        .column(ColumnKind.LONG_TEXT, "公式", term -> formula(term, rules))
                        .column(ColumnKind.LONG_TEXT, "说明", Term::remark)
                        .of(List.of(), terms())));
    }

    /** A term for each declared measure that is no mere sum. */
    private static List<Term> terms() {
        return Stream.concat(Metrics.all().stream().filter(Measured::needsWords).map(Terms::term), OTHERS.stream())
                .toList();
    }

    private static Term term(Measured measured) {
        return new Term(
                measured.field().label(),
                measured.formula(),
                Objects.requireNonNullElse(measured.metric().remark(), ""));
    }

    /** The formula with the thresholds of the month in the place of their names. */
    private static String formula(Term term, Thresholds rules) {
        return rules.in(term.formula());
    }
}
