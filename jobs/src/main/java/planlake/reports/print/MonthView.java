package planlake.reports.print;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import planlake.table.TableRow;
import planlake.table.Thresholds;

/** The released rows as one month's report sees them: in a fixed order, whatever order they came in. */
public final class MonthView {

    public static final String KEY_LIST = "省级重大项目";
    public static final String BIG_LIST = "亿元以上";
    /** The lists that the plan names; nested, so never added. */
    public static final List<String> LISTS = List.of(KEY_LIST, BIG_LIST);

    private final ReportData data;
    private final YearMonth month;
    private final Map<String, List<TableRow>> sorted = new HashMap<>();

    public MonthView(ReportData data, YearMonth month) {
        this.data = data;
        this.month = month;
    }

    public YearMonth month() {
        return month;
    }

    /** 2025年9月. */
    public String monthName() {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** The released months of the year up to the report's. */
    public List<YearMonth> monthsOfYear() {
        return data.months().stream()
                .map(YearMonth::from)
                .filter(each -> each.getYear() == month.getYear() && !each.isAfter(month))
                .toList();
    }

    /** The rules that hold for the month. */
    public Thresholds rules() {
        return Thresholds.of(all("conformed.threshold"), month.atDay(1));
    }

    /** A month table's rows in the order of all their values. */
    public List<TableRow> rows(String table) {
        return rows(table, month);
    }

    public List<TableRow> rows(String table, YearMonth of) {
        return sorted.computeIfAbsent(table + of, key -> inOrder(data.rows(table, of.atDay(1))));
    }

    public List<TableRow> all(String table) {
        return sorted.computeIfAbsent(table, key -> inOrder(data.all(table)));
    }

    /** What holds months and was accepted: hold to reason. */
    public Map<String, String> accepted() {
        return data.accepted();
    }

    /** The groups of a cut in customary order. */
    public List<TableRow> cut(String table, String list, String by) {
        return rows(table).stream()
                .filter(row -> list.equals(row.text("list")) && by.equals(row.text("by")))
                .sorted(TableRow.byNullsLast("sort_order"))
                .toList();
    }

    public Optional<TableRow> total(String table, String list) {
        return total(table, list, month);
    }

    public Optional<TableRow> total(String table, String list, YearMonth of) {
        return rows(table, of).stream()
                .filter(row -> list.equals(row.text("list")) && "total".equals(row.text("by")))
                .findFirst();
    }

    /** Field by field, in the order of their names: mostly one of the first few decides. */
    private static List<TableRow> inOrder(List<TableRow> rows) {
        if (rows.isEmpty()) return rows;
        List<String> fields = rows.get(0).values().keySet().stream().sorted().toList();
        return rows.stream()
                .sorted((one, other) -> {
                    for (String field : fields) {
                        Object left = one.values().get(field);
                        Object right = other.values().get(field);
                        if (Objects.equals(left, right)) continue;
                        int order = String.valueOf(left).compareTo(String.valueOf(right));
                        if (order != 0) return order;
                    }
                    return 0;
                })
                .toList();
    }
}
