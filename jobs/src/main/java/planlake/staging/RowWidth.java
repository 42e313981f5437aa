package planlake.staging;

import java.util.regex.Pattern;
import planlake.workbook.SheetRow;

/**
 * How many cells the rows of a text table can have.
 *
 * @param header as many as its header has, {@link Integer#MAX_VALUE} where more would move nothing
 * @param narrowest as many as every row has, so that the last ones mean nothing if they are empty
 */
record RowWidth(int header, int narrowest) {

    /** Of a sheet, whose cells stand where they stand. */
    static final RowWidth ANY = new RowWidth(Integer.MAX_VALUE, 0);

    private static final Pattern THOUSANDS = Pattern.compile("[-+\"]?[0-9]{1,3}");
    private static final Pattern BELOW_THOUSAND = Pattern.compile("[0-9]{3}(?:\\.[0-9]+)?\"?");

    /**
     * Whether a row has more cells than the header, as 1,800 without quotation marks makes two of one. A separator at
     * its end alone moves nothing.
     */
    boolean isExceededBy(SheetRow row) {
        int last = row.cells().size();
        if (last <= header) return false;
        if (row.cells().subList(header, last).stream().anyMatch(cell -> !cell.isEmpty())) return true;
        if (last <= narrowest) return false;
        for (int at = 1; at < last; at++) {
            boolean isParted = THOUSANDS.matcher(row.cell(at - 1).compact()).matches()
                    && BELOW_THOUSAND.matcher(row.cell(at).compact()).matches();
            if (isParted) return true;
        }
        return false;
    }

    /** Why such a row can't be taken, in Chinese. */
    String reason(SheetRow row) {
        return "这一行有 %d 格，表头只有 %d 格，其后各格已错位，多半是数字或文字中的分隔符（如 1,800）没有加引号；请加引号或去掉千分位逗号"
                .formatted(row.cells().size(), header);
    }
}
