package planlake.bridge;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** What editions say, written as small tables: a line of field names, then a line a project; an empty cell is null. */
public final class Said {

    public static final YearMonth MAY = YearMonth.of(2025, 5);
    public static final YearMonth JUNE = YearMonth.of(2025, 6);

    private Said() {}

    /** A whole row with what the text leaves out: a reported project of 沈阳市 on the list 亿元以上. */
    public static TableRow row(YearMonth month, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("report_month", month.atDay(1));
        for (String field : List.of(
                "project_code",
                "project_name",
                "industry_section_name",
                "supervising_body",
                "parent_code",
                "total_investment_wan",
                "done_month_wan",
                "file",
                "sheet",
                "row_number")) {
            row.put(field, null);
        }
        row.putAll(Map.of(
                "unit",
                "沈阳市",
                "region",
                "沈阳市",
                "lists",
                List.of("亿元以上"),
                "task_nos",
                List.of(),
                "is_over_100m",
                true,
                "is_reported",
                true,
                "annual_plan_wan",
                new BigDecimal("1000.0000"),
                "done_ytd_wan",
                new BigDecimal("400.0000")));
        row.putAll(given);
        if (!Boolean.TRUE.equals(row.get("is_reported"))) {
            row.put("annual_plan_wan", null);
            row.put("done_ytd_wan", null);
        }
        return new TableRow(row);
    }

    public static List<TableRow> rows(YearMonth month, String text) {
        List<List<String>> lines = text.strip()
                .lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<TableRow> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            Map<String, @Nullable Object> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                String field = lines.get(0).get(i);
                row.put(field, value(field, cells.get(i)));
            }
            if (row.containsKey("unit")) row.put("region", row.get("unit"));
            rows.add(row(month, row));
        }
        return rows;
    }

    private static @Nullable Object value(String field, String cell) {
        if (field.equals("lists")) return cell.isEmpty() ? List.of() : List.of(cell.split("，"));
        if (cell.isEmpty()) return null;
        if (field.endsWith("_wan")) return new BigDecimal(cell).setScale(4);
        return field.startsWith("is_") || field.equals("counts") ? (Object) cell.equals("yes") : cell;
    }

    public static TableRow threshold(String name, int value) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("name", name);
        row.put("value", new BigDecimal(value));
        row.put("valid_from", null);
        row.put("valid_to", null);
        row.put("known_to", null);
        return new TableRow(row);
    }

    /** An edition that prints one month. */
    public static Snapshot edition(int number, YearMonth month, String text) {
        return Snapshot.of(new Snapshot.Head(number, month), rows(month, text), List.of());
    }
}
