package planlake.reports.print;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table on the page: in a box of its own that scrolls, with a filter where the table is long. */
public final class PageTable {

    /** A page must stay light; the workbook has every row. */
    private static final int MOST_ROWS = 1000;

    /** Where a heading may go on in a second line: after a word, never inside one. */
    private static final Pattern WORD_END = Pattern.compile("(?<=年度计划|本年累计|计划进度|全年计划|截至本月|本年实际|投资|项目|位次|已报|应报)(?!$|）)");

    private PageTable() {}

    public static String html(ReportTable table) {
        List<TableColumn> columns = table.columns();
        StringBuilder html = new StringBuilder(
                "<div class=\"block\"><h3 id=\"c-%s\">%s</h3>".formatted(table.id(), Html.text(table.title())));
        if (!table.note().isEmpty()) {
            html.append("<p class=\"note\">").append(Html.text(table.note())).append("</p>");
        }
        if (table.lines().isEmpty())
            return html.append("<p class=\"empty\">本期没有数据。</p></div>").toString();
        html.append(table.filtered() ? filter(table) : "");
        html.append(
                "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"c-%1$s\"><table id=\"%1$s\"%2$s>"
                        .formatted(table.id(), table.filtered() ? " data-shown=\"" + table.shownOnPage() + "\"" : ""));
        html.append("<thead>").append(headings(table)).append("</thead><tbody>");
        for (int i = 0; i < Math.min(table.lines().size(), MOST_ROWS); i++) {
            html.append(line(columns, table.lines().get(i), i >= table.shownOnPage()));
        }
        return html.append("</tbody></table></div></div>").toString();
    }

    private static String filter(ReportTable table) {
        int shown = Math.min(table.shownOnPage(), table.lines().size());
        return """
                <form class="filter" data-for="%s" hidden><label>筛选 <input type="search" autocomplete="off" \
                placeholder="项目、地区、行业、部门…"></label></form>\
                <p class="shown" data-count="%s" aria-live="polite">显示前 %d 项，共 %d 项%s。</p>""".formatted(
                        table.id(),
                        table.id(),
                        shown,
                        table.lines().size(),
                        table.lines().size() > MOST_ROWS ? "；本页可筛选前 " + MOST_ROWS + " 项，全部见工作簿" : "，全部见工作簿");
    }

    private static String headings(ReportTable table) {
        String last = table.columns().stream()
                .map(column -> "<th scope=\"col\" class=\"%s\">%s%s</th>"
                        .formatted(
                                style(column),
                                heading(column),
                                column.kind().unit().isEmpty()
                                        ? ""
                                        : "<small>" + Html.text(column.kind().unit()) + "</small>"))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
        return (table.isGrouped() ? groups(table.columns()) : "") + last;
    }

    /** The variant of a rate, in brackets, stays in one piece. */
    private static String heading(TableColumn column) {
        return WORD_END.matcher(Html.text(column.heading()))
                .replaceAll("<wbr>")
                .replace("（", "<wbr><span>（")
                .replace("）", "）</span>");
    }

    private static String groups(List<TableColumn> columns) {
        StringBuilder html = new StringBuilder("<tr class=\"groups\">");
        int from = 0;
        for (int i = 1; i <= columns.size(); i++) {
            if (i == columns.size()
                    || !columns.get(i).group().equals(columns.get(from).group())) {
                String group = columns.get(from).group();
                html.append(
                        group.isEmpty()
                                ? "<td colspan=\"%d\"></td>".formatted(i - from)
                                : "<th scope=\"colgroup\" colspan=\"%d\">%s</th>"
                                        .formatted(i - from, Html.text(group)));
                from = i;
            }
        }
        return html.append("</tr>").toString();
    }

    private static String line(List<TableColumn> columns, ReportTable.Line line, boolean isMore) {
        StringBuilder html = new StringBuilder("<tr");
        html.append(line.isTotal() ? " class=\"total\"" : "")
                .append(isMore ? " hidden" : "")
                .append('>');
        for (int i = 0; i < columns.size(); i++)
            html.append(cell(columns.get(i), line.cells().get(i)));
        return html.append("</tr>").toString();
    }

    private static String cell(TableColumn column, @Nullable Object value) {
        String printed = Html.text(column.kind().print(value));
        if (value instanceof Missing missing) {
            return "<td class=\"%s missing\">—<small>%s</small></td>"
                    .formatted(style(column), Html.text(ColumnKind.clean(missing.reason())));
        }
        return switch (column.role()) {
            case NAME -> "<th scope=\"row\" class=\"%s\">%s</th>".formatted(style(column), printed);
            case RATE, SHARE ->
                "<td class=\"%s\"><span style=\"--w:%s\">%s</span></td>"
                        .formatted(style(column), ColumnKind.length((BigDecimal) value), printed);
            case PLAIN ->
                column.kind() == ColumnKind.SOURCE
                        ? source(printed)
                        : "<td class=\"%s%s\">%s</td>".formatted(style(column), sign(column, value), printed);
        };
    }

    /** The file's own name is enough to read; where it lies is told on pointing. */
    private static String source(String printed) {
        return "<td class=\"t src\" title=\"%s\">%s</td>"
                .formatted(printed, printed.substring(printed.lastIndexOf('/') + 1));
    }

    private static String sign(TableColumn column, @Nullable Object value) {
        if (column.kind() != ColumnKind.POINTS) return "";
        String printed = column.kind().print(value);
        return printed.startsWith("-") ? " behind" : printed.startsWith("+") ? " ahead" : "";
    }

    private static String style(TableColumn column) {
        String kind =
                switch (column.kind()) {
                    case TEXT -> "t";
                    case LONG_TEXT -> "t long";
                    case SOURCE -> "t src";
                    case POINTS -> "n points";
                    default -> "n";
                };
        return switch (column.role()) {
            case NAME -> kind + " name";
            case RATE -> kind + " bar timed";
            case SHARE -> kind + " bar";
            case PLAIN -> kind;
        };
    }
}
