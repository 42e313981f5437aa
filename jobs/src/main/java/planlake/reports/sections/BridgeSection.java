package planlake.reports.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import planlake.bridge.Bridge;
import planlake.bridge.BridgePart;
import planlake.bridge.Cause;
import planlake.bridge.Cut;
import planlake.bridge.ProjectFacts;
import planlake.bridge.Share;
import planlake.reports.print.ColumnKind;
import planlake.reports.print.Figure;
import planlake.reports.print.PlanWords;
import planlake.reports.print.ReportTable;
import planlake.reports.print.Section;

/** 变动原因: why figures are other than in an edition before, in causes that add up, with the projects behind each. */
public final class BridgeSection {

    private static final int SHOWN_ON_PAGE = 50;

    /** What nearly every project does; listing it would bury the rest. */
    private static final Set<Cause> NOT_LISTED = Set.of(Cause.WORK_DONE, Cause.NEW_YEAR);

    private BridgeSection() {}

    private record Listed(Cause cause, Share share) {}

    /**
     * The section of some bridges, in their order.
     *
     * @param bridges not empty; groups of a cut are put into one table, and have no chart beside the whole's
     */
    public static Section of(List<Bridge> bridges) {
        List<Bridge> wholes =
                bridges.stream().filter(each -> !isGroup(each, bridges)).toList();
        List<Bridge> groups =
                bridges.stream().filter(each -> isGroup(each, bridges)).toList();
        List<Figure> figures = new ArrayList<>();
        List<ReportTable> tables = new ArrayList<>();
        for (Bridge bridge : wholes) {
            if (bridge.gap() == null) figures.add(Waterfall.of("chart-bridge-" + (figures.size() + 1), bridge));
            tables.add(steps("t-bridge-" + (tables.size() + 1), bridge));
        }
        if (!groups.isEmpty()) tables.add(groups(groups));
        wholes.stream()
                .filter(bridge -> !listed(bridge).isEmpty())
                .forEach(bridge -> tables.add(projects("t-bridge-" + (tables.size() + 1), bridge)));
        return Section.of(
                "bridge", "变动原因", wholes.stream().map(BridgeWords::sentence).toList(), figures, tables);
    }

    private static boolean isGroup(Bridge bridge, List<Bridge> all) {
        return all.size() > 1 && bridge.population().cut() != Cut.TOTAL;
    }

    private static ReportTable steps(String id, Bridge bridge) {
        return ReportTable.<Bridge.Step>draft(id, BridgeWords.title(bridge))
                .note("按迟报、更正、计划、新增、退出、重新分类、划转、口径、当月完成的顺序逐项目替换；各项变动相加恰等于两期之差（打印时四舍五入）。")
                .name("原因", Bridge.Step::name)
                .column(BridgeWords.change(bridge.measure()), "变动", Bridge.Step::change)
                .column(ColumnKind.PERCENT, "占变动", step -> bridge.share(step.part()))
                .column(ColumnKind.COUNT, "项目", Bridge.Step::projects)
                .column(BridgeWords.level(bridge.measure()), "数值", Bridge.Step::level)
                .of(List.of(), bridge.steps());
    }

    private static ReportTable groups(List<Bridge> groups) {
        Bridge any = groups.get(0);
        ColumnKind change = BridgeWords.change(any.measure());
        ColumnKind level = BridgeWords.level(any.measure());
        var draft = ReportTable.<Bridge>draft(
                        "t-bridge-groups", any.population().list() + "：分组变动原因")
                .note("变动大的在前；划转在一组为减、在另一组为增。")
                .name("分组", bridge -> bridge.population().key())
                .column(level, any.from().label(), Bridge::before);
        for (Cause cause : Cause.values()) {
            if (groups.stream().anyMatch(bridge -> bridge.part(cause).isPresent())) {
                draft.column(change, cause.label(), bridge -> bridge.part(cause)
                        .map(BridgePart::amount)
                        .orElse(null));
            }
        }
        return draft.column(change, "变动合计", Bridge::difference)
                .column(level, any.to().label(), Bridge::after)
                .of(List.of(), groups);
    }

    private static List<Listed> listed(Bridge bridge) {
        return bridge.parts().stream()
                .filter(part -> !NOT_LISTED.contains(part.cause()))
                .flatMap(part -> part.projects().stream().map(share -> new Listed(part.cause(), share)))
                .toList();
    }

    private static ReportTable projects(String id, Bridge bridge) {
        return ReportTable.<Listed>draft(id, BridgeWords.title(bridge) + "，各项原因涉及的项目")
                .note("同一原因内按变动大小排列；当月完成涉及几乎全部项目，不在此列。来源为两期原件的文件、工作表和行号。")
                .longName("项目名称", each -> each.share().name())
                .column(ColumnKind.TEXT, "项目代码", each -> each.share().code())
                .column(ColumnKind.TEXT, "报送单位", each -> each.share().unit())
                .column(ColumnKind.TEXT, "原因", each -> each.cause().label())
                .column(BridgeWords.change(bridge.measure()), "变动", each -> each.share()
                        .amount())
                .column(ColumnKind.TEXT, "原为", each -> each.share().was())
                .column(ColumnKind.TEXT, "现为", each -> each.share().is())
                .column(ColumnKind.SOURCE, "原来源", each -> source(each.share().from()))
                .column(ColumnKind.SOURCE, "现来源", each -> source(each.share().to()))
                .of(List.of(), listed(bridge))
                .filteredAfter(SHOWN_ON_PAGE);
    }

    private static @Nullable String source(ProjectFacts.@Nullable Source source) {
        return source == null || source.file() == null
                ? null
                : PlanWords.source(source.file(), source.sheet(), source.row());
    }
}
