package planlake.commands;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.reports.PlanWords;
import planlake.table.TableRow;

/** Links that wait for a decision, as they are printed: the plan's words beside the register's. */
record DoubtfulLinks(List<DoubtfulLink> links) {

    private static final List<Column> COLUMNS = List.of(
            Column.number("plan_year", "计划年度"),
            Column.number("task_no", "任务"),
            Column.text("short_name", "简称"),
            Column.text("demand", "要求"),
            Column.text("sentence", "计划原文"),
            Column.text("file", "文件"),
            Column.number("row_number", "行"),
            Column.text("project_code", "项目代码"),
            Column.text("project_name", "登记名称"),
            Column.text("unit", "报送单位"),
            Column.number("total_investment_wan", "总投资(万元)"),
            Column.number("confidence", "置信度"),
            Column.text("why", "存疑"),
            Column.text("others", "其他可能"),
            Column.text("lines", "复核文件行"));

    private static final List<Column> FACTS = List.of(Column.text("what", "项"), Column.text("said", "内容"));

    void print(Format format, PrintWriter out) {
        if (format == Format.TABLE) print(out);
        else new Grid(COLUMNS, links.stream().map(DoubtfulLinks::row).toList()).print(format, out);
    }

    private static List<@Nullable Object> row(DoubtfulLink link) {
        TableRow named = link.named();
        RegisteredProject project = link.project();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(named.get("plan_year"));
        row.add(named.get("task_no"));
        row.add(named.get("short_name"));
        row.add(PlanWords.demand(named));
        row.add(link.sentence());
        row.add(named.get("file"));
        row.add(named.get("row_number"));
        row.add(project == null ? null : project.code());
        row.add(project == null ? null : project.name());
        row.add(project == null ? null : project.unit());
        row.add(project == null ? null : project.totalInvestmentWan());
        row.add(named.get("confidence"));
        row.add(link.why());
        row.add(link.otherTexts());
        row.add(link.toCopy());
        return row;
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
