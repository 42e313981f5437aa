package planlake.commands.plan;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.reports.print.PlanWords;
import planlake.table.TableRow;

/** Links that wait for a decision, as they are printed: the plan's words beside the register's. */
record DoubtfulLinks(List<DoubtfulLink> links) {

    private static final List<Column.Filled<DoubtfulLink>> COLUMNS = List.of(
            named(Column.number("plan_year", "计划年度")),
            named(Column.number("task_no", "任务")),
            named(Column.text("short_name", "简称")),
            Column.text("demand", "要求").of(link -> PlanWords.demand(link.named())),
            Column.text("sentence", "计划原文").of(DoubtfulLink::sentence),
            named(Column.text("file", "文件")),
            named(Column.number("row_number", "行")),
            project(Column.text("project_code", "项目代码"), RegisteredProject::code),
            project(Column.text("project_name", "登记名称"), RegisteredProject::name),
            project(Column.text("unit", "报送单位"), RegisteredProject::unit),
            project(Column.number("total_investment_wan", "总投资(万元)"), RegisteredProject::totalInvestmentWan),
            named(Column.number("confidence", "置信度")),
            Column.text("why", "存疑").of(DoubtfulLink::why),
            Column.text("others", "其他可能").of(DoubtfulLink::otherTexts),
            Column.text("lines", "复核文件行").of(DoubtfulLink::toCopy));

    private static final List<Column> FACTS = List.of(Column.text("what", "项"), Column.text("said", "内容"));

    void print(Format format, PrintWriter out) {
        if (format == Format.TABLE) print(out);
        else Grid.of(links, COLUMNS).print(format, out);
    }

    private static Column.Filled<DoubtfulLink> named(Column column) {
        return column.of(link -> link.named().get(column.key()));
    }

    private static Column.Filled<DoubtfulLink> project(
            Column column, Function<RegisteredProject, @Nullable Object> fact) {
        return column.of(link -> link.project() == null ? null : fact.apply(link.project()));
    }

    private void print(PrintWriter out) {
        for (DoubtfulLink link : links) {
            facts(link).print(Format.TABLE, out);
            out.println();
        }
        out.printf("%d named projects wait for a decision.%n", links.size());
        if (links.isEmpty()) return;
        out.println(
                "Lines for reference/task_link.csv; copy one of each (put the day, a role and the reason at the end):");
        out.println("  " + DoubtfulLink.HEADER);
        links.forEach(link -> link.toCopy().forEach(line -> out.println("  " + line)));
    }

    private static Grid facts(DoubtfulLink link) {
        TableRow named = link.named();
        RegisteredProject project = link.project();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(
                "点名",
                "任务%s“%s”（%s）".formatted(named.text("task_no"), named.text("short_name"), PlanWords.demand(named))));
        rows.add(List.of("计划", Objects.requireNonNullElse(link.sentence(), "原文不详") + place(named)));
        rows.add(List.of("清单", project == null ? "没有名称相符的项目" : project.text()));
        rows.add(List.of("存疑", link.why()));
        link.otherTexts().forEach(other -> rows.add(List.of("其他可能", other)));
        return new Grid(FACTS, rows);
    }

    private static String place(TableRow named) {
        String file = named.text("file");
        String line = named.text("row_number");
        return file == null ? "" : "（%s%s）".formatted(file, line == null ? "" : " 第" + line + "行");
    }
}
