package planlake.reports.sections;

import java.util.List;
import planlake.reports.print.Coverage;
import planlake.reports.print.MonthView;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 开工竣工: starts in their three variants, resumptions, finishes, and entries in the statistics library. */
public final class Starts {

    private static final String TABLE = "marts.starts";

    private Starts() {}

    public static Section of(MonthView view) {
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
        return ReportTable.<TableRow>draft(id, list + " · 按" + heading, TABLE)
                .note(note(view, list))
                .name(heading, row -> "total".equals(row.text("by")) ? "全省" : row.text("key"))
                .fields(ReportTable.printed(TABLE), TableRow::get)
                .of(view.total(TABLE, list).stream().toList(), view.cut(TABLE, list, by));
    }

    private static String note(MonthView view, String list) {
        return "开复工率＝开复工项目÷（已报项目－前期）；竣工率＝本年实际竣工÷全年计划竣工；纳统率＝已纳统÷累计已开工。" + Coverage.of(view, list);
    }
}
