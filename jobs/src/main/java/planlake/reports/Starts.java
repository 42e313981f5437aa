package planlake.reports;

import java.util.List;
import planlake.table.TableRow;

/** 开工竣工: starts in their three variants, resumptions, finishes, and entries in the statistics library. */
final class Starts {

    private static final String TABLE = "marts.starts";

    private Starts() {}

    static Section of(MonthView view) {
        return Section.of(
                "starts",
                "开工竣工",
                List.of("开工率有三种口径，分别列出：占全年计划开工、占截至本月计划开工、占全部项目。开工指永久性工程首次破土或开始打桩，场地平整不算。"),
                List.of(Charts.starts("chart-starts", view)),
                List.of(
                        table(view, MonthView.BIG_LIST, "region", "t-starts-big", "地区"),
                        table(view, MonthView.KEY_LIST, "region", "t-starts-key", "地区"),
                        table(view, MonthView.BIG_LIST, "industry", "t-starts-industry", "行业门类")));
    }

    private static ReportTable table(MonthView view, String list, String by, String id, String heading) {
        return ReportTable.<TableRow>draft(id, list + " · 按" + heading)
                .note(note(view, list))
                .name(heading, row -> "total".equals(row.text("by")) ? "全省" : row.text("key"))
                .column(Kind.COUNT, "已报项目", row -> row.number("projects"))
                .column(Kind.COUNT, "其中前期", row -> row.number("preliminary_projects"))
                .group("开工")
                .column(Kind.COUNT, "全年计划开工", row -> row.number("planned_starts_year"))
                .column(Kind.COUNT, "截至本月计划", row -> row.number("planned_starts_to_date"))
                .column(Kind.COUNT, "本年实际开工", row -> row.number("actual_starts"))
                .column(Kind.COUNT, "本月开工", row -> row.number("actual_starts_month"))
                .column(Kind.PERCENT, "开工率（占全年计划）", row -> Missing.or(row.decimal("start_of_year_pct"), "全年无计划"))
                .column(Kind.PERCENT, "开工率（占序时计划）", row -> Missing.or(row.decimal("start_to_date_pct"), "尚无计划"))
                .column(Kind.COUNT, "累计已开工", row -> row.number("started_projects"))
                .column(Kind.PERCENT, "开工率（占全部项目）", row -> Missing.or(row.decimal("start_of_all_pct"), "无已报项目"))
                .group("开复工")
                .column(Kind.COUNT, "开复工项目", row -> row.number("working_projects"))
                .column(Kind.PERCENT, "开复工率", row -> Missing.or(row.decimal("start_resume_pct"), "均为前期"))
                .group("竣工")
                .column(Kind.COUNT, "全年计划竣工", row -> row.number("planned_finishes_year"))
                .column(Kind.COUNT, "本年实际竣工", row -> row.number("actual_finishes"))
                .column(Kind.COUNT, "本月竣工", row -> row.number("actual_finishes_month"))
                .column(Kind.PERCENT, "竣工率", row -> Missing.or(row.decimal("finish_pct"), "全年无计划"))
                .group("纳统")
                .column(Kind.COUNT, "已纳统", row -> row.number("registered_projects"))
                .column(Kind.PERCENT, "纳统率", row -> Missing.or(row.decimal("registration_pct"), "尚无开工"))
                .of(view.total(TABLE, list).stream().toList(), view.cut(TABLE, list, by));
    }

    private static String note(MonthView view, String list) {
        return "开复工率＝开复工项目÷（已报项目－前期）；竣工率＝本年实际竣工÷全年计划竣工；纳统率＝已纳统÷累计已开工。" + Coverage.of(view, list);
    }
}
