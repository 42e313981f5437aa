package planlake.reports.print;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import planlake.table.TableRow;

/** The table of completion rates by any cut, and the words that go with it. */
public final class Rates {

    public static final String TABLE = "marts.completion";

    /** Highest rate first, groups without a rate last. */
    public static final Comparator<TableRow> BY_RANK = TableRow.byNullsLast("rank");

    private static final Map<String, String> BASES = Map.of("monthly", "月度计划", "linear", "按月折算", "mixed", "部分折算");

    private Rates() {}

    /** A list cut by something, ranked, with its total first; cuts that overlap get no total. */
    public static ReportTable ranked(MonthView view, String list, String by, String id, String heading) {
        List<TableRow> rows = view.cut(TABLE, list, by).stream().sorted(BY_RANK).toList();
        List<TableRow> total = view.total(TABLE, list).stream().toList();
        var draft =
                ReportTable.<TableRow>draft(id, list + " · 按" + heading, TABLE).note(population(view, list));
        return columns(draft, heading, ReportTable.printed(TABLE)).of(total, rows);
    }

    /**
     * Columns of a table of rates.
     *
     * @param heading of the names of the groups
     * @param fields of {@link #TABLE}, parted by blanks
     */
    public static ReportTable.Draft<TableRow> columns(
            ReportTable.Draft<TableRow> draft, String heading, String fields) {
        for (String field : ReportTable.names(fields)) {
            switch (field) {
                case "label" -> draft.name(heading, Rates::label);
                case "complete_pct" -> draft.rateOf(field, Rates::rate);
                case "plan_to_date_basis" -> draft.field(ColumnKind.TEXT, field, Rates::basis);
                default -> draft.fields(field, TableRow::get);
            }
        }
        return draft;
    }

    /** The rate, or why there is none. */
    static @Nullable Object rate(TableRow row) {
        BigDecimal rate = row.decimal("complete_pct");
        String reason = row.text("no_rate_reason");
        return rate != null ? rate : new Missing(reason == null ? "无年度计划" : reason);
    }

    /** On what the plan to date rests. */
    static @Nullable Object basis(TableRow row) {
        String basis = row.text("plan_to_date_basis");
        return basis == null ? null : BASES.getOrDefault(basis, basis);
    }

    public static @Nullable Object label(TableRow row) {
        String label = row.text("label");
        return "total".equals(row.text("by")) ? "全省" : label == null ? row.text("key") : label;
    }

    /** Population, variant and coverage of the rates of a list. */
    public static String population(MonthView view, String list) {
        Optional<TableRow> total = view.total(TABLE, list);
        String coverage = total.map(row -> "已报 %s／应报 %s 个，%s。"
                        .formatted(
                                ColumnKind.COUNT.print(row.number("projects")),
                                ColumnKind.COUNT.print(row.number("due_projects")),
                                Coverage.of(row)))
                .orElse("");
        return "口径：%s已报项目；投资完成率＝本年累计完成÷年度计划投资（合计之比）；序时进度 %s。%s"
                .formatted(
                        named(list),
                        total.map(row -> ColumnKind.PERCENT.print(row.decimal("time_progress_pct")))
                                .orElse("—"),
                        coverage);
    }

    private static String named(String list) {
        return switch (list) {
            case "全部" -> "全部";
            case "总投资亿元以上" -> "总投资 1 亿元及以上（按填报总投资计算）的";
            default -> "“" + list + "”清单内";
        };
    }
}
