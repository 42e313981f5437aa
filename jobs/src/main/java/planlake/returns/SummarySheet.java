package planlake.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import planlake.table.TableRow;

/** The sheet 汇总: what the workbook is, how to fill it in, and how much there is to mend. */
final class SummarySheet {

    private static final int LAST = 3;

    private SummarySheet() {}

    static void write(Worksheet sheet, UnitReturn of) {
        var pen = new Pen(sheet, 44, 27, 14, 60);
        sheet.hideGridLines();
        pen.line(0, LAST, of.title(), 15, true);
        pen.line(0, LAST, facts(of), 10, false);
        pen.line(0, LAST, "1. 下列各行没有入库。“更正”表逐个单元格列出问题，“原行”表是贵单位报送的原行，有问题的单元格已标色并附批注。", 10, false);
        pen.line(0, LAST, "2. 在“更正”表最右边的“更正为”一栏填写正确的内容，其他内容不要改动；填好几处报几处，其余的下次再报。", 10, false);
        pen.line(0, LAST, "3. 填好后保存为 .xlsx 报回，放入 " + of.landing() + "；更正自收到之时起生效，读得通的当晚销号，读不通的再次退回。", 10, false);
        pen.line(0, LAST, "4. 错误成片的，也可以改好原表重新整表报送；整表报送后，本清单全部作废。", 10, false);
        pen.next();
        kinds(pen, of);
        files(pen, of);
        holds(pen, of);
        pen.print(of.title(), 0);
    }

    private static String facts(UnitReturn of) {
        long cells = of.shown().stream().mapToLong(row -> row.badCells().size()).sum();
        long tried = of.open().stream().filter(row -> row.attempts() > 0).count();
        LocalDate since = of.open().stream()
                .map(OpenRow::since)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String more = of.open().size() > of.shown().size()
                ? "（只列出前 %d 行，建议整表重报）".formatted(of.shown().size())
                : "";
        String again = tried > 0 ? "，其中 %d 行更正过而未通过".formatted(tried) : "";
        return "待更正 %d 行%s，%d 处%s；最早的一行 %s 收到。".formatted(of.open().size(), again, cells, more, since);
    }

    private static void kinds(Pen pen, UnitReturn of) {
        Map<String, List<OpenRow>> byKind = new TreeMap<>();
        for (OpenRow row : of.open()) {
            row.reasons().stream().map(Reasons::kind).distinct().forEach(kind -> byKind.computeIfAbsent(
                            kind, unseen -> new ArrayList<>())
                    .add(row));
        }
        table(pen, "问题", List.of("问题", "级别", "行数", "例"));
        byKind.entrySet().stream()
                .sorted(Comparator.comparing(kind -> -kind.getValue().size()))
                .forEach(kind -> line(
                        pen,
                        kind.getKey(),
                        kind.getValue().stream().allMatch(OpenRow::isHeld) ? "待核实" : "拒收",
                        String.valueOf(kind.getValue().size()),
                        example(kind.getValue().get(0), kind.getKey())));
        pen.next();
    }

    private static String example(OpenRow row, String kind) {
        String reason = row.reasons().stream()
                .filter(each -> Reasons.kind(each).equals(kind))
                .findFirst()
                .orElse("");
        return "%s第 %d 行：%s".formatted(row.sheet().isEmpty() ? "" : "“" + row.sheet() + "”", row.number(), reason);
    }

    private static void files(Pen pen, UnitReturn of) {
        Map<String, List<OpenRow>> byFile = new TreeMap<>();
        of.open().forEach(row -> byFile.computeIfAbsent(row.file(), unseen -> new ArrayList<>())
                .add(row));
        table(pen, "文件", List.of("文件", "收到日期", "待更正行", "位置"));
        byFile.forEach((file, rows) -> line(
                pen,
                file.substring(file.lastIndexOf('/') + 1),
                rows.get(0).since().toString(),
                String.valueOf(rows.size()),
                "landing/" + file));
        pen.next();
    }

    /** What only a comparison with other months shows can't be mended cell by cell; it is said. */
    private static void holds(Pen pen, UnitReturn of) {
        if (of.holds().isEmpty()) return;
        table(pen, "另外，下列各项待核实（仅供参考，不在更正表中）", List.of("规则", "行标识", "行", "说明"));
        for (TableRow hold : of.holds()) {
            line(pen, hold.words("sentence"), hold.words("row_key"), hold.words("row_number"), hold.words("message"));
        }
    }

    private static void table(Pen pen, String title, List<String> headings) {
        pen.line(0, LAST, title, 12, true);
        pen.headings(0, headings);
    }

    private static void line(Pen pen, String... cells) {
        pen.cells(0, List.of(cells));
        pen.next();
    }
}
