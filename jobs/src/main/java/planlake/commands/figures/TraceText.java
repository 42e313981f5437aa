package planlake.commands.figures;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.table.TableRow;
import planlake.trace.Contribution;
import planlake.trace.CrossCheck;
import planlake.trace.Place;
import planlake.trace.Population;
import planlake.trace.SourceCell;
import planlake.trace.TraceTree;
import planlake.trace.Traced;

/** A trace as people read it. */
record TraceText(PrintWriter out) {

    private static final List<Column> CELLS = Column.forPrograms("""
            project_id project_code project_name unit
            field label value cell source
            file sheet row_number delivery_id received_at
            corrects corrects_row correction_file is_standing
            mark missing text corrected_text
            """);

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
        if (traced.checks().isEmpty()) return;
        Grid.of(
                        traced.checks(),
                        List.of(
                                Column.text("label", "核对").of(CrossCheck::label),
                                Column.number("printed", "印出").of(CrossCheck::printed),
                                Column.number("added", "由项目算得").of(CrossCheck::added),
                                Column.text("agrees", "结果").of(check -> check.agrees() ? "相符" : "不符")))
                .print(Format.TABLE, out);
        out.println();
    }

    private void projects(Traced traced, int most, int all) {
        List<Contribution> shown = traced.contributions().stream().limit(most).toList();
        boolean isRead = shown.stream().anyMatch(each -> each.cells().stream().anyMatch(cell -> cell.text() != null));
        List<Column.Filled<Contribution>> columns = new ArrayList<>(List.of(
                Column.text("project_code", "项目代码").of(each -> each.row().get("project_code")),
                Column.text("project_name", "项目名称").atMost(36).of(each -> each.row()
                        .get("project_name"))));
        for (int i = 0; i < traced.parts().size(); i++) {
            String part = traced.parts().get(i);
            int place = i;
            columns.add(Column.number(part, part).of(each -> each.values().get(place)));
        }
        columns.add(Column.text("how", "说明").of(TraceText::how));
        columns.add(Column.text("received", "收到")
                .of(each -> distinct(each, cell -> day(cell.place().receivedAt()))));
        columns.add(Column.text("file", "文件")
                .of(each -> distinct(each, cell -> cell.place().file())));
        columns.add(Column.text("sheet", "工作表")
                .of(each -> distinct(each, cell -> cell.place().sheet())));
        columns.add(Column.text("cells", "单元格").of(each -> distinct(each, SourceCell::address)));
        if (isRead) {
            columns.add(Column.text("texts", "单元格原文")
                    .of(each -> each.cells().stream().map(TraceText::read).collect(Collectors.joining("、"))));
        }
        Grid.of(shown, columns).print(Format.TABLE, out);
        out.printf("项目 %,d 个，列出 %,d 个。--format csv 每个单元格一行。%n", all, shown.size());
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
        return at == null ? "" : at.atZone(TableRow.PROVINCE).toLocalDate().toString();
    }

    /** A row a cell, for spreadsheets. */
    static Grid cells(Traced traced, int most) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        traced.contributions().stream().limit(most).forEach(each -> each.cells().forEach(cell -> {
            Map<String, @Nullable Object> row = new HashMap<>(each.row().values());
            row.put("is_standing", each.row().is("is_standing"));
            row.putAll(TraceTree.cell(cell));
            rows.add(row);
        }));
        return Grid.of(rows, CELLS, Map::get);
    }
}
