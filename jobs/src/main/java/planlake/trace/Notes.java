package planlake.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import planlake.table.TableRow;

/** What stands behind a figure besides its numbers, in sentences for people. */
final class Notes {

    private Notes() {}

    static List<String> of(Measure measure, TableRow printed, List<TableRow> members) {
        var notes = new ArrayList<String>();
        if (measure.parts().isEmpty()) return notes;
        if (printed.values().get("no_rate_reason") instanceof String reason
                && measure.field().equals("complete_pct")) {
            notes.add("无完成率：" + reason + "。");
        }
        boolean isOverPlanToDate = measure.parts().stream().anyMatch(part -> "plan_to_date_wan".equals(part.field()));
        if (isOverPlanToDate) {
            said(
                    notes,
                    members,
                    row -> "linear".equals(row.text("plan_to_date_basis")),
                    "个项目没有月度计划，截至本月计划按年度计划 × 月数 ÷ 12 折算（口径 linear），单元格为其年度计划。");
        }
        said(notes, members, row -> row.is("is_due") && !row.is("is_reported"), "个应报项目未报，不进入已报项目之和。");
        said(notes, members, row -> !Which.counts(row), "个项目按规则不计入（打包项目与子项目只计其一）。");
        said(notes, members, row -> Boolean.TRUE.equals(row.values().get("is_carried")), "个项目沿用上期数，另列，不计入。");
        said(notes, members, row -> row.is("is_standing"), "个项目本次报送的行有误，沿用此前交付的数。");
        said(notes, members, row -> row.values().get("corrects") != null, "个项目的行经更正表更正。");
        return notes;
    }

    private static void said(List<String> notes, List<TableRow> members, Predicate<TableRow> which, String words) {
        long count = members.stream().filter(which).count();
        if (count > 0) notes.add("%,d %s".formatted(count, words));
    }
}
