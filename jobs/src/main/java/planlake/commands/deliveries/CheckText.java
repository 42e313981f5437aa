package planlake.commands.deliveries;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.staging.Inspection;
import planlake.staging.Inspection.ColumnRead;
import planlake.staging.Inspection.Finding;
import planlake.staging.Inspection.RowRefused;
import planlake.staging.Inspection.Sum;
import planlake.staging.Inspection.TableFound;
import planlake.table.Table;

/** An inspection as people read it. */
record CheckText(PrintWriter out, Format format, int most) {

    void print(Path file, Table table, Inspection inspection) {
        out.printf("%s%n按“%s”（%s）读取%n", file, table.label(), table.shortName());
        if (inspection.refusal() != null) out.printf("整份文件不能读取：%s%n", inspection.refusal());
        inspection.tables().forEach(this::table);
        if (!inspection.unread().isEmpty()) out.printf("%n未读取：%s%n", String.join("；", inspection.unread()));
        if (inspection.refusal() != null) return;
        out.printf(
                "%n数据行 %,d：可入库 %,d，隔离 %,d%n",
                inspection.delivered(),
                inspection.staged(),
                inspection.quarantined().size());
        refused(inspection);
        findings(inspection);
        sums(inspection);
    }

    private void table(TableFound table) {
        String sheet = table.sheet().isEmpty() ? "文本表" : "工作表“" + table.sheet() + "”";
        String lines = table.headerFrom() == table.headerTo()
                ? String.valueOf(table.headerTo())
                : table.headerFrom() + "–" + table.headerTo();
        String unit = table.moneyUnit().isEmpty() ? "" : "，单位行：" + table.moneyUnit();
        out.printf("%n%s，表头在第 %s %s%s%n", sheet, lines, table.isTransposed() ? "列（转置的表）" : "行", unit);
        Grid.of(
                        table.columns(),
                        List.of(
                                Column.text("place", "列").of(ColumnRead::place),
                                Column.text("heading", "表头").atMost(50).of(ColumnRead::heading),
                                Column.text("field", "读作")
                                        .of(column -> column.label() == null ? "（不读）" : column.label()),
                                Column.text("unit", "单位").of(ColumnRead::unit),
                                Column.text("why", "依据").of(ColumnRead::why)))
                .print(format, out);
    }

    private void refused(Inspection inspection) {
        section(
                "隔离的行",
                inspection.quarantined(),
                List.of(
                        Column.text("sheet", "工作表").of(RowRefused::sheet),
                        Column.number("row", "行").of(RowRefused::row),
                        Column.text("key", "行标识").of(RowRefused::key),
                        Column.text("severity", "级别").of(RowRefused::severity),
                        Column.text("reasons", "原因").of(row -> String.join("；", row.reasons()))));
    }

    private void findings(Inspection inspection) {
        section(
                "发现",
                inspection.findings(),
                List.of(
                        Column.text("rule", "规则").of(Finding::rule),
                        Column.text("sheet", "工作表").of(Finding::sheet),
                        Column.text("cell", "单元格").of(Finding::cell),
                        Column.text("stated", "读到的内容").atMost(30).of(Finding::stated),
                        Column.text("message", "说明").of(Finding::message)));
    }

    private void sums(Inspection inspection) {
        section(
                "合计与各行之和（各栏的登记单位）",
                inspection.sums(),
                List.of(
                        Column.text("sheet", "工作表").of(Sum::sheet),
                        Column.number("row", "行").of(Sum::row),
                        Column.text("label", "合计").of(Sum::label),
                        Column.text("field", "栏").of(Sum::field),
                        Column.number("stated", "表中", 4).of(Sum::stated),
                        Column.number("added", "各行之和", 4).of(Sum::added),
                        Column.text("agrees", "相符").of(sum -> sum.agrees() ? "√" : "不符")));
    }

    private <T> void section(String title, List<T> all, List<Column.Filled<T>> columns) {
        if (all.isEmpty()) return;
        List<T> rows = all.stream().limit(most).toList();
        String shown = all.size() > rows.size() ? "（前 " + rows.size() + " 条，--rows 可多看）" : "";
        out.printf("%n%s：%d%s%n", title, all.size(), shown);
        Grid.of(rows, columns).print(format, out);
    }
}
