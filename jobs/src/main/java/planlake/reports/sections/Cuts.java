package planlake.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.Rates;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;
import planlake.table.TableRow;

/** 各市排名, 清单, 行业, 部门: the same rates, cut four ways. */
public final class Cuts {

    private static final String LIST_FIELDS = """
            label complete_pct points_ahead change_points annual_plan_wan done_ytd_wan total_investment_wan
            plan_to_date_pct plan_to_date_basis projects due_projects laggards plan_coverage_pct
            """;

    private Cuts() {}

    public static Section regions(MonthView view) {
        return Section.of(
                "ranking",
                "各市排名",
                List.of("按投资完成率排名；按项目所在地区分组，图中虚线为序时进度，低于它的条形为红色。"),
                List.of(
                        Charts.ranking("chart-ranking-big", view, MonthView.BIG_LIST),
                        Charts.ranking("chart-ranking-key", view, MonthView.KEY_LIST)),
                List.of(
                        Rates.ranked(view, MonthView.BIG_LIST, "region", "t-region-big", "地区"),
                        Rates.ranked(view, MonthView.KEY_LIST, "region", "t-region-key", "地区")));
    }

    public static Section industries(MonthView view) {
        return Section.of(
                "industry",
                "行业",
                List.of("按国民经济行业分类（GB/T 4754—2017）门类分组；未填行业的项目单列。"),
                List.of(Charts.industries("chart-industry", view)),
                List.of(
                        Rates.ranked(view, MonthView.BIG_LIST, "industry", "t-industry-big", "行业门类"),
                        Rates.ranked(view, MonthView.KEY_LIST, "industry", "t-industry-key", "行业门类")));
    }

    public static Section bodies(MonthView view) {
        return Section.of(
                "body",
                "部门",
                List.of("按项目清单登记的省级主管部门分组；未登记主管部门的项目列入未填。"),
                List.of(),
                List.of(
                        Rates.ranked(view, MonthView.KEY_LIST, "body", "t-body-key", "主管部门"),
                        Rates.ranked(view, MonthView.BIG_LIST, "body", "t-body-big", "主管部门")));
    }

    public static Section lists(MonthView view) {
        return Section.of(
                "lists",
                "清单",
                List.of("一个项目可在多张清单上：各清单相互重叠，不列合计，不得相加。"),
                List.of(),
                List.of(overlapping(view), nesting(view)));
    }

    private static ReportTable overlapping(MonthView view) {
        var draft = ReportTable.<TableRow>draft("t-lists", "全部项目 · 按所在清单", Rates.TABLE)
                .note(Rates.population(view, "全部"));
        return Rates.columns(draft, "所在清单", LIST_FIELDS).of(List.of(), view.cut(Rates.TABLE, "全部", "list"));
    }

    /** Who is on which list, each project once. */
    private static ReportTable nesting(MonthView view) {
        record Group(String name, List<TableRow> projects) {}
        List<TableRow> due = view.rows("marts.project_month").stream()
                .filter(row -> row.is("is_due") || row.is("is_reported"))
                .toList();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("两张清单都在", on(due, true, true).toList()));
        groups.add(new Group("只在" + MonthView.KEY_LIST, on(due, true, false).toList()));
        groups.add(new Group("只在" + MonthView.BIG_LIST, on(due, false, true).toList()));
        groups.add(new Group("都不在", on(due, false, false).toList()));
        return ReportTable.<Group>draft("t-nesting", "两张清单的嵌套关系")
                .note("每个项目只计一次；“总投资 1 亿元及以上”按本月填报的总投资判断，未报的用清单数。清单与判断不一致的，待核实。")
                .name("范围", Group::name)
                .column(ColumnKind.COUNT, "项目", group -> (long) group.projects().size())
                .column(ColumnKind.COUNT, "总投资 1 亿元及以上", group -> over(group.projects(), true))
                .column(ColumnKind.COUNT, "总投资 1 亿元以下", group -> over(group.projects(), false))
                .of(due.isEmpty() ? List.of() : List.of(new Group("全部项目", due)), due.isEmpty() ? List.of() : groups);
    }

    private static Stream<TableRow> on(List<TableRow> rows, boolean onKeyList, boolean onBigList) {
        return rows.stream()
                .filter(row -> row.texts("lists").contains(MonthView.KEY_LIST) == onKeyList)
                .filter(row -> row.texts("lists").contains(MonthView.BIG_LIST) == onBigList);
    }

    private static @Nullable Object over(List<TableRow> rows, boolean over) {
        return rows.stream().filter(row -> row.is("is_over_100m") == over).count();
    }
}
