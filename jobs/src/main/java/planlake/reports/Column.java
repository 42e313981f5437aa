package planlake.reports;

/**
 * A column of a report's table.
 *
 * @param group heading above several columns, empty if none
 * @param role NAME heads its row, RATE draws a rate's length and the time progress under the figure, SHARE its length
 *     only
 */
record Column(String group, String heading, Kind kind, Role role) {

    enum Role {
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
