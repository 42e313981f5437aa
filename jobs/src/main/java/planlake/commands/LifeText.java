package planlake.commands;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
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

    /** A column and what stands in it. */
    private record Cell<T>(Column column, Function<T, @Nullable Object> of) {}

    private static final List<Cell<TableRow>> MONTHS = List.of(
            month(),
            new Cell<>(Column.text("state", "上报"), LifeText::state),
            field(Column.text("build_stage", "阶段")),
            field(Column.number("total_investment_wan", "总投资", 2)),
            field(Column.number("annual_plan_wan", "年度计划", 2)),
            field(Column.number("plan_to_date_wan", "截至本月计划", 2)),
            field(Column.number("done_month_wan", "本月完成", 2)),
            field(Column.number("done_ytd_wan", "本年完成", 2)),
            field(Column.number("complete_pct", "完成率%", 1)),
            field(Column.number("points_ahead", "超(滞后)序时", 1)),
            field(Column.text("lists", "清单")),
            new Cell<>(Column.text("place", "来源").atMost(70), LifeText::place));

    private static final List<Cell<TableRow>> EVENTS = List.of(
            month(),
            field(Column.text("kind", "变动")),
            field(Column.text("list", "清单")),
            field(Column.text("value_before", "原为").atMost(40)),
            field(Column.text("value_after", "现为").atMost(40)),
            new Cell<>(Column.text("place", "来源"), LifeText::place));

    private static final List<Cell<TableRow>> FINDINGS = List.of(
            month(),
            field(Column.text("rule_id", "规则")),
            field(Column.text("severity", "级别")),
            field(Column.text("message", "说明").atMost(80)),
            field(Column.text("cell", "单元格")),
            new Cell<>(Column.text("place", "来源"), LifeText::place));

    private static final List<Cell<TableRow>> QUARANTINE = List.of(
            month(),
            field(Column.text("severity", "级别")),
            field(Column.text("state", "状态")),
            new Cell<>(Column.text("closed", "销号"), row -> TraceText.day((Instant) row.get("closed_at"))),
            field(Column.text("reasons", "原因").atMost(80)),
            new Cell<>(Column.text("place", "来源"), LifeText::place));

    private static List<Cell<TableRow>> tasks(ProjectLife life) {
        return List.of(
                field(Column.text("plan_year", "年度")),
                field(Column.number("task_no", "任务")),
                new Cell<>(Column.text("title", "名称").atMost(40), life::title),
                field(Column.text("method", "方式")),
                field(Column.number("confidence", "置信度", 2)),
                field(Column.text("evidence", "依据").atMost(60)),
                new Cell<>(Column.text("review", "待复核"), row -> row.is("needs_review") ? "是" : ""));
    }

    private static Cell<TableRow> month() {
        return new Cell<>(
                Column.text("report_month", "报告期"),
                row -> row.get("report_month") instanceof LocalDate day
                        ? YearMonth.from(day).toString()
                        : null);
    }

    private static Cell<TableRow> field(Column column) {
        return new Cell<>(column, row -> row.values().get(column.key()));
    }

    private static String state(TableRow row) {
        if (!row.is("is_reported")) return "未报";
        if (row.values().get("corrects") != null) return "已更正";
        return row.is("is_standing") ? "沿用旧值" : "已报";
    }

    private static String place(TableRow row) {
        if (row.values().get("file") == null) return "";
        return "%s %s!%s".formatted(row.text("file"), Objects.toString(row.text("sheet"), ""), row.text("row_number"));
    }

    private void section(String title, List<TableRow> rows, List<Cell<TableRow>> cells) {
        if (rows.isEmpty()) return;
        out.printf("%n%s（%,d）%n", title, rows.size());
        grid(rows, cells).print(Format.TABLE, out);
    }

    private static <T> Grid grid(List<T> rows, List<Cell<T>> cells) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (T row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            cells.forEach(cell -> line.add(cell.of().apply(row)));
            lines.add(line);
        }
        return new Grid(cells.stream().map(Cell::column).toList(), lines);
    }

    /** What units said; for people the moments are days in the province's time. */
    static Grid statements(List<Statement> statements, boolean isForPeople) {
        return grid(
                statements,
                Stream.of(
                                known(isForPeople),
                                List.of(
                                        said(Column.text("unit", "报送单位")),
                                        said(Column.number("total_investment_wan", "总投资", 2)),
                                        said(Column.number("annual_plan_wan", "年度计划", 2)),
                                        said(Column.number("done_month_wan", "本月完成", 2)),
                                        said(Column.number("done_ytd_wan", "本年完成", 2))),
                                sources(isForPeople))
                        .flatMap(List::stream)
                        .toList());
    }

    private static Grid listings(List<Statement> listings) {
        return grid(
                listings,
                Stream.of(
                                known(true),
                                List.of(
                                        said(Column.text("unit", "清单")),
                                        said(Column.number("total_investment_wan", "总投资", 2)),
                                        said(Column.number("annual_plan_wan", "年度计划", 2))),
                                sources(true))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Cell<Statement>> known(boolean isForPeople) {
        return List.of(
                new Cell<>(month().column(), statement -> month().of().apply(statement.row())),
                moment(Column.text("known_from", "知晓起"), isForPeople),
                moment(Column.text("known_to", "知晓止"), isForPeople));
    }

    private static Cell<Statement> moment(Column column, boolean isForPeople) {
        return new Cell<>(column, statement -> {
            Instant at = (Instant) statement.row().get(column.key());
            return isForPeople ? TraceText.day(at) : at;
        });
    }

    private static Cell<Statement> said(Column column) {
        return new Cell<>(column, statement -> statement.row().values().get(column.key()));
    }

    private static List<Cell<Statement>> sources(boolean isForPeople) {
        Column changes = Column.text("changes", "改动");
        return List.of(
                new Cell<>(isForPeople ? changes.atMost(80) : changes, LifeText::changes),
                new Cell<>(Column.text("how", "说明").atMost(60), LifeText::how),
                new Cell<>(
                        Column.text("file", "文件"),
                        statement -> statement.place().file()),
                new Cell<>(
                        Column.text("sheet", "工作表"),
                        statement -> statement.place().sheet()),
                new Cell<>(Column.number("row_number", "行"), statement ->
                        (long) statement.place().row()));
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
