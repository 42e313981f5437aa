package planlake.staging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import planlake.sheet.Header;
import planlake.sheet.Totals.Compared;
import planlake.table.Rule;
import planlake.table.Table;

/** What rules find in the tables of a file, beyond its single rows. */
final class TableFindings {

    private TableFindings() {}

    /** Tells each with the sheet that it is about. */
    static void tell(Survey survey, List<Compared> sums, BiConsumer<String, Found> told) {
        for (Tabled tabled : survey.tables()) {
            units(survey.as(), tabled.header()).ifPresent(found -> told.accept(tabled.name(), found));
            header(survey.as(), tabled.header()).forEach(found -> told.accept(tabled.name(), found));
            doubts(tabled).forEach(found -> told.accept(tabled.name(), found));
            hidden(tabled).ifPresent(found -> told.accept(tabled.name(), found));
        }
        for (Compared sum : sums) if (!sum.agrees()) told.accept(sum.sheet(), mismatch(sum));
        for (SheetsLeft.Left sheet : survey.left()) {
            String rows = sheet.rows() == 0 ? "" : "，有 " + sheet.rows() + " 行数据";
            String why =
                    sheet.isHidden() ? "是隐藏的%s，未读取；如需报送请取消隐藏" : "按名称不是 " + survey.month() + " 的表%s，未读取；如属本期请改名，否则请删去";
            String message = "工作表“" + sheet.name() + "”" + why.formatted(rows);
            String rule = sheet.isHidden() ? "hidden_sheet" : "sheet_month";
            told.accept(sheet.name(), found(rule, null, null, null, null, message));
        }
        if (survey.readsOtherMonth()) {
            String sheet = survey.tables().get(0).name();
            String message = "工作表“%s”按名称不是 %s 的表，因只有这一张而读取，请确认".formatted(sheet, survey.month());
            told.accept(sheet, found("sheet_month", null, null, null, null, message));
        }
        survey.above().forEach(above -> told.accept("", found("table_unread", null, null, null, null, above)));
    }

    /** Where some columns of money state another unit than 万元 and others none, who knows what those are in. */
    private static Optional<Found> units(Table table, Header header) {
        if (header.sheetUnit() != null) return Optional.empty();
        List<Integer> money = header.columns().entrySet().stream()
                .filter(column -> table.field(column.getKey()).isMoney())
                .map(Map.Entry::getValue)
                .toList();
        List<String> unstated = money.stream()
                .filter(column -> !header.statesUnit(column))
                .map(header::place)
                .toList();
        boolean isMixed =
                money.stream().anyMatch(column -> !header.moneyUnit(column).equals("万元"));
        if (!isMixed || unstated.isEmpty()) return Optional.empty();
        String columns = String.join("、", unstated);
        String message = "%s 列没有注明单位，按万元读取，而其他列另有单位；请注明".formatted(columns);
        return Optional.of(found("unit_unstated", header.row(), null, null, columns, message));
    }

    private static Optional<Found> hidden(Tabled tabled) {
        List<Integer> rows = tabled.hidden();
        if (rows.isEmpty()) return Optional.empty();
        String some = rows.stream().limit(10).map(String::valueOf).collect(Collectors.joining("、"));
        String message =
                "第 %s%s 行隐藏或被筛去，仍按数据读取（共 %d 行）；如不属报送内容请删去".formatted(some, rows.size() > 10 ? " 等" : "", rows.size());
        return Optional.of(found("hidden_row", rows.get(0), null, null, null, message));
    }

    private static List<Found> header(Table table, Header header) {
        var findings = new ArrayList<Found>();
        header.asked().forEach((column, near) -> {
            String text = header.texts().getOrDefault(column, "");
            String message =
                    "%s“%s”与登记的栏 %s 相近，未读取；请改用登记的表头".formatted(header.line(column), text, String.join("、", near));
            findings.add(found("column_weak", header.row(), null, header.address(column, header.row()), text, message));
        });
        for (int column : header.unreadFigures(table)) {
            String text = header.texts().getOrDefault(column, "");
            String message = "%s“%s”像是金额或登记的栏，未读取；如应读取，请改用登记的表头".formatted(header.line(column), text);
            findings.add(
                    found("column_unread", header.row(), null, header.address(column, header.row()), text, message));
        }
        for (int column : header.similar()) {
            String text = header.texts().getOrDefault(column, "");
            String message =
                    "%s“%s”没有登记，按最相近的栏“%s”读取".formatted(header.line(column), text, labelAt(table, header, column));
            findings.add(
                    found("column_similar", header.row(), null, header.address(column, header.row()), text, message));
        }
        for (String label : header.twice()) {
            findings.add(
                    found("column_twice", header.row(), null, null, label, "有两列都指“%s”，都未读取；请只保留一列".formatted(label)));
        }
        return findings;
    }

    private static String labelAt(Table table, Header header, int column) {
        return header.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> table.field(entry.getKey()).label())
                .findFirst()
                .orElse("");
    }

    private static List<Found> doubts(Tabled tabled) {
        var findings = new ArrayList<Found>();
        Header header = tabled.header();
        tabled.profiles().forEach((field, profile) -> {
            String doubt = profile.doubt();
            Integer column = header.columns().get(field);
            if (doubt == null || column == null) return;
            String address = header.address(column, header.row());
            findings.add(found(
                    "column_doubt", header.row(), field, address, header.texts().get(column), doubt));
        });
        return findings;
    }

    private static Found mismatch(Compared sum) {
        Integer column = sum.header().columns().get(sum.field().name());
        String unit = sum.field().unit() == null ? "" : " " + sum.field().unit();
        String message = "“%s”的%s为 %s%s，所含 %d 行之和为 %s，相差 %s"
                .formatted(
                        sum.label(),
                        sum.field().label(),
                        plain(sum.stated()),
                        unit,
                        sum.rows(),
                        plain(sum.sum()),
                        plain(sum.stated().subtract(sum.sum())));
        String address = column == null ? null : sum.header().address(column, sum.row());
        return found("total_mismatch", sum.row(), sum.field().name(), address, plain(sum.stated()), message);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Found found(
            String rule,
            @Nullable Integer row,
            @Nullable String field,
            @Nullable String cell,
            @Nullable String stated,
            String message) {
        return new Found(rule, Rule.named(rule).severity(), row, null, field, cell, stated, message);
    }
}
