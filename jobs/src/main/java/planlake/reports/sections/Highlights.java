package planlake.reports.sections;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.MonthView;
import planlake.reports.print.Rates;
import planlake.table.TableRow;

/** What stands out in the month, in sentences made from the same rows as the tables. */
final class Highlights {

    private static final int NAMED_UNITS = 3;

    private Highlights() {}

    static List<String> of(MonthView view) {
        List<String> sentences = new ArrayList<>();
        for (String list : MonthView.LISTS) {
            view.total(Rates.TABLE, list).ifPresent(row -> sentences.add(progress(view, list, row)));
        }
        regions(view, sentences);
        named(view, sentences);
        TaskLedger.total(view).map(TaskLedger::sentence).ifPresent(sentences::add);
        if (sentences.isEmpty()) sentences.add(view.monthName() + "没有已发布的完成情况。");
        return List.copyOf(sentences);
    }

    private static String progress(MonthView view, String list, TableRow row) {
        BigDecimal points = row.decimal("points_ahead");
        String against = points == null
                ? "无年度计划，不计完成率"
                : "投资完成率 %s，%s序时进度 %s 个百分点"
                        .formatted(
                                ColumnKind.PERCENT.print(row.decimal("complete_pct")),
                                points.signum() < 0 ? "低于" : "高于",
                                ColumnKind.POINTS.print(points.abs()).replace("+", ""));
        return "截至%s底，%s已报 %s 个，年度计划投资 %s 亿元，累计完成 %s 亿元，%s。"
                .formatted(
                        view.monthName(),
                        list + "项目".repeat(list.endsWith("项目") ? 0 : 1),
                        ColumnKind.COUNT.print(row.number("projects")),
                        ColumnKind.YI.print(row.decimal("annual_plan_wan")),
                        ColumnKind.YI.print(row.decimal("done_ytd_wan")),
                        against);
    }

    private static void regions(MonthView view, List<String> sentences) {
        List<TableRow> ranked = view.cut(Rates.TABLE, MonthView.BIG_LIST, "region").stream()
                .filter(row -> row.decimal("points_ahead") != null)
                .sorted(Rates.BY_RANK)
                .toList();
        if (ranked.size() <= NAMED_UNITS) return;
        long behind = ranked.stream()
                .filter(row ->
                        Objects.requireNonNull(row.decimal("points_ahead")).signum() < 0)
                .count();
        sentences.add("%s项目按地区：%d 个地区中 %d 个达到或超过序时进度、%d 个滞后；完成率居前的是%s，居后的是%s。"
                .formatted(
                        MonthView.BIG_LIST,
                        ranked.size(),
                        ranked.size() - behind,
                        behind,
                        list(ranked.subList(0, NAMED_UNITS)),
                        list(ranked.subList(ranked.size() - NAMED_UNITS, ranked.size()))));
    }

    private static void named(MonthView view, List<String> sentences) {
        List<NamedProjectLine> named = NamedProjectLine.of(view).stream()
                .filter(NamedProjectLine::isLinked)
                .toList();
        if (!named.isEmpty()) {
            long unknown = count(named, NamedProjectLine.Stage.UNKNOWN);
            sentences.add("政府工作报告点名的项目已关联 %d 个：已建成 %d 个，在建 %d 个，未开工 %d 个%s。"
                    .formatted(
                            named.size(),
                            count(named, NamedProjectLine.Stage.FINISHED),
                            count(named, NamedProjectLine.Stage.BUILDING),
                            count(named, NamedProjectLine.Stage.NOT_STARTED),
                            unknown == 0 ? "" : "，本月未报 " + unknown + " 个"));
        }
    }

    private static long count(List<NamedProjectLine> named, NamedProjectLine.Stage stage) {
        return named.stream().filter(each -> each.stage() == stage).count();
    }

    private static String list(List<TableRow> rows) {
        return rows.stream()
                .map(row -> ColumnKind.TEXT.print(Rates.label(row)) + "（"
                        + ColumnKind.PERCENT.print(row.decimal("complete_pct")) + "）")
                .collect(Collectors.joining("、"));
    }
}
