package planlake.reports.sections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import planlake.reports.print.Coverage;
import planlake.reports.print.Missing;
import planlake.reports.print.MonthView;
import planlake.reports.print.Rates;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 资金: what arrived this year, by source and by region, and how much of it was paid out. */
public final class FundsSection {

    static final String TABLE = "marts.funds";
    static final String ALL_SOURCES = "合计";

    private FundsSection() {}

    public static Section of(MonthView view) {
        List<ReportTable> tables = new ArrayList<>();
        for (String list : MonthView.LISTS) {
            String id = list.equals(MonthView.KEY_LIST) ? "key" : "big";
            tables.add(sources(view, list, "t-funds-" + id));
            tables.add(regions(view, list, "t-funds-region-" + id));
        }
        return Section.of(
                "funds",
                "资金",
                List.of("到位资金为本年到位数。资金到位率分占年度计划投资、占总投资两种口径；支付率＝支付资金÷到位资金。"),
                List.of(
                        Charts.sources("chart-funds-key", view, MonthView.KEY_LIST),
                        Charts.sources("chart-funds-big", view, MonthView.BIG_LIST)),
                List.copyOf(tables));
    }

    /** Funds of a list by source, customary order, without the total. */
    static List<TableRow> bySource(MonthView view, String list) {
        return view.cut(TABLE, list, "total").stream()
                .filter(row -> !ALL_SOURCES.equals(row.text("source")))
                .toList();
    }

    private static ReportTable sources(MonthView view, String list, String id) {
        return ReportTable.<TableRow>draft(id, list + " · 按资金来源", TABLE)
                .note(Coverage.of(view, list))
                .name("资金来源", row -> row.text("source"))
                .fields("arrived_wan", TableRow::get)
                .share("占到位资金", row -> Missing.or(row.decimal("share_pct"), "无到位资金"))
                .of(allSources(view, list, "total"), bySource(view, list));
    }

    private static ReportTable regions(MonthView view, String list, String id) {
        var draft = ReportTable.<TableRow>draft(id, list + " · 按地区", TABLE)
                .note("来源不明＝填报的到位合计－各来源之和。" + Coverage.of(view, list))
                .name("地区", row -> "total".equals(row.text("by")) ? "全省" : row.text("key"));
        for (String field : ReportTable.names(ReportTable.printed(TABLE))) {
            if (field.equals("in_place_pct")) draft.shareOf(field, row -> Missing.or(row.get(field), "无年度计划"));
            else draft.fields(field, TableRow::get);
        }
        return draft.of(allSources(view, list, "total"), allSources(view, list, "region"));
    }

    private static List<TableRow> allSources(MonthView view, String list, String by) {
        // sort_order belongs to the sources, so groups follow the order of the regions' completion rows.
        List<String> regions = view.cut(Rates.TABLE, list, "region").stream()
                .map(row -> String.valueOf(row.text("key")))
                .toList();
        return view.cut(TABLE, list, by).stream()
                .filter(row -> ALL_SOURCES.equals(row.text("source")))
                .sorted(Comparator.comparing((TableRow row) -> place(regions, row)))
                .toList();
    }

    private static int place(List<String> regions, TableRow row) {
        int place = regions.indexOf(String.valueOf(row.text("key")));
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
