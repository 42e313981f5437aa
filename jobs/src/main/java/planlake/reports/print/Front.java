package planlake.reports.print;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the head of every sheet and of the page.
 *
 * @param facts 报告期, 口径, 发布号, where the figures come from and how much of what is due stands behind them, each a short
 *     phrase
 * @param timeProgressPct length of the time progress, 0 to 1, for the marks in bars
 */
public record Front(
        String title,
        String monthName,
        YearMonth month,
        String timeProgressPct,
        List<String> facts,
        Optional<String> banner) {

    /** What is said of invented figures. */
    public static final String SYNTHETIC = "示例数据：由程序生成，非真实统计，不得引用";

    public static Front of(ReportData data, MonthView view) {
        var time = view.rows(Rates.TABLE).stream()
                .map(row -> row.decimal("time_progress_pct"))
                .filter(java.util.Objects::nonNull)
                .findFirst();
        String coverage =
                view.total(Rates.TABLE, "全部").map(row -> Coverage.of(row)).orElse("尚无项目上报");
        return new Front(
                "重点项目投资完成情况",
                view.monthName(),
                view.month(),
                time.map(ColumnKind::length).orElse("0"),
                List.of(
                        "报告期：" + period(view.month()),
                        "序时进度：" + time.map(ColumnKind.PERCENT::print).orElse("—"),
                        "口径：调度数，只计已报项目",
                        data.releaseLine(),
                        "来源：各报送单位月度调度表、项目清单",
                        "上报：" + coverage),
                data.synthetic() ? Optional.of(SYNTHETIC) : Optional.empty());
    }

    /** From January to the month: figures are cumulative. */
    private static String period(YearMonth month) {
        return month.getMonthValue() == 1
                ? month.getYear() + "年1月"
                : "%d年1—%d月（累计）".formatted(month.getYear(), month.getMonthValue());
    }
}
