package planlake.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import planlake.console.Column;
import planlake.console.Format;
import planlake.console.Grid;
import planlake.staging.Inspection;
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
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.columns().forEach(column -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(column.place());
            row.add(column.heading());
            row.add(column.label() == null ? "（不读）" : column.label());
            row.add(column.unit());
            row.add(column.why());
            rows.add(row);
        });
        grid(
                rows,
                Column.text("place", "列"),
                Column.text("heading", "表头").atMost(50),
                Column.text("field", "读作"),
                Column.text("unit", "单位"),
                Column.text("why", "依据"));
    }

    private void refused(Inspection inspection) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        inspection.quarantined().stream().limit(most).forEach(row -> {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(row.sheet());
            line.add(row.row());
            line.add(row.key());
            line.add(row.severity());
            line.add(String.join("；", row.reasons()));
            rows.add(line);
        });
        section(
                "隔离的行",
                inspection.quarantined().size(),
                rows,
                Column.text("sheet", "工作表"),
                Column.number("row", "行"),
                Column.text("key", "行标识"),
                Column.text("severity", "级别"),
                Column.text("reasons", "原因"));
    }

    private void findings(Inspection inspection) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        inspection.findings().stream().limit(most).forEach(finding -> {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(finding.rule());
            line.add(finding.sheet());
            line.add(finding.cell());
            line.add(finding.stated());
            line.add(finding.message());
            rows.add(line);
        });
        section(
                "发现",
                inspection.findings().size(),
                rows,
                Column.text("rule", "规则"),
                Column.text("sheet", "工作表"),
                Column.text("cell", "单元格"),
                Column.text("stated", "读到的内容").atMost(30),
                Column.text("message", "说明"));
    }

    private void sums(Inspection inspection) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        inspection.sums().stream().limit(most).forEach(sum -> {
            List<@Nullable Object> line = new ArrayList<>();
            line.add(sum.sheet());
            line.add(sum.row());
            line.add(sum.label());
            line.add(sum.field());
            line.add(sum.stated());
            line.add(sum.added());
            line.add(sum.agrees() ? "√" : "不符");
            rows.add(line);
        });
        section(
                "合计与各行之和（万元）",
                inspection.sums().size(),
                rows,
                Column.text("sheet", "工作表"),
                Column.number("row", "行"),
                Column.text("label", "合计"),
                Column.text("field", "栏"),
                Column.number("stated", "表中", 4),
                Column.number("added", "各行之和", 4),
                Column.text("agrees", "相符"));
    }

    private void section(String title, int all, List<List<@Nullable Object>> rows, Column... columns) {
        if (rows.isEmpty()) return;
        String shown = all > rows.size() ? "（前 " + rows.size() + " 条，--rows 可多看）" : "";
        out.printf("%n%s：%d%s%n", title, all, shown);
        grid(rows, columns);
    }

    private void grid(List<List<@Nullable Object>> rows, Column... columns) {
        new Grid(List.of(columns), rows).print(format, out);
    }
}
