package planlake.values;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import planlake.workbook.Cell;

/** Names what programs did to a text before it was delivered, and whether it can still be read. */
final class Damage {

    /** As long as a text gets in old spreadsheets and many data bases. */
    private static final int CUT_AT = 255;

    private static final String ENDS = "。.;；!！?？)）”\"…";

    private static final Pattern ERROR =
            Pattern.compile("#(?:REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|N/A|SPILL!|CALC!)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOO_NARROW = Pattern.compile("#{3,}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](?:\\.[0-9]{1,20})?[eE]\\+?[0-9]{2}");
    private static final Pattern BEYOND_15 = Pattern.compile("[0-9]{16,40}");

    private Damage() {}

    /** Why nothing can be read from a text, whatever its field, in Chinese; null if it is not damaged like that. */
    static @Nullable String beyondReading(String text) {
        if (text.indexOf('#') < 0) return null;
        var error = ERROR.matcher(text);
        if (error.find()) return "含有错误值 " + error.group() + "，原值已丢失";
        return TOO_NARROW.matcher(text.strip()).matches() ? "列宽不够，只保存了 ###，原值已丢失" : null;
    }

    /** What a free text has lost: its end, its characters, its digits. */
    static List<Warning> of(Cell cell) {
        String text = cell.text();
        var warnings = new ArrayList<Warning>();
        if (isCut(text)) warnings.add(new Warning("text_cut", "文字恰好 255 个字且没有结束的标点，其后的内容可能已丢失，无法恢复"));
        if (Mojibake.suspects(text)) warnings.add(new Warning("mojibake", "文字是乱码，无法恢复，请按原文重新填写"));
        boolean isLong =
                cell.kind() == Cell.Kind.NUMBER && BEYOND_15.matcher(text).matches();
        if (isLong || isScientific(text)) {
            warnings.add(new Warning("digits_lost", "号码被表格当作数字，已丢失位数，无法恢复，请按文本填写"));
        }
        return warnings;
    }

    private static boolean isCut(String text) {
        return text.length() == CUT_AT && ENDS.indexOf(text.charAt(CUT_AT - 1)) < 0;
    }

    private static boolean isScientific(String text) {
        boolean beginsWithDigit = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return beginsWithDigit && SCIENTIFIC.matcher(text).matches();
    }
}
