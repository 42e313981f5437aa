package planlake.reports.print;

/**
 * A column of a report's table.
 *
 * @param group heading above several columns, empty if none
 * @param role NAME heads its row, RATE draws a rate's length and the time progress under the figure, SHARE its length
 *     only
 */
public record TableColumn(String group, String heading, ColumnKind kind, Role role) {

    public enum Role {
        PLAIN,
        NAME,
        RATE,
        SHARE
    }

    /** The heading with its unit below: 年度计划投资, （亿元）. */
    String headingWithUnit() {
        return kind.unit().isEmpty() ? heading : heading + "\n（" + kind.unit() + "）";
    }
}
