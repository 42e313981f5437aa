package planlake.commands.figures;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.commands.options.Columns;
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
        section(life, "各月现知（万元）", life.months(), MONTHS);
        out.printf("%n各次填报（%,d 次）%n", life.statements().size());
        statements(life.statements(), true).print(Format.TABLE, out);
        if (!life.listings().isEmpty()) {
            out.printf("%n清单（%,d 次）%n", life.listings().size());
            listings(life.listings()).print(Format.TABLE, out);
        }
        section(life, "变动", life.events(), EVENTS);
        section(life, "关联任务", life.tasks(), TASKS);
        section(life, "数据发现", life.findings(), FINDINGS);
        section(life, "隔离的行", life.quarantine(), QUARANTINE);
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

    private static final List<Column> MONTHS = Columns.inWan("marts.project_month", """
            report_month reported=上报 build_stage total_investment_wan annual_plan_wan plan_to_date_wan
            done_month_wan done_ytd_wan complete_pct points_ahead lists place=来源/70
            """);
    private static final List<Column> EVENTS = Columns.of(
            "marts.project_event", "report_month kind list=清单 value_before=原为/40 value_after=现为/40 place=来源");
    private static final List<Column> FINDINGS =
            Columns.of("marts.finding", "report_month rule_id severity message/80 cell place=来源");
    private static final List<Column> QUARANTINE =
            Columns.of("marts.quarantine", "report_month severity state closed_at=销号 reasons/80 place=来源");
    private static final List<Column> TASKS =
            Columns.of("marts.project_task", "plan_year task_no title=名称/40 method confidence evidence/60 review=待复核");

    private static @Nullable Object cell(ProjectLife life, TableRow row, String field) {
        return switch (field) {
            case "report_month" -> row.month(field);
            case "reported" -> state(row);
            case "closed_at" -> row.day(field);
            case "place" -> place(row);
            case "title" -> life.title(row);
            case "review" -> row.is("needs_review") ? "是" : "";
            default -> row.values().get(field);
        };
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

    private void section(ProjectLife life, String title, List<TableRow> rows, List<Column> columns) {
        if (rows.isEmpty()) return;
        out.printf("%n%s（%,d）%n", title, rows.size());
        Grid.of(rows, columns, (row, field) -> cell(life, row, field)).print(Format.TABLE, out);
    }

    /** What units said; for people the moments are days in the province's time. */
    static Grid statements(List<Statement> statements, boolean isForPeople) {
        return said(
                statements,
                isForPeople,
                "unit total_investment_wan annual_plan_wan=年度计划 done_month_wan done_ytd_wan=本年完成");
    }

    private static Grid listings(List<Statement> listings) {
        return said(listings, true, "unit=清单 total_investment_wan annual_plan_wan=年度计划");
    }

    private static Grid said(List<Statement> statements, boolean isForPeople, String figures) {
        return Grid.of(
                statements,
                Columns.inWan(
                        "history.project_month",
                        "report_month known_from known_to %s changes=改动/80 how=说明/60 file sheet row_number"
                                .formatted(figures)),
                (statement, field) -> cell(statement, field, isForPeople));
    }

    private static @Nullable Object cell(Statement statement, String field, boolean isForPeople) {
        TableRow row = statement.row();
        return switch (field) {
            case "report_month" -> row.month(field);
            case "known_from", "known_to" -> isForPeople ? row.day(field) : row.get(field);
            case "changes" -> changes(statement);
            case "how" -> how(statement);
            case "file" -> statement.place().file();
            case "sheet" -> statement.place().sheet();
            case "row_number" -> (long) statement.place().row();
            default -> row.values().get(field);
        };
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
