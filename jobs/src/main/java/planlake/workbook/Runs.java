package planlake.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.workbook.Cell.Kind;

/**
 * The text of a cell as a reader sees it, run by run: what is struck out is not said, and a small figure above the line
 * is no digit. Where that leaves open which number is meant, the cell is asked about.
 */
final class Runs {

    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");
    /** A number with what may stand about it: sign, share, currency, a unit of money. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+－(（]?[¥￥$]?[0-9０-９][0-9０-９,，.．]*[%％)）]?[百千万亿]?(?:万元|亿元|元)?");

    /** Whole while there is one run, which is nearly always. */
    private String only = "";

    private @Nullable Several several;

    /** The whole text, what is not struck out of it, and what stands on the line. */
    private record Several(StringBuilder whole, StringBuilder kept, StringBuilder level) {
        static Several of(String first) {
            return new Several(new StringBuilder(first), new StringBuilder(first), new StringBuilder(first));
        }
    }

    private boolean isStruck;
    private boolean isRaised;
    private boolean hasStruckDigits;
    private boolean hasRaised;

    /** A run begins, which is neither struck out nor raised. */
    void begin() {
        isStruck = false;
        isRaised = false;
    }

    void strike() {
        isStruck = true;
    }

    /** Above the line or below it. */
    void raise() {
        isRaised = true;
    }

    void add(String text) {
        if (several == null && only.isEmpty() && !isStruck && !isRaised) {
            only = text;
            return;
        }
        if (several == null) several = Several.of(only);
        several.whole().append(text);
        if (isStruck) hasStruckDigits |= DIGIT.matcher(text).find();
        else several.kept().append(text);
        if (isRaised) hasRaised |= DIGIT.matcher(text).find();
        else several.level().append(text);
    }

    int length() {
        return several == null ? only.length() : several.whole().length();
    }

    /** Without the escapes of what XML can't hold. */
    Cell cell(boolean isFormula) {
        if (several == null) return new Cell(XmlPart.plain(only), Kind.TEXT, isFormula);
        String written = XmlPart.plain(several.whole().toString());
        if (hasStruckDigits) return new Cell("（其中有数字带删除线，请只留有效的数字）：" + written, Kind.ERROR, isFormula);
        if (hasRaised && NUMBER.matcher(several.level().toString().strip()).matches()) {
            return new Cell("（数字旁有上标或下标，请把注写在备注里）：" + written, Kind.ERROR, isFormula);
        }
        return new Cell(XmlPart.plain(several.kept().toString()), Kind.TEXT, isFormula);
    }
}
