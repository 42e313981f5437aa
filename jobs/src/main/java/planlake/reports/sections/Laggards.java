package planlake.reports.sections;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.PlanWords;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;
import planlake.table.Thresholds;

/** 滞后项目: every project more points behind than the rule allows, the largest first, with where its figures were read. */
public final class Laggards {

    private static final int SHOWN_ON_PAGE = 50;

    private Laggards() {}

    public static Section of(MonthView view) {
        List<TableRow> rows = view.rows("marts.project_month").stream()
                .filter(row -> row.is("is_laggard"))
                .sorted(Comparator.comparing(Laggards::total, Comparator.reverseOrder())
                        .thenComparing(TableRow.by("project_id")))
                .toList();
        return Section.of(
                "laggards",
                "滞后项目",
                List.of("投资完成率低于序时进度超过 %s 个百分点、尚未竣工的项目，共 %s 个，按总投资从大到小排列。"
                        .formatted(view.rules().shown(Thresholds.LAGGARD_POINTS), ColumnKind.COUNT.print(rows.size()))),
                List.of(),
                List.of(table(rows).filteredAfter(SHOWN_ON_PAGE)));
    }

    private static ReportTable table(List<TableRow> rows) {
        return ReportTable.<TableRow>draft("t-laggards", "滞后项目", "marts.project_month")
                .note("口径：全部已报项目；投资完成率＝本年累计完成÷年度计划投资。来源为原件的文件、工作表和行号。")
                .longName("项目名称", row -> row.text("project_name"))
                .fields("unit", TableRow::get)
                .rateOf("complete_pct", row -> row.decimal("complete_pct"))
                .fields("points_ahead", TableRow::get)
                .fields(ColumnKind.WAN, "total_investment_wan annual_plan_wan done_ytd_wan", TableRow::get)
                .fields("build_stage", TableRow::get)
                .column(ColumnKind.TEXT, "行业门类", row -> row.text("industry_section_name"))
                .fields("supervising_body", TableRow::get)
                .field(ColumnKind.TEXT, "lists", Laggards::lists)
                .fields(ColumnKind.LONG_TEXT, "issue", TableRow::get)
                .fields("responsible_unit", TableRow::get)
                .column(ColumnKind.SOURCE, "来源", PlanWords::source)
                .of(List.of(), rows);
    }

    private static @Nullable Object lists(TableRow row) {
        List<String> lists = row.texts("lists").stream().sorted().toList();
        return lists.isEmpty() ? "未列入" : String.join("、", lists);
    }

    private static BigDecimal total(TableRow row) {
        return Objects.requireNonNullElse(row.decimal("total_investment_wan"), BigDecimal.ZERO);
    }
}
