package planlake.reports.sections;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Missing;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 数据质量: who reported when, how complete, and what a reader should know before trusting a figure. */
public final class Quality {

    private Quality() {}

    public static Section of(MonthView view) {
        List<ReportTable> tables = Stream.concat(Stream.of(reporting(view), findings(view)), Reconciled.tables(view))
                .toList();
        return Section.of("quality", "数据质量", List.of(lead(view)), List.of(), tables);
    }

    private static List<TableRow> units(MonthView view) {
        return view.rows("marts.reporting").stream()
                .sorted(TableRow.byNullsLast("sort_order"))
                .toList();
    }

    private static String lead(MonthView view) {
        List<TableRow> units = units(view);
        return "报送单位 %d 个：按时 %d 个，迟报 %d 个，未报 %d 个，报后更正 %d 个；%s共有 %d 行数据在隔离区待处理，未计入本表。"
                .formatted(
                        units.size(),
                        count(units, row -> Long.valueOf(0).equals(row.number("days_late"))),
                        count(units, row -> orZero(row.number("days_late")) > 0),
                        count(units, row -> row.get("days_late") == null),
                        count(units, row -> orZero(row.number("corrections")) > 0),
                        view.monthName(),
                        units.stream()
                                .mapToLong(row -> orZero(row.number("rows_quarantined")))
                                .sum());
    }

    private static ReportTable reporting(MonthView view) {
        return ReportTable.<TableRow>draft("t-reporting", "上报情况", "marts.reporting")
                .note("项目上报率＝应报且已报项目÷应报项目；投资上报率按年度计划投资计算。收到时间为北京时间；整份重报的，后一次替代前一次；更正行指金额与前一次不同、或单独更正的行；已撤回的报送不计。")
                .name("报送单位", row -> row.text("unit"))
                .fields("state due_projects reported_projects", TableRow::get)
                .shareOf("project_coverage_pct", row -> Missing.or(row.decimal("project_coverage_pct"), "无应报项目"))
                .field(
                        ColumnKind.PERCENT,
                        "plan_coverage_pct",
                        row -> Missing.or(row.decimal("plan_coverage_pct"), "无应报项目"))
                .fields("deadline", TableRow::get)
                .fields(ColumnKind.DATE, "first_received_at last_received_at", TableRow::day)
                .column(ColumnKind.DAYS, "迟报", row -> row.number("days_late"))
                .column(ColumnKind.TIMES, "报送", row -> row.number("deliveries"))
                .column(ColumnKind.TIMES, "更正", row -> row.number("corrections"))
                .column(ColumnKind.ROWS, "更正", row -> row.number("rows_corrected"))
                .column(ColumnKind.ROWS, "隔离", row -> row.number("rows_quarantined"))
                .of(List.of(), units(view));
    }

    private static ReportTable findings(MonthView view) {
        record Finding(String what, long projects, String meaning) {}
        List<TableRow> rows = view.rows("marts.project_month");
        List<Finding> findings = List.of(
                new Finding("应报未报", count(rows, row -> row.is("is_due") && !row.is("is_reported")), "不计入完成率的分子和分母"),
                new Finding("沿用旧值", count(rows, row -> row.is("is_standing")), "新报行有误，暂用上次报送的数"),
                new Finding("无年度计划", count(rows, Quality::withoutPlan), "已报但没有年度计划，不计单个项目完成率"),
                new Finding(
                        "清单内总投资不足 1 亿元",
                        count(rows, row -> listed(row) && !row.is("is_over_100m")),
                        "在“亿元以上”清单，填报总投资低于 1 亿元"),
                new Finding(
                        "清单外总投资 1 亿元及以上",
                        count(rows, row -> !listed(row) && row.is("is_over_100m")),
                        "未列入“亿元以上”清单，填报总投资达到 1 亿元"),
                new Finding("行业未填", count(rows, row -> row.text("industry_section_name") == null), "行业表中列入未填"));
        return ReportTable.<Finding>draft("t-findings", "使用数据时须知")
                .name("情形", Finding::what)
                .column(ColumnKind.COUNT, "项目", Finding::projects)
                .column(ColumnKind.LONG_TEXT, "说明", Finding::meaning)
                .of(List.of(), rows.isEmpty() ? List.of() : findings);
    }

    private static boolean withoutPlan(TableRow row) {
        BigDecimal plan = row.decimal("annual_plan_wan");
        return row.is("is_reported") && (plan == null || plan.signum() == 0);
    }

    private static boolean listed(TableRow row) {
        return row.texts("lists").contains(MonthView.BIG_LIST);
    }

    private static long count(List<TableRow> rows, Predicate<TableRow> which) {
        return rows.stream().filter(which).count();
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
