package planlake.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import planlake.workbook.Cell;
import planlake.workbook.SheetRow;

/**
 * The row below many printed headings that numbers the columns, so that others can be explained by them: 甲 乙 1 2 3=1+2,
 * (1) (2), A B C. It states nothing of any project.
 */
final class ColumnNumbers {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final Pattern NUMBER =
            Pattern.compile("[(\\[]?(?:第|栏)?([0-9]{1,3})(?:\\.0+)?[)\\]]?(?:列|栏)?(?:=[-+*/×÷%()0-9]+)?");
    private static final Pattern LABEL = Pattern.compile("栏次|列次|列号|栏号|序号|行次|编号");
    private static final Pattern COMPUTED =
            Pattern.compile("=?[(\\[]?[0-9]{1,3}[)\\]]?(?:[-+*/×÷=][(\\[]?[0-9]{1,3}[)\\]]?%?)+");

    /** Fewer may be anything. */
    private static final int LEAST = 3;

    private ColumnNumbers() {}

    /** Whether the row only numbers columns: each kind of numbers counts up by one from left to right. */
    static boolean are(SheetRow row) {
        int stem = 0;
        int letter = 0;
        int number = -1;
        int counted = 0;
        for (Cell cell : row.cells()) {
            if (cell.isEmpty()) continue;
            String text = cell.compact();
            Matcher digits = NUMBER.matcher(text);
            if (stem < STEMS.length() && text.equals(STEMS.substring(stem, stem + 1))) {
                stem++;
            } else if (text.length() == 1 && Character.toUpperCase(text.charAt(0)) == 'A' + letter) {
                letter++;
            } else if (digits.matches()) {
                int next = Integer.parseInt(digits.group(1));
                // Where letters came first, numbers may begin at one or go on with the column.
                boolean isNext = number < 0 ? next <= 1 + stem + letter : next == number + 1;
                if (!isNext) return false;
                number = next;
            } else if (COMPUTED.matcher(text).matches()) {
                if (number >= 0) number++;
            } else if (counted > 0 || !LABEL.matcher(text).matches()) {
                return false;
            }
            counted++;
        }
        // 1 2 3 alone may be a row of three figures.
        return counted >= LEAST && (stem + letter > 1 || number > LEAST);
    }
}
