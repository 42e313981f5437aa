package planlake.commands;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Column.Filled;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.table.TableRow;
import planlake.trace.Place;
import planlake.trace.ProjectLife;
import planlake.trace.Statement;

/** A project's life as people read it. */
record LifeText(PrintWriter out) {

    void print(ProjectLife life, String release) {
        heading(life, release);
        section("各月现知（万元）", life.months(), MONTHS);
        out.printf("%n各次填报（%,d 次）%n", life.statements().size());
        statements(life.statements(), true).print(Format.TABLE, out);
        if (!life.listings().isEmpty()) {
            out.printf("%n清单（%,d 次）%n", life.listings().size());
            listings(life.listings()).print(Format.TABLE, out);
        }
        section("变动", life.events(), EVENTS);
        section("关联任务", life.tasks(), tasks(life));
        section("数据发现", life.findings(), FINDINGS);
        section("隔离的行", life.quarantine(), QUARANTINE);
    }

    private void heading(ProjectLife life, String release) {
        TableRow last = life.last();
        out.printf("%s　%s%n", last.text("project_name"), release);
        fact("项目标识", life.id());
        fact("项目代码", String.join("、", life.codes()));
        if (life.spells("project_name").size() > 1) fact("曾用名", spells(life, "project_name"));
        fact("报送单位", spells(life, "unit"));
        fact("县区", last.text("county"));
        fact("行业", last.text("industry_division_name"));
        fact("主管部门", last.text("supervising_body"));
        fact("项目单位", last.text("owner"));
        fact("建设阶段", last.text("build_stage"));
        fact("所在清单", String.join("、", last.texts("lists")));
    }

    private void fact(String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) out.printf("%s：%s%n", label, text);
    }

    private static String spells(ProjectLife life, String field) {
        return life.spells(field).stream()
                .map(spell ->
                        "%s（%s 至 %s）".formatted(spell.text(), YearMonth.from(spell.from()), YearMonth.from(spell.to())))
                .collect(Collectors.joining("；"));
    }

    private static final List<Filled<TableRow>> MONTHS = List.of(
            month(),
            Column.text("state", "上报").of(LifeText::state),
            field(Column.text("build_stage", "阶段")),
            field(Column.number("total_investment_wan", "总投资", 2)),
            field(Column.number("annual_plan_wan", "年度计划", 2)),
            field(Column.number("plan_to_date_wan", "截至本月计划", 2)),
            field(Column.number("done_month_wan", "本月完成", 2)),
            field(Column.number("done_ytd_wan", "本年完成", 2)),
            field(Column.number("complete_pct", "完成率%", 1)),
            field(Column.number("points_ahead", "超(滞后)序时", 1)),
            field(Column.text("lists", "清单")),
            Column.text("place", "来源").atMost(70).of(LifeText::place));

    private static final List<Filled<TableRow>> EVENTS = List.of(
            month(),
            field(Column.text("kind", "变动")),
            field(Column.text("list", "清单")),
            field(Column.text("value_before", "原为").atMost(40)),
            field(Column.text("value_after", "现为").atMost(40)),
            Column.text("place", "来源").of(LifeText::place));

    private static final List<Filled<TableRow>> FINDINGS = List.of(
            month(),
            field(Column.text("rule_id", "规则")),
            field(Column.text("severity", "级别")),
            field(Column.text("message", "说明").atMost(80)),
            field(Column.text("cell", "单元格")),
            Column.text("place", "来源").of(LifeText::place));

    private static final List<Filled<TableRow>> QUARANTINE = List.of(
            month(),
            field(Column.text("severity", "级别")),
            field(Column.text("state", "状态")),
            Column.text("closed", "销号").of(row -> row.day("closed_at")),
            field(Column.text("reasons", "原因").atMost(80)),
            Column.text("place", "来源").of(LifeText::place));

    private static List<Filled<TableRow>> tasks(ProjectLife life) {
        return List.of(
                field(Column.text("plan_year", "年度")),
                field(Column.number("task_no", "任务")),
                Column.text("title", "名称").atMost(40).of(life::title),
                field(Column.text("method", "方式")),
                field(Column.number("confidence", "置信度", 2)),
                field(Column.text("evidence", "依据").atMost(60)),
                Column.text("review", "待复核").of(row -> row.is("needs_review") ? "是" : ""));
    }

    private static Filled<TableRow> month() {
        return Column.text("report_month", "报告期").of(row -> row.month("report_month"));
    }

    private static Filled<TableRow> field(Column column) {
        return column.of(row -> row.values().get(column.key()));
    }

    private static String state(TableRow row) {
        if (!row.is("is_reported")) return "未报";
        if (row.values().get("corrects") != null) return "已更正";
        return row.is("is_standing") ? "沿用旧值" : "已报";
    }

    private static String place(TableRow row) {
        if (row.values().get("file") == null) return "";
        return "%s %s!%s".formatted(row.text("file"), row.words("sheet"), row.text("row_number"));
    }

    private void section(String title, List<TableRow> rows, List<Filled<TableRow>> cells) {
        if (rows.isEmpty()) return;
        out.printf("%n%s（%,d）%n", title, rows.size());
        Grid.of(rows, cells).print(Format.TABLE, out);
    }

    /** What units said; for people the moments are days in the province's time. */
    static Grid statements(List<Statement> statements, boolean isForPeople) {
        return said(
                statements,
                isForPeople,
                Column.text("unit", "报送单位"),
                Column.number("total_investment_wan", "总投资", 2),
                Column.number("annual_plan_wan", "年度计划", 2),
                Column.number("done_month_wan", "本月完成", 2),
                Column.number("done_ytd_wan", "本年完成", 2));
    }

    private static Grid listings(List<Statement> listings) {
        return said(
                listings,
                true,
                Column.text("unit", "清单"),
                Column.number("total_investment_wan", "总投资", 2),
                Column.number("annual_plan_wan", "年度计划", 2));
    }

    private static Grid said(List<Statement> statements, boolean isForPeople, Column... figures) {
        List<Filled<Statement>> columns = new ArrayList<>(known(isForPeople));
        for (Column column : figures) {
            columns.add(column.of(statement -> statement.row().values().get(column.key())));
        }
        columns.addAll(sources(isForPeople));
        return Grid.of(statements, columns);
    }

    private static List<Filled<Statement>> known(boolean isForPeople) {
        return List.of(
                Column.text("report_month", "报告期")
                        .of(statement -> statement.row().month("report_month")),
                moment(Column.text("known_from", "知晓起"), isForPeople),
                moment(Column.text("known_to", "知晓止"), isForPeople));
    }

    private static Filled<Statement> moment(Column column, boolean isForPeople) {
        return column.of(statement -> {
            TableRow row = statement.row();
            return isForPeople ? row.day(column.key()) : row.get(column.key());
        });
    }

    private static List<Filled<Statement>> sources(boolean isForPeople) {
        Column changes = Column.text("changes", "改动");
        return List.of(
                (isForPeople ? changes.atMost(80) : changes).of(LifeText::changes),
                Column.text("how", "说明").atMost(60).of(LifeText::how),
                Column.text("file", "文件").of(statement -> statement.place().file()),
                Column.text("sheet", "工作表").of(statement -> statement.place().sheet()),
                Column.number("row_number", "行")
                        .of(statement -> (long) statement.place().row()));
    }

    private static String changes(Statement statement) {
        if (statement.isFirst()) return "首次";
        return statement.changes().stream()
                .map(change -> "%s %s → %s"
                        .formatted(
                                change.label(),
                                Objects.toString(change.before(), "空"),
                                Objects.toString(change.after(), "空")))
                .collect(Collectors.joining("；"));
    }

    private static String how(Statement statement) {
        Place.Correction correction = statement.place().correction();
        if (correction != null) return "更正 " + correction.correctsRow() + "：" + Objects.toString(correction.file(), "");
        return statement.row().is("is_standing") ? "沿用旧值" : "";
    }
}
