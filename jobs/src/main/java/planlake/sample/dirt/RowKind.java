package planlake.sample.dirt;

import static planlake.sample.dirt.Verdict.FLAGGED;
import static planlake.sample.dirt.Verdict.HARMLESS;
import static planlake.sample.dirt.Verdict.RECOVERED;
import static planlake.sample.dirt.Verdict.REFUSED;
import static planlake.sample.dirt.Verdict.UNDETECTABLE;

import org.jspecify.annotations.Nullable;

/** What goes wrong in single rows. At most one of them befalls a row; rates are of 100,000 rows. */
public enum RowKind implements DirtKind {
    MONEY_THOUSANDS(RECOVERED, "金额是带千分位逗号的文本：1,234.50"),
    MONEY_AS_TEXT(RECOVERED, "金额是文本"),
    MONEY_FULL_WIDTH(RECOVERED, "金额用全角数字：１２３４．５"),
    MONEY_BLANKS(RECOVERED, "金额中间和前后有空格"),
    MONEY_ABOUT(RECOVERED, "approximate", "金额前有“约”"),
    MONEY_OVER(RECOVERED, "approximate", "金额前有“超”"),
    MONEY_IN_YI_CELL(RECOVERED, "单元格内带单位：1.5亿元"),
    MONEY_IN_WAN_CELL(RECOVERED, "单元格内带单位：800万元"),
    MONEY_IN_WORDS(RECOVERED, "金额是中文数字：三千二百万元"),
    DATE_DOTS(RECOVERED, "日期写作 2025.03.08"),
    DATE_CHINESE(RECOVERED, "日期写作 2025年3月8日"),
    DATE_SLASHES(RECOVERED, "日期写作 2025/3/8（文本）"),
    DATE_SERIAL(RECOVERED, "日期是未设格式的 Excel 序号：45717"),
    MONTH_DIGITS(RECOVERED, "月份写作 202503"),
    MONTH_END(RECOVERED, "月份写作 2025年3月底"),
    QUARTER(RECOVERED, "月份只写到季度：2025年二季度"),
    MISSING_DASH(HARMLESS, "没有值的单元格写“—”"),
    MISSING_SLASH(HARMLESS, "没有值的单元格写“/”"),
    MISSING_NONE(HARMLESS, "没有值的单元格写“无”"),
    MISSING_PENDING(HARMLESS, "没有值的单元格写“待定”"),
    MISSING_NA(HARMLESS, "没有值的单元格写“N/A”"),
    PLAN_PENDING(RECOVERED, "本年计划写“待定”，按未填计划计"),
    CODE_FULL_WIDTH(RECOVERED, "项目代码用全角数字"),
    CODE_EN_DASHES(RECOVERED, "项目代码用短破折号“–”"),
    CODE_NO_HYPHENS(RECOVERED, "项目代码没有连字符"),
    CODE_GLUED(RECOVERED, "项目代码前粘着文字：备案项目代码:…"),
    NAME_HTML(RECOVERED, "项目名称中有 HTML 标签"),
    NAME_BLANKS(HARMLESS, "项目名称中有空格"),
    CODE_SCIENTIFIC(REFUSED, "项目代码成了科学计数法：2.50121E+19"),
    CODE_CUT(REFUSED, "项目代码成了数字，只剩 15 位有效数字"),
    CODE_EMPTY(REFUSED, "缺项目代码"),
    ERROR_IN_YTD(REFUSED, "本年累计完成是 #REF!"),
    WORDS_FOR_MONEY(REFUSED, "金额处写“见附件”"),
    TWO_NUMBERS(REFUSED, "一个单元格中有两个数"),
    DATE_WITHOUT_YEAR(REFUSED, "日期没有年份：3月8日"),
    REQUIRED_EMPTY(REFUSED, "必填的数字空着"),
    STAGE_UNKNOWN(REFUSED, "建设阶段不在规定的四种之内"),
    DUPLICATE_DIFFERENT(REFUSED, "同一项目报了两行而数字不同，两行都不入库"),
    DUPLICATE_SAME(REFUSED, "同一行报了两遍，后一行不入库，数字不变"),
    YTD_NEGATIVE(REFUSED, 12, 120, "本年累计完成为负"),
    YTD_IN_YI(REFUSED, 32, 320, "unit_slip_ytd", "本年累计完成误以亿元填报"),
    YTD_IN_YUAN(REFUSED, 32, 320, "unit_slip_ytd", "本年累计完成误以元填报"),
    SINCE_START_IN_YI(REFUSED, 12, 120, "unit_slip_since_start", "开工至今累计完成误以亿元填报"),
    SINCE_START_IN_YUAN(REFUSED, 12, 120, "unit_slip_since_start", "开工至今累计完成误以元填报"),
    TOTAL_IN_YI(REFUSED, "unit_slip_total", "总投资误以亿元填报"),
    PLAN_IN_YI(REFUSED, 24, 240, "unit_slip_done_of_plan", "本年计划误以亿元填报"),
    PLAN_IN_YUAN(REFUSED, "unit_slip_plan", "本年计划误以元填报"),
    DIGIT_TOO_MANY(FLAGGED, 16, 160, "since_start_adds_up", "本年累计完成多打一位：118.1（应为 18.1）"),
    DIGITS_SWAPPED(FLAGGED, "since_start_adds_up", "开工至今累计完成有两位数字颠倒"),
    MONTH_WRONG(FLAGGED, 16, 160, "ytd_adds_up_over_time", "本月完成与本年累计的增加数不符"),
    CUMULATIVE_FALLS(FLAGGED, 16, 160, "ytd_never_falls", "本年累计、开工至今累计比上月减少"),
    MONTH_PASTED(FLAGGED, 24, 240, "month_not_pasted", "本月完成照抄上月"),
    FINISH_EARLIER(FLAGGED, 16, 160, "planned_finish_earlier", "计划竣工时间比上月所报提前一年"),
    PROGRESS_TOO_EARLY(FLAGGED, "complete_is_finished", "工程进度 100%，建设阶段仍为续建"),
    SPENDING_WITHOUT_START(FLAGGED, 16, 160, "no_start_no_investment", "有完成投资而报未开工"),
    FUNDS_WRONG(FLAGGED, "sources_add_up", "到位资金合计与各来源之和不符"),
    TEXT_CUT(FLAGGED, "text_cut", "文字在第 255 个字处中断"),
    MOJIBAKE_NAME(FLAGGED, "mojibake", "项目名称乱码"),
    MOJIBAKE_PROGRESS(FLAGGED, "mojibake", "形象进度乱码"),
    CODE_CHECK_DIGIT(FLAGGED, "code_check_digit", "项目代码的校验码有误（该项目历月、清单中均如此）"),
    CODE_REGION(FLAGGED, "code_region", "项目代码中的区划代码不存在（该项目历月、清单中均如此）"),
    RAISED(UNDETECTABLE, 24, 240, "", "最后一个月的本月、本年、开工至今三项一致地多报"),
    PROGRESS_RAISED(UNDETECTABLE, 24, 240, "", "最后一个月的工程进度多报一个百分点"),
    PHONE_WRONG(UNDETECTABLE, "联系电话错一位");

    @SuppressWarnings("ImmutableEnumChecker") // A record of immutable things.
    private final Facts facts;

    RowKind(Verdict verdict, String says) {
        this(verdict, "", says);
    }

    RowKind(Verdict verdict, String rule, String says) {
        this(verdict, 8, 80, rule, says);
    }

    RowKind(Verdict verdict, int usual, int heavy, String says) {
        this(verdict, usual, heavy, "", says);
    }

    RowKind(Verdict verdict, int usual, int heavy, String rule, String says) {
        this.facts = new Facts(verdict, usual, heavy, rule, says);
    }

    /** The kind that a draw between 0 and 1 stands for; null for most draws. */
    public static @Nullable RowKind drawn(Dirt dirt, double draw) {
        double left = draw * 100_000;
        for (RowKind kind : values()) {
            if (kind.isOfCode()) continue;
            left -= kind.rate(dirt);
            if (left < 0) return kind;
        }
        return null;
    }

    /** Whether it befalls a project in all its rows, and so is drawn by project. */
    boolean isOfCode() {
        return this == CODE_CHECK_DIGIT || this == CODE_REGION;
    }

    /** Whether the next month, true again, looks odd beside it. */
    public boolean echoes() {
        return switch (this) {
            case DIGIT_TOO_MANY, DIGITS_SWAPPED, CUMULATIVE_FALLS, PROGRESS_TOO_EARLY, FUNDS_WRONG, MOJIBAKE_NAME ->
                true;
            default -> false;
        };
    }

    @Override
    public Facts facts() {
        return facts;
    }
}
