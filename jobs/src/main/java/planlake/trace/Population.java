package planlake.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import planlake.errors.Errors;
import planlake.table.TableRow;

/**
 * The projects that a printed figure is about: a group of one cut of a list, with the names that marts give them.
 *
 * @param list a register's list, 总投资亿元以上 or 全部
 * @param by total, region, unit, industry, body, list or task
 * @param key the group's name; 全省 for the total
 */
public record Population(LocalDate month, String list, String by, String key) {

    private static final String NOT_STATED = "未填";

    /** Whether a row of {@code marts.project_month} of the month is one of them. */
    boolean holds(TableRow row) {
        return isListed(row) && isInGroup(row);
    }

    private boolean isListed(TableRow row) {
        return switch (list) {
            case "全部" -> true;
            case "总投资亿元以上" -> row.is("is_over_100m");
            default -> row.texts("lists").contains(list);
        };
    }

    private boolean isInGroup(TableRow row) {
        return switch (by) {
            case "total" -> true;
            case "region" -> is(row, "region");
            case "unit" -> is(row, "unit");
            case "industry" -> is(row, "industry_section_name");
            case "body" -> is(row, "supervising_body");
            case "list" ->
                row.texts("lists").isEmpty()
                        ? key.equals("未列入")
                        : row.texts("lists").contains(key);
            case "task" -> row.texts("task_nos").contains(key);
            default -> throw new IllegalStateException("No cut " + by);
        };
    }

    private boolean is(TableRow row, String field) {
        return key.equals(Objects.requireNonNullElse(row.text(field), NOT_STATED));
    }

    /**
     * The printed row of the group.
     *
     * @param printed the rows of a mart of the month, by list, by and key
     * @throws planlake.errors.Refused if there is no such list, cut or group
     */
    TableRow among(List<TableRow> printed) {
        List<TableRow> ofList = some("list", list, printed);
        List<TableRow> ofCut = some("by", by, ofList);
        return some("key", key, ofCut).get(0);
    }

    private static List<TableRow> some(String field, String wanted, List<TableRow> rows) {
        Function<TableRow, String> of = row -> String.valueOf(row.text(field));
        String kind =
                switch (field) {
                    case "by" -> "cut of this measure (--by)";
                    case "key" -> "group (--key)";
                    default -> field;
                };
        Errors.refuseUnknown(kind, wanted, rows.stream().map(of));
        return rows.stream().filter(row -> wanted.equals(of.apply(row))).toList();
    }
}
