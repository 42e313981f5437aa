package planlake.commands;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.trace.Check;
import planlake.trace.Contribution;
import planlake.trace.Place;
import planlake.trace.Population;
import planlake.trace.SourceCell;
import planlake.trace.Traced;

/** A trace as people read it. */
record TraceText(PrintWriter out) {

    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");

    void print(Traced traced, int most, int all, String release) {
        Population of = traced.population();
        BigDecimal printed = traced.printed();
        String group = of.by().equals("total") ? of.key() : of.by() + " " + of.key();
        out.printf("%s　%s　%s　%s　%s%n", traced.measure().label(), YearMonth.from(of.month()), of.list(), group, release);
        out.printf(
                "印出　%s（%s.%s）%n",
                printed == null ? "无" : printed.toPlainString(),
                traced.measure().table(),
                traced.measure().field());
        out.printf("公式　%s%n计算　%s%n%n", traced.measure().formula(), traced.computation());
        checks(traced);
        if (all > 0) projects(traced, most, all);
        traced.notes().forEach(note -> out.printf("注　%s%n", note));
        out.printf("核对结果：%s%n", traced.agrees() ? "相符" : "不符。这是程序错误，请报告。");
    }

    private void checks(Traced traced) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Check check : traced.checks()) {
            rows.add(line(check.label(), check.printed(), check.added(), check.agrees() ? "相符" : "不符"));
        }
        if (rows.isEmpty()) return;
        new Grid(
                        List.of(
                                Column.text("label", "核对"),
                                Column.number("printed", "印出"),
                                Column.number("added", "由项目算得"),
                                Column.text("agrees", "结果")),
                        rows)
                .print(Format.TABLE, out);
        out.println();
    }

    private void projects(Traced traced, int most, int all) {
        List<Contribution> shown = traced.contributions().stream().limit(most).toList();
        boolean isRead = shown.stream().anyMatch(each -> each.cells().stream().anyMatch(cell -> cell.text() != null));
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("project_code", "项目代码"),
                Column.text("project_name", "项目名称").atMost(36)));
        for (String part : traced.parts()) columns.add(Column.number(part, part));
        columns.add(Column.text("how", "说明"));
        columns.add(Column.text("received", "收到"));
        columns.add(Column.text("file", "文件"));
        columns.add(Column.text("sheet", "工作表"));
        columns.add(Column.text("cells", "单元格"));
        if (isRead) columns.add(Column.text("texts", "单元格原文"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        shown.forEach(each -> rows.add(project(each, isRead)));
        new Grid(columns, rows).print(Format.TABLE, out);
        out.printf("项目 %,d 个，列出 %,d 个。--format csv 每个单元格一行。%n", all, rows.size());
    }

    private static List<@Nullable Object> project(Contribution each, boolean isRead) {
        List<@Nullable Object> row =
                line(each.row().get("project_code"), each.row().get("project_name"));
        row.addAll(each.values());
        row.add(how(each));
        row.add(distinct(each, cell -> day(cell.place().receivedAt())));
        row.add(distinct(each, cell -> cell.place().file()));
        row.add(distinct(each, cell -> cell.place().sheet()));
        row.add(distinct(each, SourceCell::address));
        if (isRead) row.add(each.cells().stream().map(TraceText::read).collect(Collectors.joining("、")));
        return row;
    }

    private static String read(SourceCell cell) {
        String text = Objects.requireNonNullElse(cell.text(), "?");
        return cell.correctedText() == null ? text : text + " → 更正为 " + cell.correctedText();
    }

    /** Corrections, standing figures, marks and missing values, in words. */
    private static String how(Contribution each) {
        List<String> words = new ArrayList<>();
        each.cells().stream()
                .map(cell -> cell.place().correction())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(correction -> words.add(corrected(correction)));
        if (each.row().is("is_standing")) words.add("沿用旧值");
        if (!each.row().is("is_reported")) words.add("未报");
        each.cells().stream()
                .filter(cell -> !cell.words().isEmpty())
                .map(cell -> cell.label() + " " + cell.words())
                .distinct()
                .forEach(words::add);
        return String.join("；", words);
    }

    private static String corrected(Place.Correction correction) {
        return "更正 %s（原件收到 %s）：%s"
                .formatted(
                        correction.correctsRow(),
                        day(correction.originalAt()),
                        Objects.requireNonNullElse(correction.file(), correction.corrects()));
    }

    private static String distinct(Contribution each, Function<SourceCell, String> of) {
        return each.cells().stream().map(of).distinct().collect(Collectors.joining("、"));
    }

    /** The day in the province's time. */
    static String day(@Nullable Instant at) {
        return at == null ? "" : at.atZone(LOCAL).toLocalDate().toString();
    }

    /** A row a cell, for spreadsheets. */
    static Grid cells(Traced traced, int most) {
        List<Column> columns = new ArrayList<>();
        for (String key : List.of(
                "project_id",
                "project_code",
                "project_name",
                "unit",
                "field",
                "label",
                "value",
                "cell",
                "source",
                "file",
                "sheet",
                "row_number",
                "delivery_id",
                "received_at",
                "corrects",
                "corrects_row",
                "correction_file",
                "is_standing",
                "mark",
                "missing",
                "text",
                "corrected_text")) {
            columns.add(Column.text(key, key));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        traced.contributions().stream().limit(most).forEach(each -> each.cells()
                .forEach(cell -> rows.add(cell(each, cell))));
        return new Grid(columns, rows);
    }

    private static List<@Nullable Object> cell(Contribution each, SourceCell cell) {
        Place place = cell.place();
        Place.Correction correction = place.correction();
        List<@Nullable Object> row = line(
                each.row().get("project_id"),
                each.row().get("project_code"),
                each.row().get("project_name"),
                each.row().get("unit"),
                cell.field(),
                cell.label(),
                cell.value(),
                cell.address(),
                cell.source(),
                place.file(),
                place.sheet(),
                (long) place.row(),
                place.deliveryId(),
                place.receivedAt());
        row.addAll(
                correction == null
                        ? Arrays.asList(null, null, null)
                        : line(correction.corrects(), correction.correctsRow(), correction.file()));
        row.addAll(line(each.row().is("is_standing"), cell.mark(), cell.missing(), cell.text(), cell.correctedText()));
        return row;
    }

    private static List<@Nullable Object> line(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }
}
